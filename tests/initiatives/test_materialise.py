"""An activity's dates are rows: made on publish and every night, and as stable as what hangs on them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from home.freshness import version
from home.lib.holidays import SchoolRegion, public_holiday, school_holiday
from initiatives.actions import cancel_occurrence, materialise, materialise_all, move_occurrence
from initiatives.models import ActivityPage, Occurrence
from initiatives.recurrence import AMSTERDAM
from initiatives.registries import OccurrenceHold, occurrence_holds
from tests.factories.initiatives import ActivityFactory, dates_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIRST = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _sunday_noon(at):
    at("2026-11-22 13:00")


def republish(activity, **changes):
    page = ActivityPage.objects.get(pk=activity.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def local(moment):
    return moment.astimezone(AMSTERDAM).replace(tzinfo=None).isoformat(" ", "minutes")


def test_publishing_makes_the_dates_of_half_a_year(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)

    dates = dates_of(activity)

    assert [row.day for row in dates] == [FIRST + timedelta(weeks=week) for week in range(26)]
    assert {row.wijk for row in dates} == {waterwijk}
    assert [local(dates[0].start), local(dates[0].end)] == ["2026-11-24 10:00", "2026-11-24 12:00"]


def test_hours_stay_the_same_when_the_clock_changes(waterwijk):
    dates = dates_of(ActivityFactory(wijk=waterwijk))

    assert {local(row.start)[11:] for row in dates} == {"10:00"}
    assert {row.start.hour for row in dates} == {8, 9}


def test_a_draft_has_no_dates(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)
    page = ActivityPage.objects.get(pk=activity.pk)
    page.start_time = time(20)
    page.save_revision()

    assert {local(row.start)[11:] for row in dates_of(activity)} == {"10:00"}


def test_scheduled_publishing_makes_the_dates_when_it_goes_live(waterwijk, at):
    activity = ActivityFactory(wijk=waterwijk, go_live_at=NOW + timedelta(days=1))
    assert dates_of(activity) == []

    at("2026-11-23 14:00")
    from django.core.management import call_command

    call_command("publish_scheduled")

    assert len(dates_of(activity)) == 26


def test_doing_it_twice_changes_nothing(waterwijk, django_capture_on_commit_callbacks):
    activity = ActivityFactory(wijk=waterwijk)
    before = list(activity.occurrences.values())

    with django_capture_on_commit_callbacks(execute=True):
        republish(activity)
    seen = version(waterwijk.pk)
    with django_capture_on_commit_callbacks(execute=True):
        materialise_all(now=NOW)

    assert list(activity.occurrences.values()) == before
    assert version(waterwijk.pk) == seen


def test_every_night_adds_what_comes_in_reach(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)
    before = set(activity.occurrences.values_list("uuid", flat=True))

    materialise_all(now=NOW + timedelta(weeks=2))

    assert len(dates_of(activity)) == 28
    assert before <= set(activity.occurrences.values_list("uuid", flat=True))


def test_other_hours_keep_the_row_and_tell_calendars(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)
    before = [row.uuid for row in dates_of(activity)]

    republish(activity, start_time=time(13), end_time=time(15))

    after = dates_of(activity)
    assert [row.uuid for row in after] == before
    assert {(local(row.start)[11:], row.sequence) for row in after} == {("13:00", 1)}


def test_a_changed_rule_keeps_the_rows_of_unchanged_dates(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)
    before = {row.day: row.uuid for row in dates_of(activity)}

    republish(activity, every_weeks=2)

    after = {row.day: row.uuid for row in dates_of(activity)}
    assert len(after) == 13
    assert after.items() <= before.items()


def test_one_date_that_is_put_on_another_day_keeps_its_row(waterwijk):
    activity = ActivityFactory(wijk=waterwijk, repeat="once")
    (before,) = dates_of(activity)

    republish(activity, first_date=date(2026, 12, 5))

    (after,) = dates_of(activity)
    assert (after.uuid, after.day, after.sequence) == (before.uuid, date(2026, 12, 5), 1)


def test_cancelled_stays_cancelled(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)
    cancel_occurrence(occurrence=dates_of(activity)[1], note="Zaal lek", now=NOW)

    republish(activity, start_time=time(9))
    republish(activity, weekdays=[3])
    republish(activity, weekdays=[1])

    (row,) = activity.occurrences.filter(status="cancelled")
    assert (row.day, row.note) == (date(2026, 12, 1), "Zaal lek")
    assert activity.occurrences.filter(original_start__date=date(2026, 12, 1)).count() == 1


def test_a_moved_date_stays_where_it_was_put(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)
    start = datetime(2026, 11, 27, 13, tzinfo=UTC)
    move_occurrence(occurrence=dates_of(activity)[0], start=start, end=start + timedelta(hours=1), now=NOW)

    republish(activity)
    materialise(activity=activity, now=datetime(2026, 11, 26, tzinfo=UTC))

    assert [row.start for row in dates_of(activity)].count(start) == 1
    assert FIRST not in [row.day for row in dates_of(activity)]


def test_what_took_place_stays_when_the_rule_changes(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)
    past = dates_of(activity)[0].uuid

    later = datetime(2026, 11, 25, 9, tzinfo=UTC)
    ActivityPage.objects.filter(pk=activity.pk).update(weekdays=[4])
    materialise(activity=activity, now=later)

    assert [row.uuid for row in dates_of(activity) if row.end < later] == [past]


def test_a_date_that_something_hangs_on_is_called_off_instead_of_removed(waterwijk, monkeypatch):
    activity = ActivityFactory(wijk=waterwijk)
    wanted, other = dates_of(activity)[:2]
    monkeypatch.setattr(occurrence_holds, "_items", {})
    occurrence_holds.add(OccurrenceHold("sign-ups", lambda ids: {wanted.pk} & set(ids)))

    republish(activity, weekdays=[2])

    rows = {row.uuid: row.status for row in dates_of(activity)}
    assert rows[wanted.uuid] == "cancelled"
    assert other.uuid not in rows


def test_an_unpublished_activity_gets_no_new_dates(waterwijk):
    activity = ActivityFactory(wijk=waterwijk)
    ActivityPage.objects.get(pk=activity.pk).unpublish()

    materialise_all(now=NOW + timedelta(weeks=4))

    assert len(dates_of(activity)) == 26


def test_a_page_that_moves_takes_its_dates_to_the_other_wijk(waterwijk, haven):
    activity = ActivityFactory(wijk=waterwijk)

    ActivityPage.objects.get(pk=activity.pk).move(ActivityFactory.index_of(haven), pos="last-child")
    materialise_all(now=NOW)

    assert {row.wijk for row in dates_of(activity)} == {haven}


def test_a_running_activity_of_more_days_is_made_even_if_published_late(waterwijk):
    activity = ActivityFactory(
        wijk=waterwijk, repeat="once", first_date=date(2026, 11, 20), last_date=date(2026, 11, 29)
    )

    assert [(local(row.start), local(row.end)) for row in dates_of(activity)] == [
        ("2026-11-20 10:00", "2026-11-29 12:00")
    ]


RULES = st.fixed_dictionaries(
    {
        "repeat": st.sampled_from(["weekly", "monthly"]),
        "first_date": st.dates(date(2026, 1, 1), date(2027, 6, 1)),
        "weekdays": st.lists(st.integers(0, 6), unique=True),
        "every_weeks": st.integers(1, 5),
        "nth_weeks": st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), unique=True, min_size=1),
        "until": st.none() | st.dates(date(2026, 6, 1), date(2027, 9, 1)),
        "skip_school_holidays": st.booleans(),
        "skip_public_holidays": st.booleans(),
    }
)


def slow_days(first, last, **rule):
    """Ask of every single day whether the activity takes place."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [day for day in days if takes_place(day, rule)]


