"""Opening hours against a slower calculation: day by day, and minute by minute on both change nights."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from home.lib.holidays import SchoolRegion, public_holiday, school_holiday
from home.lib.localtime import moment_of
from home.lib.recurrence import LAST, Recurrence
from spreekuren.hours import Change, ChangeKind, Opening, OpeningRule, Schedule

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
YEAR = (date(2026, 1, 1), date(2027, 3, 1))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)


def rule(*weekdays, start=time(9), end=time(11, 30), **options):
    options = {"starts": date(2026, 1, 1)} | options
    return OpeningRule(recurrence=Recurrence(weekdays=frozenset(weekdays), **options), start=start, end=end)


def closed(first, last=None, **options):
    return Change(kind=ChangeKind.CLOSED, first=first, last=last or first, **options)


def other_times(first, last=None, start=time(13), end=time(14), **options):
    return Change(
        kind=ChangeKind.OTHER_TIMES, first=first, last=last or first, start=start, end=end, **options
    )


def days_of(schedule, first=YEAR[0], last=YEAR[1]):
    return [opening.day for opening in schedule.openings(first, last)]


# --- precedence -------------------------------------------------------------------------------

FRIDAY_CHRISTMAS = date(2026, 12, 25)


def test_a_holiday_beats_a_rule():
    days = list(Schedule(rules=(rule(4),)).days(date(2026, 12, 20), date(2026, 12, 31)))
    assert [(day.day, day.reason, day.openings) for day in days] == [
        (FRIDAY_CHRISTMAS, "Eerste Kerstdag", ())
    ]


def test_a_change_of_one_day_beats_a_holiday():
    schedule = Schedule(rules=(rule(4),), changes=(other_times(FRIDAY_CHRISTMAS),))
    assert list(schedule.openings(FRIDAY_CHRISTMAS, FRIDAY_CHRISTMAS)) == [
        Opening(FRIDAY_CHRISTMAS, time(13), time(14))
    ]


def test_a_change_of_several_days_leaves_the_holiday_closed():
    schedule = Schedule(rules=(rule(4),), changes=(other_times(date(2026, 12, 14), date(2027, 1, 8)),))
    openings = list(schedule.openings(date(2026, 12, 14), date(2027, 1, 15)))
    assert [(opening.day, opening.start) for opening in openings] == [
        (date(2026, 12, 18), time(13)),
        (date(2027, 1, 8), time(13)),
        (date(2027, 1, 15), time(9)),
    ]


def test_a_change_of_one_day_opens_a_day_without_a_rule():
    sunday = date(2026, 11, 29)
    assert days_of(Schedule(rules=(), changes=(other_times(sunday),))) == [sunday]


def test_the_change_set_last_counts():
    day = date(2026, 11, 27)
    assert days_of(Schedule(rules=(rule(4),), changes=(closed(day), other_times(day))), day, day) == [day]
    assert days_of(Schedule(rules=(rule(4),), changes=(other_times(day), closed(day))), day, day) == []


def test_a_closed_building_closes_its_spreekuren_unless_they_move():
    day = date(2026, 11, 27)
    building = closed(day, reason="De verwarming is stuk", whole_building=True)
    assert days_of(Schedule(rules=(rule(4),), changes=(building, other_times(day))), day, day) == []
    moved = Change(kind=ChangeKind.OTHER_PLACE, first=day, last=day, place="de bibliotheek")
    openings = list(Schedule(rules=(rule(4),), changes=(moved, building)).openings(day, day))
    assert [(opening.place, opening.start) for opening in openings] == [("de bibliotheek", time(9))]


def test_a_building_that_moves_takes_changed_times_along():
    day = date(2026, 11, 27)
    building = Change(
        kind=ChangeKind.OTHER_PLACE, first=day, last=day, place="de school", whole_building=True
    )
    opening = next(Schedule(rules=(rule(4),), changes=(other_times(day), building)).openings(day, day))
    assert (opening.place, opening.start) == ("de school", time(13))


def test_a_day_that_was_announced_and_then_moved_without_times_is_closed():
    sunday = date(2026, 11, 29)
    moved = Change(kind=ChangeKind.OTHER_PLACE, first=sunday, last=sunday, place="de school")
    assert days_of(Schedule(rules=(), changes=(other_times(sunday), moved))) == []


def test_suspended_hides_all_times_and_keeps_them():
    schedule = Schedule(rules=(rule(4),), is_suspended=True)
    assert days_of(schedule) == []
    assert schedule.state(at("2026-11-27 10:00")).is_suspended
    assert schedule.rules


# --- any schedule against a judgement of one day at a time --------------------------------------

clock_times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
year_days = st.dates(*YEAR)
# Changes, holidays and rules must meet on the same days: everything around Christmas.
christmas = st.dates(date(2026, 12, 18), date(2027, 1, 4))


@st.composite
def opening_rules(draw):
    monthly = draw(st.booleans())
    recurrence = Recurrence(
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)),
        starts=draw(st.just(YEAR[0]) | year_days),
        until=draw(st.none() | st.none() | year_days),
        every_weeks=1 if monthly else draw(st.integers(1, 4)),
        nth_weeks=draw(st.frozensets(st.sampled_from([1, 2, 3, 4, 5, LAST]), min_size=1))
        if monthly
        else frozenset(),
        skip_public_holidays=draw(st.booleans()),
        skip_school_holidays=draw(st.none() | st.sampled_from(SchoolRegion)),
    )
    start = draw(clock_times)
    return OpeningRule(
        recurrence=recurrence, start=start, end=draw(clock_times.filter(lambda end: end != start))
    )


@st.composite
def any_changes(draw):
    first = draw(christmas)
    kind = draw(st.sampled_from(ChangeKind))
    whole_building = draw(st.booleans()) if kind is not ChangeKind.OTHER_TIMES else False
    with_times = kind is ChangeKind.OTHER_TIMES
    start = draw(clock_times) if with_times else None
    return Change(
        kind=kind,
        first=first,
        last=first + timedelta(days=draw(st.sampled_from([0, 0, 3, 20]))),
        start=start,
        end=draw(clock_times.filter(lambda end: end != start)) if with_times else None,
        place="elders" if kind is ChangeKind.OTHER_PLACE else "",
        whole_building=whole_building,
    )


def is_holiday(recurrence, day):
    public = recurrence.skip_public_holidays and public_holiday(day)
    school = recurrence.skip_school_holidays and school_holiday(day, recurrence.skip_school_holidays)
    return bool(public or school)


def times_on(schedule, day):
    """Judge one day: first who may overrule, last the rules."""
    own = [
        change
        for change in schedule.changes
        if not change.whole_building and change.first <= day <= change.last
    ]
    all_of_building = [
        change for change in schedule.changes if change.whole_building and change.first <= day <= change.last
    ]
    by_rule = [each for each in schedule.rules if day in set(each.recurrence.pattern(day, day))]
    elsewhere = bool(own) and own[-1].kind is ChangeKind.OTHER_PLACE
    if all_of_building and all_of_building[-1].kind is ChangeKind.CLOSED and not elsewhere:
        return []
    if own:
        change = own[-1]
        single = change.first == change.last
        if change.kind is ChangeKind.CLOSED:
            return []
        if change.kind is ChangeKind.OTHER_TIMES:
            works = single or any(not is_holiday(each.recurrence, day) for each in by_rule)
            return [(change.start, change.end)] if works else []
        if single:
            return sorted((each.start, each.end) for each in by_rule)
    return sorted((each.start, each.end) for each in by_rule if not is_holiday(each.recurrence, day))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(opening_rules(), max_size=3).map(tuple),
    st.lists(any_changes(), max_size=5).map(tuple),
    christmas,
    st.integers(0, 30),
)
def test_any_schedule_is_what_each_day_says_by_itself(rules, changes, first, length):
    schedule = Schedule(rules=rules, changes=changes)
    found = [
        (each.day, each.start, each.end) for each in schedule.openings(first, first + timedelta(days=length))
    ]
    span = [first + timedelta(days=offset) for offset in range(length + 1)]
    expected = [(day, *times) for day in span for times in times_on(schedule, day)]
    assert found == expected


# --- what is open at a moment, minute by minute -------------------------------------------------


def minutes_around(day):
    """Yield (moment in UTC, local date, wall time) for each minute of the day, those around it included."""
    moment = datetime.combine(day - timedelta(days=1), time(12), tzinfo=UTC)
    for _ in range(60 * 60):
        here = moment.astimezone(AMSTERDAM)
        yield moment, here.date(), here.time()
        moment += timedelta(minutes=1)


def door_times(day, start, end):
    """Return the first and the past-the-end moment by looking at a clock every minute."""
    last_day = day if end > start else day + timedelta(days=1)
    opens = next(m for m, on, wall in minutes_around(day) if on == day and wall >= start)
    before_end = [
        m for m, on, wall in minutes_around(day) if on < last_day or (on == last_day and wall < end)
    ]
    return opens, max(before_end) + timedelta(minutes=1)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(
        [SPRING, AUTUMN, SPRING - timedelta(days=1), AUTUMN - timedelta(days=1), date(2026, 11, 27)]
    ),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.randoms(use_true_random=False),
)
def test_the_door_is_open_exactly_while_the_clock_says_so(day, start, end, random):
    if start == end:
        return
    schedule = Schedule(rules=(), changes=(other_times(day, start=start, end=end),))
    opens, closes = door_times(day, start, end)
    moments = [opens, opens - timedelta(minutes=1), closes, closes - timedelta(minutes=1)]
    moments += [moment for moment, _, _ in random.sample(list(minutes_around(day)), 40)]
    for moment in moments:
        assert schedule.state(moment).is_open == (opens <= moment < closes), moment


@pytest.mark.parametrize(
    ("day", "wall", "last", "moment"),
    [
        (SPRING, time(2, 30), False, "2026-03-29T01:00:00+00:00"),
        (SPRING, time(3, 0), False, "2026-03-29T01:00:00+00:00"),
        (AUTUMN, time(2, 30), False, "2026-10-25T00:30:00+00:00"),
        (AUTUMN, time(2, 30), True, "2026-10-25T01:30:00+00:00"),
        (date(2026, 11, 27), time(9), False, "2026-11-27T08:00:00+00:00"),
    ],
)
def test_wall_times_on_the_change_nights(day, wall, last, moment):
    assert moment_of(day, wall, last=last).isoformat() == moment


def test_24_uur_is_the_end_of_its_day():
    schedule = Schedule(rules=(rule(4, start=time(20), end=time(0)),))
    assert schedule.state(at("2026-11-27 23:59")).is_open
    assert not schedule.state(at("2026-11-28 00:00")).is_open


def test_past_midnight_belongs_to_the_day_it_started():
    schedule = Schedule(rules=(rule(4, start=time(22), end=time(2)),), changes=(closed(date(2026, 11, 28)),))
    assert schedule.state(at("2026-11-28 01:59")).is_open
    assert not schedule.state(at("2026-11-28 02:00")).is_open


def test_now_and_next_are_told_apart():
    schedule = Schedule(rules=(rule(1), rule(1, start=time(13), end=time(15))))
    state = schedule.state(at("2026-11-24 10:00"))
    assert (state.current.start, state.upcoming.start) == (time(9), time(13))
    state = schedule.state(at("2026-11-24 12:00"))
    assert (state.current, state.upcoming.start) == (None, time(13))
