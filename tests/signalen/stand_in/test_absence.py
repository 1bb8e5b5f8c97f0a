"""A coördinator says when the team is away; the wijk's history tells it."""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from home.accounts.models import User
from home.lib.errors import ActionError
from home.models import Wijk
from home.review.actions import take_over
from signalen import actions
from signalen.models import Absence
from signalen.models.absence import BACKWARDS, OVER, TOO_LONG
from signalen.sweeps import forget_absences
from tests.conftest import At
from tests.factories.signalen import SignalFactory, absent

pytestmark = pytest.mark.django_db

LIST = "/beheer/vakantie/"


def errors_of(response: Any) -> list[str]:
    page = BeautifulSoup(response.content, "html.parser")
    return [" ".join(one.get_text().split()) for one in page.select(".w-field__errors .error-message")]


def history_of(wijk: Wijk) -> list[str]:
    entries = ModelLogEntry.objects.filter(object_id=str(wijk.pk), action__startswith="signalen.")
    return [entry.message for entry in entries.order_by("timestamp")]


def test_a_coordinator_fills_in_changes_and_calls_off_a_holiday(
    waterwijk: Wijk, haven: Wijk, coordinator_client: Client, coordinator: User, at: At
) -> None:
    at("2026-11-24 10:00")
    days = {"wijk": waterwijk.pk, "starts_on": "2026-12-19", "ends_on": "2027-01-03"}
    coordinator_client.post(f"{LIST}new/", days)
    absence = Absence.objects.get()
    assert (str(absence), absence.made_by) == (
        "Waterwijk: van 19 december tot en met 3 januari 2027",
        coordinator,
    )
    listed = coordinator_client.get(LIST).content.decode()
    assert "van 19 december tot en met 3 januari 2027" in listed
    coordinator_client.post(f"{LIST}edit/{absence.pk}/", days | {"ends_on": "2027-01-01"})
    coordinator_client.post(f"{LIST}delete/{absence.pk}/")
    assert Absence.objects.count() == 0
    assert history_of(waterwijk) == [
        "Het wijkteam is er niet van 19 december tot en met 3 januari 2027",
        "Het wijkteam is er niet van 19 december tot en met 1 januari 2027",
        "Het wijkteam is er weer. Eerst stond er: van 19 december tot en met 1 januari 2027",
    ]


def test_residents_and_the_team_read_until_when_nobody_is_there(
    waterwijk: Wijk, haven: Wijk, coordinator: User, coordinator_client: Client, client: Client, at: At
) -> None:
    at("2026-11-24 10:00")
    ends_on = date(2026, 12, 2)
    actions.say_away(
        absence=Absence(wijk=waterwijk, starts_on=date(2026, 11, 24), ends_on=ends_on), by=coordinator
    )
    told = "Het wijkteam is er niet tot en met woensdag 2 december."
    assert told in client.get("/waterwijk/melden/").text
    assert told not in client.get("/haven/melden/").text
    own = "Waterwijk: jullie zijn er niet tot en met woensdag 2 december."
    assert own in coordinator_client.get("/beheer/").text
    at("2026-12-03 10:00")
    assert told not in client.get("/waterwijk/melden/").text


def test_the_team_reads_who_stands_in(
    waterwijk: Wijk, haven: Wijk, coordinator: User, neighbour: User, coordinator_client: Client, at: At
) -> None:
    at("2026-11-24 10:00")
    haven.neighbours.add(waterwijk)
    actions.say_away(
        absence=Absence(wijk=waterwijk, starts_on=date(2026, 11, 24), ends_on=date(2026, 12, 2)),
        by=coordinator,
    )
    SignalFactory(wijk=waterwijk)
    take_over(wijk=waterwijk, by=neighbour, now=timezone.now())
    told = "Een coördinator van Haven valt in voor Waterwijk, tot "
    assert told in coordinator_client.get("/beheer/").text


# The first and the last day, and what stands at the last one.
DAYS = [
    ("2026-12-19", "2026-12-19", None),
    ("2026-12-19", "2027-01-29", None),
    ("2026-11-01", "2026-11-24", None),
    ("2026-12-19", "2027-01-30", TOO_LONG),
    ("2026-12-19", "2026-12-18", BACKWARDS),
    ("2026-11-01", "2026-11-23", OVER),
    ("2026-12-19", "morgen", "Voer een geldige datum in."),
    ("2026-12-19", "", "Dit is een verplicht veld."),
    ("2026-12-19", "9999-12-31", TOO_LONG),
]


@pytest.mark.parametrize(("first", "last", "refusal"), DAYS)
def test_days_that_cannot_be_are_refused_at_the_field(
    first: str, last: str, refusal: str | None, waterwijk: Wijk, coordinator_client: Client, at: At
) -> None:
    at("2026-11-24 10:00")
    days = {"wijk": waterwijk.pk, "starts_on": first, "ends_on": last}
    answer = coordinator_client.post(f"{LIST}new/", days)
    assert (errors_of(answer), Absence.objects.count()) == ([refusal] if refusal else [], int(not refusal))
    if refusal:
        page = BeautifulSoup(answer.content, "html.parser")
        assert page.select_one("[name=ends_on]").get("value", "") == last
    if refusal in {BACKWARDS, TOO_LONG, OVER}:
        with pytest.raises(ActionError) as error:
            actions.say_away(absence=Absence(wijk=waterwijk, starts_on=first, ends_on=last), by=None)
        assert (error.value.message, error.value.field) == (refusal, "ends_on")


def test_only_a_coordinator_of_the_wijk_says_so(
    waterwijk: Wijk, haven: Wijk, coordinator_client: Client, redacteur_client: Client
) -> None:
    theirs = absent(haven)
    days = {"wijk": haven.pk, "starts_on": "2026-12-19", "ends_on": "2026-12-20"}
    coordinator_client.post(f"{LIST}new/", days)
    statuses = [coordinator_client.get(f"{LIST}{do}/{theirs.pk}/").status_code for do in ("edit", "delete")]
    assert (statuses, Absence.objects.count()) == ([404, 404], 1)
    redacteur_client.post(f"{LIST}new/", days | {"wijk": waterwijk.pk})
    assert Absence.objects.count() == 1


def test_a_holiday_is_forgotten_ninety_days_later(waterwijk: Wijk) -> None:
    now = timezone.now()
    absent(waterwijk, -100, -91)
    kept = absent(waterwijk, -100, -90)
    assert [forget_absences(now, dry_run) for dry_run in (True, False, False)] == [1, 1, 0]
    assert list(Absence.objects.all()) == [kept]
    assert forget_absences(now + timedelta(days=1), True) == 1
