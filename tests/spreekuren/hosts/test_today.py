"""What a host reads of today is what `hours` says, at any moment."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from home.lib.dutch import period_text, weekday_text
from home.lib.recurrence import Recurrence
from spreekuren.hosts.today import Today
from spreekuren.hours import Change, ChangeKind, OpeningRule, Schedule
from spreekuren.models import Spreekuur
from spreekuren.queries import SpreekuurNow

DAY = timedelta(days=1)
START = date(2026, 10, 19)  # with the night that an hour comes twice
TUESDAY = date(2026, 11, 24)
times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
days = st.integers(0, 21).map(lambda ahead: START + ahead * DAY)


@st.composite
def rules(draw):
    start, end = draw(st.tuples(times, times).filter(lambda pair: pair[0] != pair[1]))
    weekdays = frozenset(draw(st.sets(st.integers(0, 6), min_size=1, max_size=3)))
    return OpeningRule(
        recurrence=Recurrence(weekdays=weekdays, starts=date(2026, 1, 1)), start=start, end=end
    )


@st.composite
def changes(draw):
    first, kind = draw(days), draw(st.sampled_from(ChangeKind))
    start, end = draw(st.tuples(times, times).filter(lambda pair: pair[0] != pair[1]))
    timed = kind is ChangeKind.OTHER_TIMES
    return Change(
        kind=kind,
        first=first,
        last=first + draw(st.integers(0, 4)) * DAY,
        start=start if timed else None,
        end=end if timed else None,
        place="de bibliotheek" if kind is ChangeKind.OTHER_PLACE else "",
        whole_building=not timed and draw(st.booleans()),
    )


moments = st.builds(
    lambda day, minute: datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute),
    days,
    st.integers(0, 24 * 60 - 1),
)


def today_of(schedule, now):
    return Today(SpreekuurNow(Spreekuur(), schedule, schedule.state(now)))


@settings(max_examples=250, deadline=None)
@given(st.lists(rules(), max_size=2), st.lists(changes(), max_size=3), moments, st.booleans())
def test_the_words_and_the_button_are_those_of_the_hours(rules, changes, now, suspended):
    schedule = Schedule(rules=tuple(rules), changes=tuple(changes), is_suspended=suspended)
    shown, state = today_of(schedule, now), schedule.state(now)
    text = " ".join(shown.lines)

    here = list(schedule.openings(state.today, state.today))
    left = [opening for opening in here if opening.ends_at > now]
    assert ("Nu open" in text) is state.is_open
    assert ("Vandaag open" in text) is bool(left)
    assert ("Vandaag was het open" in text) is (bool(here) and not left)
    assert ("Vandaag dicht" in text) is (not here and any(schedule.closed_days(state.today, state.today)))
    assert all(period_text(opening.start, opening.end) in text for opening in here)
    assert ("tijdelijk dicht" in text) is suspended
    later = state.upcoming if state.upcoming and state.upcoming.day != state.today else None
    assert ("De volgende keer is" in text) is (later is not None)
    if later:
        assert weekday_text(later.day, state.today) in text
    closable = shown.closable
    if closable:
        assert any(opening.ends_at > now for opening in schedule.openings(closable, closable))
    if state.is_open or (state.upcoming and state.upcoming.day == state.today):
        assert closable == (state.current or state.upcoming).day


def schedule(*changes, weekday=1, end=time(11)):
    rule = OpeningRule(
        recurrence=Recurrence(weekdays=frozenset([weekday]), starts=date(2026, 1, 1)), start=time(9), end=end
    )
    return Schedule(rules=(rule,), changes=changes)


def at(hour, day=TUESDAY):
    return datetime(day.year, day.month, day.day, hour - 1, tzinfo=UTC)


CLOSED = Change(kind=ChangeKind.CLOSED, first=TUESDAY, last=TUESDAY, reason="ziekte")
NEXT_TIME = "De volgende keer is dinsdag 1 december, van 9.00 tot 11.00 uur."


@pytest.mark.parametrize(
    ("changes", "now", "lines", "label"),
    [
        ((), at(8), ["Vandaag open van 9.00 tot 11.00 uur."], "Vandaag dicht"),
        (
            (),
            at(10),
            ["Nu open, tot 11.00 uur.", "Vandaag open van 9.00 tot 11.00 uur.", NEXT_TIME],
            "Vandaag dicht",
        ),
        ((), at(12), ["Vandaag was het open van 9.00 tot 11.00 uur.", NEXT_TIME], "Dinsdag 1 december dicht"),
        ((), at(12, TUESDAY + DAY), ["Vandaag is er geen spreekuur.", NEXT_TIME], "Dinsdag 1 december dicht"),
        (
            (),
            at(12, TUESDAY - DAY),
            [
                "Vandaag is er geen spreekuur.",
                "De volgende keer is dinsdag 24 november, van 9.00 tot 11.00 uur.",
            ],
            "Morgen dicht",
        ),
        # The button does not jump to next week under the thumb.
        ((CLOSED,), at(8), ["Vandaag dicht (ziekte).", NEXT_TIME], ""),
    ],
)
def test_each_state_in_words(changes, now, lines, label):
    shown = today_of(schedule(*changes), now)
    assert (shown.lines, shown.close_label) == (lines, label)


def test_past_midnight_the_tap_is_about_the_opening_that_is_not_over():
    night = today_of(schedule(weekday=0, end=time(2)), datetime(2026, 11, 24, 0, 30, tzinfo=UTC))
    assert night.lines[0] == "Nu open, sluit over 30 minuten."
    assert (night.close_label, night.closable) == ("Nu dicht", TUESDAY - DAY)


def test_nothing_planned():
    shown = today_of(Schedule(rules=()), at(8))
    assert shown.lines == ["Vandaag is er geen spreekuur.", "Er is nog geen volgende keer bekend."]
    assert (shown.closable, shown.close_label) == (None, "")
