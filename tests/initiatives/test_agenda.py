"""Days of the agenda: periods people name, and grouping."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from initiatives.agenda import Period, group_by_day, this_week, this_weekend
from initiatives.recurrence import AMSTERDAM

MONDAY = date(2026, 11, 23)


@dataclass
class Item:
    name: str
    start: datetime


def item(name, day, hour=10):
    return Item(name, datetime(day.year, day.month, day.day, hour, tzinfo=AMSTERDAM))


@pytest.mark.parametrize(
    ("days_after_monday", "week", "weekend"),
    [(0, (0, 6), (5, 6)), (4, (4, 6), (5, 6)), (5, (5, 6), (5, 6)), (6, (6, 6), (6, 6))],
)
def test_week_and_weekend_end_on_sunday(days_after_monday, week, weekend):
    today = MONDAY + timedelta(days=days_after_monday)

    assert this_week(today) == Period(*(MONDAY + timedelta(days=n) for n in week))
    assert this_weekend(today) == Period(*(MONDAY + timedelta(days=n) for n in weekend))


def test_a_period_holds_whole_local_days():
    period = Period(date(2026, 3, 28), date(2026, 3, 29))

    assert period.start.isoformat() == "2026-03-27T23:00:00+00:00"
    assert period.end is not None
    assert period.end.isoformat() == "2026-03-29T22:00:00+00:00"
    assert Period(MONDAY).end is None


def test_items_fall_under_their_own_day_and_running_ones_under_the_first():
    fair = item("kunstroute", MONDAY - timedelta(days=3))
    coffee = item("koffie", MONDAY)
    choir = item("koor", MONDAY + timedelta(days=1), hour=0)

    days = group_by_day([fair, coffee, choir], MONDAY)

    assert [(day.date, [each.name for each in day.items]) for day in days] == [
        (MONDAY, ["kunstroute", "koffie"]),
        (MONDAY + timedelta(days=1), ["koor"]),
    ]
