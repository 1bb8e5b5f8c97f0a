"""What is known of people who signed up goes in three steps; how many there were stays."""

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from home.mail.models import OutgoingMail
from home.models import Erasure, Wijk
from initiatives.models import Occurrence, Signup, SignupContact, SignupNeeds, SignupPerson
from initiatives.signups.actions import mark_attendance
from initiatives.signups.my_wijk import by_slip, forget, items
from initiatives.signups.retention import erase_old_signups, forget_names, forget_needs
from initiatives.signups.states import Source, State
from tests.conftest import At
from tests.factories.signups import activity_with_signups, join, next_date

PARTS = (SignupPerson, SignupContact, SignupNeeds)


@pytest.fixture(autouse=True)
def friday(at: At) -> None:
    at("2026-11-20 10:00")


@pytest.fixture
def occurrence(waterwijk: Wijk) -> Occurrence:
    return next_date(activity_with_signups(waterwijk, places=9, title="Samen eten"))


def left() -> list[int]:
    return [model.objects.count() for model in PARTS]


def sweep() -> None:
    now = timezone.now()
    for apply in (forget_needs, forget_names, erase_old_signups):
        would = apply(now, True)
        assert apply(now, False) == would


def test_needs_go_after_a_week_names_after_thirty_days_and_counts_after_five_years(
    occurrence: Occurrence, at: At
) -> None:
    signup = join(occurrence, "Riet", "Jan", email="riet@example.nl", needs="Een rolstoel")
    at("2026-11-24 11:00")
    mark_attendance(occurrence=occurrence, came=[signup.people.first().pk], now=timezone.now())
    for moment, expected in (
        ("2026-12-01 11:59", [2, 1, 1]),
        ("2026-12-01 12:00", [2, 1, 0]),
        ("2026-12-24 11:59", [2, 1, 0]),
        ("2026-12-24 12:00", [0, 0, 0]),
    ):
        at(moment)
        sweep()
        assert left() == expected, moment
    signup.refresh_from_db()
    assert (signup.size, signup.attended, signup.who_text) == (2, 1, "2 mensen")
    assert not OutgoingMail.objects.filter(to="riet@example.nl").exists()
    assert Erasure.objects.get().reference == signup.reference
    at("2031-12-01 12:00")
    sweep()
    assert Signup.objects.count() == 0


def test_nothing_of_somebody_is_left_in_the_database(occurrence: Occurrence, at: At) -> None:
    join(occurrence, "Quokka", email="quokka@example.nl", needs="Quokkavoer", answers=[("Wat?", "Quokka")])
    at("2027-01-01 12:00")
    sweep()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  (names of our own tables)
            assert "quokka" not in str(cursor.fetchall()).lower(), table


def test_what_looks_like_spam_goes_after_thirty_days(occurrence: Occurrence, at: At) -> None:
    join(occurrence, is_suspect=True)
    at("2026-12-20 10:00")
    sweep()
    assert Signup.objects.count() == 0


def test_a_resident_finds_all_that_came_from_an_address(occurrence: Occurrence, haven: Wijk) -> None:
    couple = [join(occurrence, name, email="thuis@example.nl") for name in ("Riet", "Kees")]
    elsewhere = join(next_date(activity_with_signups(haven, title="Feest")), "Riet", email="Thuis@example.nl")
    join(occurrence, "Jan")
    found = items("thuis@example.nl")
    assert {item.title for item in found} == {"Samen eten: Riet", "Samen eten: Kees", "Feest: Riet"}
    assert {item.url for item in found} == {signup.follow_path for signup in (*couple, elsewhere)}


def test_who_is_forgotten_gives_the_place_to_another(waterwijk: Wijk) -> None:
    occurrence = next_date(activity_with_signups(waterwijk, places=1))
    mine, waits = join(occurrence, "Riet", email="riet@example.nl"), join(occurrence, "Jan")
    forget("RIET@example.nl")
    states = dict(Signup.objects.values_list("pk", "state"))
    assert (states[mine.pk], states[waits.pk]) == (State.CANCELLED, State.OFFERED)
    assert SignupPerson.objects.get().signup == waits
    assert not OutgoingMail.objects.filter(to="riet@example.nl").exists()


def test_a_slip_leads_to_its_own_page(occurrence: Occurrence, client: Client) -> None:
    signup = join(occurrence, "Riet", source=Source.COUNTER, code="ABCD1234EFGH")
    assert by_slip(signup.reference, "ABCD1234EFGH") == signup.follow_path
    assert by_slip(signup.reference, "ABCD1234EFGX") is None
    assert by_slip(join(occurrence, "Jan").reference, "") is None
