"""Calendar files, read back by another library that expands them itself."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from home.lib.ical import CalendarEvent, EventStatus, build_calendar, event_uid, local, recurrence_rule
from home.lib.recurrence import Recurrence

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
STAMP = datetime(2026, 11, 22, 12, tzinfo=UTC)


def an_event(**changes):
    values = {
        "uid": event_uid("spreekuur", 12, "wijk.example"),
        "summary": "Inloopspreekuur, met koffie; welkom",
        "start": datetime(2026, 10, 16, 9, 0),
        "end": datetime(2026, 10, 16, 11, 30),
        "stamp": STAMP,
    }
    return CalendarEvent(**(values | changes))


def read(events):
    return icalendar.Calendar.from_ical(
        build_calendar("Spreekuren Waterwijk", events, url="https://wijk.example/")
    )


def starts_between(calendar, first, last):
    events = recurring_ical_events.of(calendar).between(first, last + timedelta(days=1))
    return sorted(event["DTSTART"].dt for event in events)


def test_an_event_keeps_its_identity_text_and_state():
    event = an_event(
        sequence=3, status=EventStatus.CANCELLED, location="Zaal 2, Waterplein 1", point=(52.4, 5.2)
    )
    component = read([event]).walk("VEVENT")[0]
    assert component["UID"] == "spreekuur-12@wijk.example"
    assert str(component["SUMMARY"]) == "Inloopspreekuur, met koffie; welkom"
    assert (component["SEQUENCE"], component["STATUS"]) == (3, "CANCELLED")
    assert str(component["LOCATION"]) == "Zaal 2, Waterplein 1"
    assert component["DTSTAMP"].dt == STAMP


def test_times_are_local_with_their_zone_and_every_zone_is_defined():
    text = build_calendar("Agenda", [an_event(skips=(datetime(2026, 10, 23, 9),))]).decode()
    assert "DTSTART;TZID=Europe/Amsterdam:20261016T090000" in text
    assert "EXDATE;TZID=Europe/Amsterdam:20261023T090000" in text
    assert text.count("BEGIN:VTIMEZONE") == 1
    assert max(len(line.encode()) for line in text.splitlines()) <= 75


def test_the_hand_made_zone_agrees_with_the_system_zone_on_both_change_nights():
    zone = read([]).walk("VTIMEZONE")[0].to_tz()
    for day in (
        date(2026, 3, 28),
        date(2026, 3, 30),
        date(2026, 10, 24),
        date(2026, 10, 26),
        date(2030, 7, 1),
    ):
        noon = datetime.combine(day, time(12))
        assert noon.replace(tzinfo=zone).utcoffset() == noon.replace(tzinfo=AMSTERDAM).utcoffset()


def test_a_change_of_one_date_replaces_it_in_the_series():
    rule = Recurrence(weekdays=frozenset({4}), starts=date(2026, 10, 16))
    series = an_event(repeats=recurrence_rule(rule, date(2026, 11, 30)))
    moved = an_event(
        replaces=datetime(2026, 10, 30, 9),
        start=datetime(2026, 10, 30, 13),
        end=datetime(2026, 10, 30, 14),
        sequence=1,
    )
    found = starts_between(read([series, moved]), date(2026, 10, 24), date(2026, 11, 6))
    assert found == [
        datetime(2026, 10, 30, 13, tzinfo=AMSTERDAM),
        datetime(2026, 11, 6, 9, tzinfo=AMSTERDAM),
    ]


def test_nine_o_clock_stays_nine_o_clock_when_the_clock_changes():
    rule = Recurrence(weekdays=frozenset({4}), starts=date(2026, 10, 16))
    calendar = read([an_event(repeats=recurrence_rule(rule, date(2026, 11, 30)))])
    found = starts_between(calendar, date(2026, 10, 23), date(2026, 10, 30))
    assert [moment.isoformat() for moment in found] == [
        "2026-10-23T09:00:00+02:00",
        "2026-10-30T09:00:00+01:00",
    ]


@st.composite
def rules(draw):
    monthly = draw(st.booleans())
    return Recurrence(
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)),
        starts=draw(st.dates(date(2026, 1, 1), date(2026, 12, 31))),
        every_weeks=1 if monthly else draw(st.integers(1, 4)),
        nth_weeks=draw(st.frozensets(st.sampled_from([1, 2, 3, 4, 5, -1]), min_size=1))
        if monthly
        else frozenset(),
        until=draw(st.none() | st.dates(date(2026, 6, 1), date(2027, 6, 1))),
    )


@settings(max_examples=40, deadline=None)
@given(
    rules(), st.times().map(lambda moment: moment.replace(hour=max(moment.hour, 4), second=0, microsecond=0))
)
def test_the_file_means_the_dates_that_the_rule_means(rule, opens):
    last = date(2027, 3, 31)
    pattern = list(rule.pattern(rule.starts, last))
    assume(pattern)
    skipped = [day for day in pattern if rule.skip_reason(day)]
    event = an_event(
        start=local(pattern[0], opens),
        end=local(pattern[0], opens) + timedelta(minutes=30),
        repeats=recurrence_rule(rule, last),
        skips=tuple(local(day, opens) for day in skipped),
    )
    found = starts_between(read([event]), rule.starts, date(2027, 12, 31))
    assert [(moment.date(), moment.time()) for moment in found] == [
        (day, opens) for day in rule.dates(rule.starts, last)
    ]
