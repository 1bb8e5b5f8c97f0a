"""Recurrence against a slower calculation that looks at every day by itself."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.lib.holidays import SchoolRegion, public_holidays, school_holiday
from home.lib.recurrence import LAST, Recurrence, describe, describe_limits

TODAY = date(2026, 11, 22)
days = st.dates(date(2024, 1, 1), date(2029, 12, 31))


@st.composite
def recurrences(draw):
    starts = draw(days)
    monthly = draw(st.booleans())
    return Recurrence(
        weekdays=draw(st.frozensets(st.integers(0, 6), max_size=7)),
        starts=starts,
        every_weeks=1 if monthly else draw(st.integers(1, 6)),
        anchor=draw(st.none() | days),
        nth_weeks=draw(st.frozensets(st.sampled_from([1, 2, 3, 4, 5, LAST]), min_size=1))
        if monthly
        else frozenset(),
        until=draw(st.none() | days),
        skip_public_holidays=draw(st.booleans()),
        skip_school_holidays=draw(st.none() | st.sampled_from(SchoolRegion)),
        every_liberation_day=draw(st.booleans()),
    )


def monday_number(day):
    return (day.toordinal() - 1) // 7


def place_in_month(day):
    """Return (the how manieth of its weekday in the month, whether it is the last), by counting."""
    same = [
        number
        for number in range(1, calendar.monthrange(day.year, day.month)[1] + 1)
        if date(day.year, day.month, number).weekday() == day.weekday()
    ]
    return same.index(day.day) + 1, same[-1] == day.day


def counts(rule, day):
    """Judge one day on its own, without stepping."""
    if day < rule.starts or (rule.until and day > rule.until) or day.weekday() not in rule.weekdays:
        return False
    if rule.nth_weeks:
        nth, is_last = place_in_month(day)
        if nth not in rule.nth_weeks and not (is_last and LAST in rule.nth_weeks):
            return False
    elif (monday_number(day) - monday_number(rule.anchor or rule.starts)) % rule.every_weeks:
        return False
    holidays = dict(public_holidays(day, day, every_liberation_day=rule.every_liberation_day))
    if rule.skip_public_holidays and day in holidays:
        return False
    return not (rule.skip_school_holidays and school_holiday(day, rule.skip_school_holidays))


@given(recurrences(), days, st.integers(0, 500))
def test_dates_are_those_that_count_one_by_one(rule, first, length):
    last = first + timedelta(days=length)
    expected = [day for offset in range(length + 1) if counts(rule, day := first + timedelta(days=offset))]
    assert list(rule.dates(first, last)) == expected


@given(recurrences(), days, st.integers(0, 300))
def test_a_date_of_the_pattern_is_either_given_or_skipped_with_a_reason(rule, first, length):
    last = first + timedelta(days=length)
    given_dates = set(rule.dates(first, last))
    for day in rule.pattern(first, last):
        assert (day in given_dates) == (rule.skip_reason(day) is None)


def test_last_weekday_of_a_month_with_four_and_with_five():
    rule = Recurrence(weekdays=frozenset({4}), nth_weeks=frozenset({LAST}), starts=TODAY)
    assert list(rule.dates(date(2026, 11, 1), date(2027, 1, 31))) == [
        date(2026, 11, 27),
        date(2027, 1, 29),
    ], "25 December is the last Friday but a holiday"


def test_anchor_decides_which_weeks_count():
    even = Recurrence(
        weekdays=frozenset({1}), every_weeks=2, anchor=date(2026, 11, 29), starts=date(2026, 1, 1)
    )
    assert list(even.dates(date(2026, 11, 20), date(2026, 12, 10))) == [date(2026, 11, 24), date(2026, 12, 8)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"weekdays": frozenset({7})},
        {"every_weeks": 0},
        {"nth_weeks": frozenset({6})},
        {"nth_weeks": frozenset({1}), "every_weeks": 2},
    ],
)
def test_what_can_never_be_a_rule_is_refused(wrong):
    with pytest.raises(ValueError):
        Recurrence(**({"weekdays": frozenset({1}), "starts": TODAY} | wrong))


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"weekdays": {1}}, "elke dinsdag"),
        ({"weekdays": {0, 3}}, "elke maandag en donderdag"),
        ({"weekdays": {0, 1, 2, 3, 4}}, "elke werkdag"),
        ({"weekdays": set(range(7))}, "elke dag"),
        ({"weekdays": {1}, "every_weeks": 2}, "om de week op dinsdag"),
        ({"weekdays": {0, 1, 2, 3, 4}, "every_weeks": 2}, "om de week op werkdagen"),
        ({"weekdays": {4}, "every_weeks": 3}, "elke 3 weken op vrijdag"),
        ({"weekdays": {1}, "nth_weeks": {1}}, "elke eerste dinsdag van de maand"),
        ({"weekdays": {1}, "nth_weeks": {3, 1}}, "elke eerste en derde dinsdag van de maand"),
        ({"weekdays": {4}, "nth_weeks": {LAST}}, "elke laatste vrijdag van de maand"),
    ],
)
def test_rhythm_is_said_in_dutch(options, text):
    sets = {key: frozenset(value) if isinstance(value, set) else value for key, value in options.items()}
    assert describe(Recurrence(starts=TODAY, **sets)) == text


def test_limits_are_said_in_dutch():
    rule = Recurrence(
        weekdays=frozenset({1}),
        starts=date(2027, 1, 5),
        until=date(2027, 7, 6),
        skip_school_holidays=SchoolRegion.NORTH,
    )
    text = "vanaf 5 januari 2027, tot en met 6 juli 2027, niet in schoolvakanties"
    assert describe_limits(rule, TODAY) == text
    assert describe_limits(Recurrence(weekdays=frozenset({1}), starts=TODAY), TODAY) == ""