def takes_place(day, rule):
    weekdays = rule["weekdays"] or [rule["first_date"].weekday()]
    if day < rule["first_date"] or (rule["until"] and day > rule["until"]) or day.weekday() not in weekdays:
        return False
    if rule["repeat"] == "monthly":
        month = [day.replace(day=1) + timedelta(days=number) for number in range(31)]
        same = [other for other in month if (other.month, other.weekday()) == (day.month, day.weekday())]
        if not any(len(same) >= abs(nth) and same[nth - (nth > 0)] == day for nth in rule["nth_weeks"]):
            return False
    else:
        monday = rule["first_date"] - timedelta(days=rule["first_date"].weekday())
        if (day - monday).days // 7 % rule["every_weeks"]:
            return False
    holiday = rule["skip_public_holidays"] and public_holiday(day)
    return not holiday and not (rule["skip_school_holidays"] and school_holiday(day, SchoolRegion.MIDDLE))


@settings(
    max_examples=40,
    deadline=None,
    # Shrinking through a database takes minutes; the rule that failed is printed as it was.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(first=RULES, second=RULES, weeks_later=st.integers(0, 30))
def test_rows_equal_a_day_by_day_calculation_and_keep_their_ids(waterwijk, first, second, weeks_later):
    morning = datetime(2026, 11, 22, 5, tzinfo=UTC)
    Occurrence.objects.all().delete()
    activity = ActivityPage.objects.filter(wijk=waterwijk).first() or ActivityFactory(wijk=waterwijk)
    ActivityPage.objects.filter(pk=activity.pk).update(**first)
    materialise(activity=activity, now=morning)
    made = {row.day: row.uuid for row in dates_of(activity)}
    assert list(made) == slow_days(morning.date(), morning.date() + timedelta(weeks=26), **first)

    later = morning + timedelta(weeks=weeks_later)
    ActivityPage.objects.filter(pk=activity.pk).update(**second)
    materialise(activity=activity, now=later)
    coming = {row.day: row.uuid for row in dates_of(activity) if row.end > later}
    assert list(coming) == slow_days(later.date(), later.date() + timedelta(weeks=26), **second)
    assert all(coming[day] == made[day] for day in coming.keys() & made.keys())
