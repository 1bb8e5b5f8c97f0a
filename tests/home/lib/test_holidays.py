"""Public holidays against dates from the calendar, school holidays for order and overlap."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from home.lib.holidays import (
    SCHOOL_HOLIDAYS,
    SchoolRegion,
    kings_day,
    public_holiday,
    public_holidays,
    school_holiday,
)

YEAR_2026 = [
    (date(2026, 1, 1), "Nieuwjaarsdag"),
    (date(2026, 4, 5), "Eerste Paasdag"),
    (date(2026, 4, 6), "Tweede Paasdag"),
    (date(2026, 4, 27), "Koningsdag"),
    (date(2026, 5, 14), "Hemelvaartsdag"),
    (date(2026, 5, 24), "Eerste Pinksterdag"),
    (date(2026, 5, 25), "Tweede Pinksterdag"),
    (date(2026, 12, 25), "Eerste Kerstdag"),
    (date(2026, 12, 26), "Tweede Kerstdag"),
]


def test_a_year_has_its_nine_days_in_order():
    assert list(public_holidays(date(2026, 1, 1), date(2026, 12, 31))) == YEAR_2026


def test_the_range_includes_both_ends_and_crosses_the_year():
    assert list(public_holidays(date(2026, 12, 26), date(2027, 1, 1))) == [
        (date(2026, 12, 26), "Tweede Kerstdag"),
        (date(2027, 1, 1), "Nieuwjaarsdag"),
    ]


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_moves_with_the_moon(year, easter):
    assert public_holiday(easter) == "Eerste Paasdag"
    assert public_holiday(easter + timedelta(days=39)) == "Hemelvaartsdag"
    assert public_holiday(easter - timedelta(days=2)) is None, "Good Friday is a working day"


def test_kings_day_moves_from_sunday_to_saturday():
    assert kings_day(2026) == date(2026, 4, 27)
    assert kings_day(2025) == date(2025, 4, 26)
    assert public_holiday(date(2031, 4, 27)) is None
    assert public_holiday(date(2031, 4, 26)) == "Koningsdag"


def test_liberation_day_counts_once_in_five_years_or_by_choice():
    assert public_holiday(date(2025, 5, 5)) == "Bevrijdingsdag"
    assert public_holiday(date(2026, 5, 5)) is None
    assert public_holiday(date(2026, 5, 5), every_liberation_day=True) == "Bevrijdingsdag"
    names = [
        name for _, name in public_holidays(date(2026, 5, 1), date(2026, 5, 31), every_liberation_day=True)
    ]
    assert names == ["Bevrijdingsdag", "Hemelvaartsdag", "Eerste Pinksterdag", "Tweede Pinksterdag"]


def test_school_holidays_differ_by_region():
    day = date(2026, 10, 12)
    assert school_holiday(day, SchoolRegion.NORTH) == "herfstvakantie"
    assert school_holiday(day, SchoolRegion.MIDDLE) is None
    assert school_holiday(date(2027, 8, 30), SchoolRegion.SOUTH) == "zomervakantie"
    assert school_holiday(date(2040, 8, 1), SchoolRegion.SOUTH) is None


@pytest.mark.parametrize("region", list(SchoolRegion))
def test_school_holidays_run_from_saturday_to_sunday_without_overlap(region):
    holidays = [holiday for holiday in SCHOOL_HOLIDAYS if holiday.region == region]
    assert len(holidays) == 20, "five holidays in each of four school years"
    for holiday in holidays:
        assert (holiday.first.weekday(), holiday.last.weekday()) == (5, 6)
        weeks = {"zomervakantie": 6, "kerstvakantie": 2}.get(holiday.name, 1)
        assert (holiday.last - holiday.first).days + 1 == weeks * 7 + 2
    for before, after in pairwise(holidays):
        assert before.last < after.first
