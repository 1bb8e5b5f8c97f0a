"""Moments follow the wall clock, also on the nights it changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.recurrence import AMSTERDAM, local_date, slot, slots

DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
CLOCK = st.times().map(lambda value: value.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("day", "start", "end", "begins", "ends"),
    [
        (date(2026, 10, 23), time(9), time(11, 30), "2026-10-23T07:00", "2026-10-23T09:30"),
        (date(2026, 10, 30), time(9), time(11, 30), "2026-10-30T08:00", "2026-10-30T10:30"),
        (date(2026, 12, 31), time(22), time(2), "2026-12-31T21:00", "2027-01-01T01:00"),
        (date(2026, 3, 28), time(23), time(4), "2026-03-28T22:00", "2026-03-29T02:00"),
        (date(2026, 10, 24), time(23), time(4), "2026-10-24T21:00", "2026-10-25T03:00"),
        (date(2026, 3, 29), time(2, 30), time(5), "2026-03-29T01:30", "2026-03-29T03:00"),
        (date(2026, 3, 29), time(2, 30), time(3), "2026-03-29T01:30", "2026-03-29T02:30"),
        (date(2026, 5, 1), time(19), time(0), "2026-05-01T17:00", "2026-05-01T22:00"),
    ],
)
def test_slot_reads_the_wall_clock(day, start, end, begins, ends):
    found = slot(day, start, end)

    assert found.start == datetime.fromisoformat(begins).replace(tzinfo=UTC)
    assert found.end == datetime.fromisoformat(ends).replace(tzinfo=UTC)


def test_an_activity_of_more_days_ends_on_its_last_day():
    found = slot(date(2026, 11, 23), time(10), time(16), last_day=date(2026, 11, 29))

    assert found.start.isoformat() == "2026-11-23T09:00:00+00:00"
    assert found.end.isoformat() == "2026-11-29T15:00:00+00:00"


@given(DAYS, CLOCK, CLOCK)
def test_a_slot_begins_on_its_day_and_ends_later(day, start, end):
    found = slot(day, start, end)

    assert local_date(found.start) == day == found.day
    assert timedelta(0) < found.end - found.start <= timedelta(hours=25)


@given(st.lists(DAYS, max_size=20), CLOCK, CLOCK)
def test_slots_keep_the_same_clock_time_all_year(days, start, end):
    made = list(slots(days, start, end))

    assert [item.day for item in made] == days
    for item in made:
        clock = item.start.astimezone(AMSTERDAM).time()
        assert clock == start or (item.day.month == 3 and start.hour == 2 and clock.hour == 3)
