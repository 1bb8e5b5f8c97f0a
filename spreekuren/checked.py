"""How long ago somebody looked at the hours, and when readers are told. No tables, no words."""

from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)
# Whoever holds the spreekuur is asked on this day; readers see a mark from the day after.
CHECK_AFTER = timedelta(days=90)
# From the day after this one the mark is loud: two reminders and the team did not help.
WARN_AFTER = timedelta(days=180)


class Age(StrEnum):
    """How old the last look at the hours is."""

    FRESH = "fresh"
    OLD = "old"
    VERY_OLD = "very_old"


def age_of(checked_on: date, today: date) -> Age:
    """Return how old a look on `checked_on` is today."""
    passed = today - checked_on
    if passed > WARN_AFTER:
        return Age.VERY_OLD
    return Age.OLD if passed > CHECK_AFTER else Age.FRESH


def next_mark(checked_on: date, today: date) -> date | None:
    """Return the first day after `today` on which the mark appears or becomes loud; None: it stays."""
    days = (checked_on + wait + DAY for wait in (CHECK_AFTER, WARN_AFTER))
    return next((day for day in days if day > today), None)
