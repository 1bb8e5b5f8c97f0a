"""What a reader is told about opening hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from home.lib.holidays import SchoolRegion
from home.lib.recurrence import Recurrence
from spreekuren.hours import Change, ChangeKind, OpeningRule, Schedule
from spreekuren.words import change_summary, closed_text, date_line, rule_text, state_text, valid_until

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)


def schedule(*changes, weekdays=(1,), start=time(9), end=time(11, 30), **options):
    recurrence = Recurrence(weekdays=frozenset(weekdays), starts=date(2026, 1, 1), **options)
    return Schedule(rules=(OpeningRule(recurrence=recurrence, start=start, end=end),), changes=changes)


@pytest.mark.parametrize(
    ("now", "text"),
    [
        ("2026-11-22 20:00", "Dinsdag 24 november open van 9.00 tot 11.30 uur"),
        ("2026-11-23 20:00", "Morgen open van 9.00 tot 11.30 uur"),
        ("2026-11-24 08:59", "Vandaag open van 9.00 tot 11.30 uur"),
        ("2026-11-24 09:00", "Nu open, tot 11.30 uur"),
        ("2026-11-24 10:59", "Nu open, tot 11.30 uur"),
        ("2026-11-24 11:00", "Nu open, sluit over 30 minuten"),
        ("2026-11-24 11:09", "Nu open, sluit over 20 minuten"),
        ("2026-11-24 11:27", "Nu open, sluit bijna"),
        ("2026-11-24 11:30", "Dinsdag 1 december open van 9.00 tot 11.30 uur"),
        ("2026-12-29 12:00", "Dinsdag 5 januari 2027 open van 9.00 tot 11.30 uur"),
    ],
)
def test_one_line_says_it(now, text):
    assert state_text(schedule().state(at(now))) == text


def test_midnight_is_said_as_24():
    assert state_text(schedule(end=time(0)).state(at("2026-11-24 12:00"))) == "Nu open, tot 24.00 uur"


def test_suspended_and_without_dates():
    now = at("2026-11-24 10:00")
    assert state_text(Schedule(rules=schedule().rules, is_suspended=True).state(now)) == "Tijdelijk dicht"
    assert state_text(Schedule(rules=()).state(now)) == "Nog geen datum bekend"


def test_a_closed_day_is_said_with_its_reason():
    day = date(2026, 11, 24)
    change = Change(kind=ChangeKind.CLOSED, first=day, last=day, reason="geen vrijwilligers")
    closed = next(schedule(change).closed_days(day, day))
    assert (
        closed_text(closed, schedule().state(at("2026-11-24 08:00"))) == "Vandaag dicht (geen vrijwilligers)"
    )
    assert (
        closed_text(closed, schedule().state(at("2026-11-23 08:00"))) == "Morgen dicht (geen vrijwilligers)"
    )
    assert closed_text(closed, schedule().state(at("2026-11-20 08:00"))) == (
        "Niet op 24 november (geen vrijwilligers)"
    )
    christmas = next(schedule(weekdays=(4,)).closed_days(date(2026, 12, 20), date(2026, 12, 31)))
    assert closed_text(christmas, schedule().state(at("2026-11-22 08:00"))) == (
        "Niet op 25 december (Eerste Kerstdag)"
    )


def test_a_rule_is_said_with_its_limits():
    made = schedule(skip_school_holidays=SchoolRegion.NORTH, until=date(2027, 7, 6))
    text = "Elke dinsdag van 9.00 tot 11.30 uur, tot en met 6 juli 2027, niet in schoolvakanties"
    assert rule_text(made.rules[0], made.state(at("2026-11-22 08:00"))) == text


def test_another_place_is_said():
    day = date(2026, 11, 24)
    change = Change(kind=ChangeKind.OTHER_PLACE, first=day, last=day, place="de bibliotheek")
    state = schedule(change).state(at("2026-11-23 08:00"))
    assert date_line(state.upcoming, state) == "Morgen, 9.00 tot 11.30 uur, in de bibliotheek"
    assert change_summary(change, state.today) == "In de bibliotheek, 24 november"


def test_other_times_are_said():
    first, last = date(2026, 12, 21), date(2027, 1, 3)
    change = Change(kind=ChangeKind.OTHER_TIMES, first=first, last=last, start=time(13), end=time(14))
    text = "Open van 13.00 tot 14.00 uur, 21 december tot en met 3 januari 2027"
    assert change_summary(change, date(2026, 11, 23)) == text


@settings(max_examples=80, deadline=None)
@given(st.datetimes(datetime(2026, 10, 20), datetime(2026, 10, 30)), st.integers(1, 59))
def test_the_line_stays_the_same_until_it_is_said_to_change(moment, seconds):
    made = schedule(weekdays=(1, 5, 6), start=time(1), end=time(3, 30))
    now = moment.replace(microsecond=0, tzinfo=UTC)
    until = valid_until(made.state(now))
    assert now < until
    between = now + timedelta(seconds=(until - now).total_seconds() * seconds / 60)
    assert state_text(made.state(between)) == state_text(made.state(now))
