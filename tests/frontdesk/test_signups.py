"""Somebody at the counter or on the telephone wants to come: signed up once, with a slip that leads back."""

from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from home.lib.tokens import grouped, slip_code
from home.models import Wijk
from initiatives.models import Occurrence, Signup
from initiatives.signups.states import Source, State
from tests.conftest import At
from tests.factories.signups import activity_with_signups, join, next_date

DATES = "/beheer/balie/aanmelden/"
SLIP = "/mijn-wijk/briefje/"


@pytest.fixture(autouse=True)
def friday(at: At) -> None:
    at("2026-11-20 10:00")


@pytest.fixture
def occurrence(waterwijk: Wijk) -> Occurrence:
    activity = activity_with_signups(
        waterwijk, title="Samen eten", places=2, kept_places=1, closes_hours=24 * 7, asks_needs=True
    )
    return next_date(activity)


def data(**values: Any) -> dict[str, Any]:
    return {
        "submission": str(uuid4()),
        "people": "1",
        "first_name_1": "Bep",
        "phone": "036 123 45 67",
        "email": "",
        "source": Source.PHONE,
    } | values


def main(response: Any) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


def test_the_team_signs_somebody_up_after_the_site_has_closed_and_prints_a_slip(
    occurrence: Occurrence, haven: Wijk, redacteur_client: Client, client: Client
) -> None:
    activity_with_signups(haven, title="Havenfeest")
    listed = redacteur_client.get(DATES)
    assert "Samen eten" in main(listed)
    assert "Havenfeest" not in main(listed)
    url = f"{DATES}{occurrence.pk}/"
    sent = data(needs="Een rolstoel", needs_agreed="on")
    answers = [redacteur_client.post(url, sent) for _ in range(2)]
    signup = Signup.objects.get()
    assert {answer["Location"] for answer in answers} == {f"/beheer/balie/aanmelding/{signup.submission}/"}
    assert (signup.state, signup.source, signup.contact.phone) == (State.PLACED, Source.PHONE, "+31361234567")
    code = grouped(slip_code(signup.submission))
    slip = main(redacteur_client.get(answers[0]["Location"]))
    for words in (
        "Samen eten",
        "Dinsdag 24 november",
        "Wie: Bep",
        "U hebt een plek.",
        signup.reference,
        code,
    ):
        assert words in slip
    answer = client.post(
        SLIP, {"reference": signup.reference.lower(), "code": code.replace(" ", "-").lower()}
    )
    assert answer["Location"] == signup.follow_path


def test_who_comes_too_late_reads_on_the_slip_that_they_wait(
    occurrence: Occurrence, redacteur_client: Client
) -> None:
    for name in ("Riet", "Jan"):
        join(occurrence, name, source=Source.COUNTER)
    answer = redacteur_client.post(f"{DATES}{occurrence.pk}/", data())
    assert "U staat op de wachtlijst. Komt er een plek vrij? Dan hoort u het per telefoon." in main(
        redacteur_client.get(answer["Location"])
    )


def test_people_are_added_and_what_is_wrong_is_said(occurrence: Occurrence, redacteur_client: Client) -> None:
    url = f"{DATES}{occurrence.pk}/"
    page = BeautifulSoup(redacteur_client.post(url, data(phone="06", more="1")).content, "html.parser")
    assert [field["name"] for field in page.select("[name^=first_name]")] == ["first_name_1", "first_name_2"]
    assert page.select_one("[name=phone]")["value"] == "06"
    wrong = redacteur_client.post(url, data(phone="", needs="Een rolstoel", people="-5"))
    for sentence in (
        "Meld 1 tot en met 10 mensen aan.",
        "Vul uw telefoonnummer of uw e-mailadres in.",
        "Zet hier een vinkje, of maak het vak hierboven leeg.",
    ):
        assert sentence in main(wrong)
    assert Signup.objects.count() == 0


@pytest.mark.parametrize("who", ["neighbour_client", "communicatie_client", "client"])
def test_nobody_else_signs_up_or_sees_a_slip(
    who: str, occurrence: Occurrence, haven: Wijk, redacteur_client: Client, request: pytest.FixtureRequest
) -> None:
    redacteur_client.post(f"{DATES}{occurrence.pk}/", data())
    other: Client = request.getfixturevalue(who)
    slip = f"/beheer/balie/aanmelding/{Signup.objects.get().submission}/"
    for path in (f"{DATES}{occurrence.pk}/", slip):
        assert other.get(path).status_code in {302, 404}
    other.post(f"{DATES}{occurrence.pk}/", data(first_name_1="Vreemd"))
    assert Signup.objects.count() == 1


def test_a_date_that_is_off_takes_nobody(occurrence: Occurrence, redacteur_client: Client) -> None:
    Occurrence.objects.filter(pk=occurrence.pk).update(status="cancelled")
    page = redacteur_client.get(f"{DATES}{occurrence.pk}/")
    assert "Deze keer gaat niet door." in main(page)
    redacteur_client.post(f"{DATES}{occurrence.pk}/", data())
    assert Signup.objects.count() == 0
