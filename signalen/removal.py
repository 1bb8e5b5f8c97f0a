"""When a melding, and who sent it, will be forgotten. No tables: works on the row it is given.

The sweeps in `signalen/sweeps.py` ask the database the same; a test holds the two together. A term
counts in days in Amsterdam, and on the day that a resident reads it has gone.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from home.lib.localtime import local_date
from signalen.states import State

if TYPE_CHECKING:
    from signalen.models import Signal, SignalSupporter

CONTACT_AFTER_RECEIPT = timedelta(days=365)
CONTACT_AFTER_CLOSING = timedelta(days=90)
# What somebody took back needs no answer, and news about a double goes to the address with the other
# melding: then an address is kept only as long as a mistake can be mended.
TAKEN_BACK = timedelta(days=14)
CONTACT_SOONER: Mapping[State, timedelta] = {State.WITHDRAWN: TAKEN_BACK, State.DUPLICATE: TAKEN_BACK}
# The longest that a melding is kept; a wijk may keep a subject shorter (`Category.keep_months`).
KEEP_MONTHS = 24
# The matter itself stays with the other melding; its sender can follow that by the own link for a year.
DUPLICATE_MONTHS = 12
WITHDRAWN = timedelta(days=90)
# About a person: no longer than it takes to show the way.
ABOUT_PERSON = timedelta(days=30)
QUARANTINE = timedelta(days=30)
# So long after closing a resident can ask by the form to look again.
REOPENING = timedelta(days=14)


def contact_removal_day(signal: "Signal") -> date:
    """Return the day on which who sent it is forgotten; closing brings it nearer, never later."""
    latest = local_date(signal.received_at) + CONTACT_AFTER_RECEIPT
    return min(latest, removal_day(signal), *_after_closing(signal))


def supporter_removal_day(supporter: "SignalSupporter") -> date:
    """Return the day on which the address of somebody who said "ik ook" is forgotten."""
    signal = supporter.signal
    latest = local_date(supporter.created_at) + CONTACT_AFTER_RECEIPT
    return min(latest, removal_day(signal), *_after_closing(signal))


def _after_closing(signal: "Signal") -> tuple[date, ...]:
    if signal.closed_at is None:
        return ()
    kept = CONTACT_SOONER.get(State(signal.state), CONTACT_AFTER_CLOSING)
    return (local_date(signal.closed_at) + kept,)


def may_ask_again(signal: "Signal", now: datetime) -> bool:
    """Say whether a closed melding is recent enough to be asked about by the form."""
    return signal.closed_at is not None and now < signal.closed_at + REOPENING


def removal_day(signal: "Signal") -> date:
    """Return the day on which the melding itself is deleted: the first of all terms that it has."""
    received = local_date(signal.received_at)
    months = signal.category.keep_months if signal.category else None
    ends = [add_months(received, months or KEEP_MONTHS)]
    if signal.about_person:
        ends.append(received + ABOUT_PERSON)
    if signal.is_quarantined:
        ends.append(received + QUARANTINE)
    if signal.state == State.DUPLICATE:
        ends.append(add_months(received, DUPLICATE_MONTHS))
    if signal.state == State.WITHDRAWN and signal.closed_at:
        ends.append(local_date(signal.closed_at) + WITHDRAWN)
    return min(ends)


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day_before(today: date, months: int) -> date:
    """Return the last day from which so many months have passed by `today`."""
    day = add_months(today, -months)
    # 31 January and 28 February are both a month before 28 February.
    while add_months(day + timedelta(days=1), months) <= today:
        day += timedelta(days=1)
    return day
