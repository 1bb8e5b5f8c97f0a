"""When it would be this time: the same weekday, a year on. No tables here."""

from datetime import date, timedelta

A_WEEK = timedelta(days=7)
LEAP_DAY = (2, 29)


def same_weekday_next_year(day: date, today: date) -> date:
    """Return the first day after `today` that is whole years after `day`, moved to the same weekday.

    11 November 2026 is a Wednesday: a year on it becomes Wednesday 10 November 2027.
    """
    years = max(1, today.year - day.year)
    while (found := _nearest(day, years)) <= today:
        years += 1
    return found


def _nearest(day: date, years: int) -> date:
    """Return the day on the weekday of `day` that is nearest to its anniversary."""
    short = day.replace(day=28) if (day.month, day.day) == LEAP_DAY else day
    anniversary = short.replace(year=day.year + years)
    ahead = (day.weekday() - anniversary.weekday()) % 7
    return anniversary + timedelta(days=ahead) - (A_WEEK if ahead > 3 else timedelta())


def moved_along(day: date | None, old_first: date | None, new_first: date) -> date | None:
    """Return a last day as far from the new first day as it was from the old one."""
    if day is None or old_first is None:
        return None
    return new_first + (day - old_first)
