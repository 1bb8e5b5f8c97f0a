"""Dates that keep the demo full: each is a rule that gives a date when you tell it what today is."""

from collections.abc import Callable
from datetime import date, timedelta

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

DateRule = Callable[[date], date]


def coming(weekday: int, *, weeks: int = 0) -> DateRule:
    """Give the first such weekday after today, `weeks` weeks later if asked."""

    def resolve(today: date) -> date:
        ahead = (weekday - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead, weeks=weeks)

    return resolve


def yearly(month: int, day: int) -> DateRule:
    """Give the next time this day of the year comes round, today included."""

    def resolve(today: date) -> date:
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)

    return resolve
