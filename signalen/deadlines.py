"""By when a resident hears something: working days, holidays left out. No tables."""

from datetime import date, timedelta

from home.lib.holidays import public_holiday

FIRST_FREE_WEEKDAY = 5


def is_working_day(day: date) -> bool:
    """Say whether the team is expected to work on `day`: not in a weekend, not on a public holiday."""
    return day.weekday() < FIRST_FREE_WEEKDAY and not public_holiday(day)


def add_working_days(start: date, days: int) -> date:
    """Return the day on which `days` working days after `start` have passed; `start` does not count."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return day
