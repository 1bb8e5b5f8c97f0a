"""When what is known of people who signed up goes. Pure dates."""

from datetime import date, datetime, timedelta

from home.lib.localtime import local_date

# After the date: for what somebody needs, then for names and addresses, then for the counts.
NEEDS = timedelta(days=7)
NAMES = timedelta(days=30)
COUNTS = timedelta(days=5 * 365)
QUARANTINE = timedelta(days=30)


def needs_go_on(end: datetime) -> date:
    """Return the day on which it is forgotten what somebody needed at a date that ends at `end`."""
    return local_date(end + NEEDS)


def names_go_on(end: datetime) -> date:
    """Return the day on which it is forgotten who came to a date that ends at `end`."""
    return local_date(end + NAMES)
