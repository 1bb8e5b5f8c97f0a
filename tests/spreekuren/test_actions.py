"""What the actions refuse, keep and tell calendars."""

from datetime import date, time

import pytest

from home.freshness import version
from home.lib.errors import ActionError
from spreekuren.actions import (
    add_spreekuur,
    announce,
    close_day,
    confirm_hours,
    resume,
    set_other_hours,
    set_other_place,
    suspend,
    withdraw,
)
from spreekuren.models import HoursChange, Spreekuur
from tests.factories.spreekuren import TUESDAY_MORNING, LocatiePageFactory, SpreekuurFactory

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 11, 24)


@pytest.fixture
def letters(waterwijk):
    return SpreekuurFactory(wijk=waterwijk)


def sequence(spreekuur):
    return Spreekuur.objects.get(pk=spreekuur.pk).sequence


def test_closing_one_day_and_going_back(letters):
    change = close_day(target=letters, first=TUESDAY)
    assert (change.wijk, change.first, change.last) == (letters.wijk, TUESDAY, TUESDAY)
    withdraw(change=change)
    assert not HoursChange.objects.exists()


def test_each_change_is_new_to_calendars(letters, waterwijk):
    other = SpreekuurFactory(wijk=waterwijk, location=letters.location)
    change = close_day(target=letters, first=TUESDAY)
    assert (sequence(letters), sequence(other)) == (1, 0)
    close_day(target=letters.location, first=TUESDAY)
    withdraw(change=change)
    assert (sequence(letters), sequence(other)) == (3, 1)


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (lambda row: close_day(target=row, first=TUESDAY, last=date(2026, 11, 1)), "last"),
        (lambda row: set_other_hours(spreekuur=row, first=TUESDAY, start=time(9), end=time(9)), "end"),
        (lambda row: set_other_place(target=row, first=TUESDAY, place=""), "place"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(letters, act, field):
    with pytest.raises(ActionError) as caught:
        act(letters)
    assert caught.value.field == field
    assert caught.value.message.endswith((".", "?"))
    assert not HoursChange.objects.exists()


def test_a_building_of_another_wijk_is_refused(waterwijk, haven):
    spreekuur = SpreekuurFactory(wijk=waterwijk)
    change = HoursChange(wijk=haven, spreekuur=spreekuur, first=TUESDAY)
    with pytest.raises(ActionError) as caught:
        announce(change=change)
    assert caught.value.message == "Dit is van een andere wijk."


def test_by_appointment_needs_a_way_to_make_one(waterwijk):
    with pytest.raises(ActionError) as caught:
        SpreekuurFactory(wijk=waterwijk, access="appointment")
    assert caught.value.field == "appointment_phone"


def test_a_rule_that_cannot_be_stores_nothing(waterwijk):
    location = LocatiePageFactory(wijk=waterwijk)
    with pytest.raises(ActionError) as caught:
        add_spreekuur(
            location=location, title="Half", questions="?", rules=[TUESDAY_MORNING | {"rhythm": "monthly"}]
        )
    assert caught.value.field == "nth_weeks"
    assert not Spreekuur.objects.exists()


def test_suspending_keeps_the_rules(letters):
    suspend(spreekuur=letters, text="De zaal wordt verbouwd.")
    assert letters.temporarily_closed
    resume(spreekuur=letters)
    letters.refresh_from_db()
    assert (letters.temporarily_closed, letters.closed_text, letters.rules.count()) == (False, "", 1)


def test_confirming_notes_today(letters, at):
    at("2026-11-24 12:00")
    confirm_hours(spreekuur=letters)
    letters.refresh_from_db()
    assert letters.confirmed_on == TUESDAY


def test_a_confirmation_makes_the_pages_of_its_wijk_new(
    letters, waterwijk, haven, django_capture_on_commit_callbacks
):
    before, beside, sequence_before = version(waterwijk.pk), version(haven.pk), sequence(letters)
    with django_capture_on_commit_callbacks(execute=True):
        confirm_hours(spreekuur=letters)
    assert version(waterwijk.pk) > before
    assert (version(haven.pk), sequence(letters)) == (beside, sequence_before)


def test_a_change_makes_the_pages_of_its_wijk_new(
    letters, waterwijk, haven, django_capture_on_commit_callbacks
):
    before, beside = version(waterwijk.pk), version(haven.pk)
    with django_capture_on_commit_callbacks(execute=True):
        change = close_day(target=letters, first=TUESDAY)
    assert version(waterwijk.pk) > before
    between = version(waterwijk.pk)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(change=change)
    assert version(waterwijk.pk) > between
    assert version(haven.pk) == beside
