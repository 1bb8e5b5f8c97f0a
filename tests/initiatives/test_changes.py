"""An editor changes one date: live at once, and the rest stays as it was."""

from datetime import UTC, datetime, timedelta

import pytest

from home.freshness import version
from home.lib.errors import ActionError
from initiatives.actions import (
    add_extra_date,
    cancel_occurrence,
    change_occurrence,
    materialise,
    move_occurrence,
    remove_extra_date,
    restore_occurrence,
)
from tests.factories.initiatives import ActivityFactory, dates_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
EXTRA = datetime(2026, 11, 28, 13, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _sunday_noon(at):
    at("2026-11-22 13:00")


@pytest.fixture
def activity(waterwijk):
    return ActivityFactory(wijk=waterwijk)


@pytest.fixture
def first(activity):
    return dates_of(activity)[0]


def test_a_cancelled_date_says_why_and_tells_calendars(first, django_capture_on_commit_callbacks):
    seen = version(first.wijk_id)

    with django_capture_on_commit_callbacks(execute=True):
        row = cancel_occurrence(occurrence=first, note="De zaal is lek", now=NOW)

    row.refresh_from_db()
    assert (row.status, row.note, row.sequence, row.uuid) == ("cancelled", "De zaal is lek", 1, first.uuid)
    assert version(first.wijk_id) > seen


def test_a_moved_date_keeps_its_name(first):
    row = move_occurrence(
        occurrence=first, start=EXTRA, end=EXTRA + HOUR, place="De Brug", note="Zaal bezet", now=NOW
    )

    assert (row.start, row.end, row.place, row.status) == (EXTRA, EXTRA + HOUR, "De Brug", "moved")
    assert (row.original_start, row.uuid, row.sequence) == (first.original_start, first.uuid, 1)


@pytest.mark.parametrize("change", [cancel_occurrence, restore_occurrence])
def test_what_is_over_stays_as_it_was(first, change):
    with pytest.raises(ActionError, match="al geweest"):
        change(occurrence=first, now=first.end + HOUR)


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [(EXTRA, EXTRA, "end"), (EXTRA, EXTRA - HOUR, "end"), (NOW - 2 * HOUR, NOW - HOUR, "start")],
)
def test_times_that_cannot_be_are_refused(activity, first, start, end, field):
    for change in (
        lambda: move_occurrence(occurrence=first, start=start, end=end, now=NOW),
        lambda: add_extra_date(activity=activity, start=start, end=end, now=NOW),
    ):
        with pytest.raises(ActionError) as refused:
            change()
        assert refused.value.field == field


def test_a_change_can_be_undone(first):
    move_occurrence(occurrence=first, start=EXTRA, end=EXTRA + 5 * HOUR, place="De Brug", now=NOW)
    cancel_occurrence(occurrence=first, now=NOW)

    row = restore_occurrence(occurrence=first, now=NOW)

    assert (row.start, row.end, row.place, row.status) == (first.start, first.end, "", "planned")


def test_an_extra_date_stays_whatever_the_rule_says(activity):
    extra = add_extra_date(activity=activity, start=EXTRA, end=EXTRA + HOUR, note="Met muziek", now=NOW)

    materialise(activity=activity, now=NOW)

    extra.refresh_from_db()
    assert (extra.start, extra.wijk, extra.is_extra) == (EXTRA, activity.wijk, True)
    assert len(dates_of(activity)) == 27


def test_a_date_that_is_there_is_not_added_again(activity, first):
    with pytest.raises(ActionError, match="staat er al"):
        add_extra_date(activity=activity, start=first.start, end=first.end, now=NOW)


def test_a_rule_that_reaches_an_extra_date_does_not_double_it(activity):
    start = datetime(2026, 11, 25, 9, tzinfo=UTC)
    add_extra_date(activity=activity, start=start, end=start + HOUR, now=NOW)

    activity.weekdays = [1, 2]
    activity.save_revision().publish()

    assert [row.start for row in dates_of(activity)].count(start) == 1


def test_only_an_extra_date_can_be_taken_away(activity, first):
    extra = add_extra_date(activity=activity, start=EXTRA, end=EXTRA + HOUR, now=NOW)

    remove_extra_date(occurrence=extra)
    with pytest.raises(ActionError, match="kan niet weg"):
        remove_extra_date(occurrence=first)

    assert [row.start for row in dates_of(activity)][:1] == [first.start]


@pytest.mark.parametrize(
    ("filled_in", "status"),
    [
        ({"is_off": True}, "cancelled"),
        ({}, "planned"),
        ({"note": "Neem een mok mee"}, "planned"),
        ({"place": "De Brug"}, "moved"),
        ({"start": EXTRA, "end": EXTRA + HOUR}, "moved"),
        ({"end": datetime(2026, 11, 24, 10, tzinfo=UTC)}, "moved"),
    ],
)
def test_the_form_of_one_date_does_what_was_meant(first, filled_in, status):
    values = {"is_off": False, "start": first.start, "end": first.end} | filled_in

    row = change_occurrence(occurrence=first, **values, now=NOW)

    assert row.status == status
    assert (row.start, row.end) == (values["start"], values["end"])


def test_a_moved_date_that_is_put_back_goes_on_as_planned(first):
    change_occurrence(occurrence=first, is_off=False, start=EXTRA, end=EXTRA + HOUR, now=NOW)

    row = change_occurrence(occurrence=first, is_off=False, start=first.start, end=first.end, now=NOW)

    assert row.status == "planned"
