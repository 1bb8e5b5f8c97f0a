"""A resident offers help: kept once, confirmed, and read by the right wijkteam only."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from home import receiving
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from initiatives.offers.actions import NO_WAY_TO_REACH, receive_offer
from initiatives.offers.models import VolunteerOffer
from initiatives.offers.retention import erase_old_offers
from tests.factories.offers import OfferFactory

Post = dict[str, Any]
Make = Callable[..., Post]

URL = "/waterwijk/meedoen/"
LIST = "/beheer/aanbod/"


@pytest.fixture
def offer() -> Make:
    """Return what a browser sends for a valid offer; keywords change or add fields."""

    def make(**changes: Any) -> Post:
        data: Post = {
            "submission": str(uuid4()),
            "website": "",
            "what": "Boodschappen doen",
            "moments": ["daytime", "weekend"],
            "first_name": "Joop",
            "phone": "06 12345678",
            "email": "",
        }
        return data | changes

    return make


def errors_on(html: bytes) -> dict[str, str]:
    messages = BeautifulSoup(html, "html.parser").select(".utrecht-form-field-error-message")
    return {
        str(message["id"]).removeprefix("id_").removesuffix("_error"): message.get_text(" ", strip=True)
        for message in messages
    }


def test_an_offer_is_kept_and_shows_its_reference(
    waterwijk: Wijk, haven: Wijk, client: Client, offer: Make
) -> None:
    response = client.post(URL, offer(email="Joop@EXAMPLE.nl"), follow=True)

    row = VolunteerOffer.objects.get()
    assert (row.wijk, row.what, row.first_name) == (waterwijk, "Boodschappen doen", "Joop")
    assert (row.phone, row.email) == ("+31612345678", "Joop@example.nl")
    assert row.moments_text == "overdag en in het weekend"
    page = BeautifulSoup(response.content, "html.parser")
    assert page.select_one(".wp-reference__code").get_text() == row.reference
    for secret in ("Joop", "example.nl", "12345678", "Boodschappen"):
        assert secret not in page.main.get_text()
        assert secret not in response.redirect_chain[0][0]


def test_the_team_and_the_helper_get_mail(waterwijk: Wijk, client: Client, offer: Make) -> None:
    client.post(URL, offer(email="joop@example.nl"))

    row = VolunteerOffer.objects.get()
    team = OutgoingMail.objects.get(to="waterwijk@wijkteam.example")
    receipt = OutgoingMail.objects.get(to="joop@example.nl")
    assert team.subject == f"Nieuw aanbod om te helpen {row.reference}"
    assert "Joop" not in team.text + team.html
    assert receipt.subject == f"Uw aanbod om te helpen is binnen: {row.reference}"
    assert "Wanneer: overdag en in het weekend" in receipt.text


def test_a_phone_number_is_enough(waterwijk: Wijk, client: Client, offer: Make) -> None:
    assert client.post(URL, offer()).status_code == 302
    assert [mail.to for mail in OutgoingMail.objects.all()] == ["waterwijk@wijkteam.example"]


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"what": ""}, {"what": "Schrijf op wat u wilt doen."}),
        ({"what": "a" * 1001}, {"what": "Deze tekst is te lang"}),
        ({"what": "bsn 111222333"}, {"what": "burgerservicenummer"}),
        ({"moments": []}, {"moments": "Kies wanneer u kunt."}),
        ({"moments": ["altijd"]}, {"moments": "Kies een van deze antwoorden."}),
        ({"first_name": ""}, {"first_name": "Vul uw voornaam in."}),
        ({"first_name": "a" * 41}, {"first_name": "Deze tekst is te lang"}),
        ({"phone": ""}, {"phone": NO_WAY_TO_REACH}),
        ({"phone": "12"}, {"phone": "Dit telefoonnummer klopt niet."}),
        ({"email": "joop"}, {"email": "Dit e-mailadres klopt niet."}),
        ({"phone": "", "email": "joop@localhost"}, {"email": "Dit e-mailadres klopt niet."}),
    ],
)
def test_bad_input_gets_a_dutch_sentence(
    waterwijk: Wijk, client: Client, offer: Make, changes: Post, errors: dict[str, str]
) -> None:
    response = client.post(URL, offer() | changes)

    found = errors_on(response.content)
    assert response.status_code == 200
    assert found.keys() == errors.keys()
    assert all(words in found[field] for field, words in errors.items())
    assert (
        BeautifulSoup(response.content, "html.parser")
        .title.get_text(strip=True)
        .startswith("Fout: Ik wil helpen")
    )
    assert VolunteerOffer.objects.count() == 0


def test_the_action_asks_for_a_way_to_be_reached_too(waterwijk: Wijk) -> None:
    with pytest.raises(ActionError, match="telefoonnummer of uw e-mailadres"):
        receive_offer(
            wijk=waterwijk, submission=uuid4(), what="Klussen", moments=["weekend"], first_name="Joop"
        )


def test_the_same_form_again_is_the_same_offer(waterwijk: Wijk, client: Client, offer: Make) -> None:
    data = offer(email="joop@example.nl")

    assert len({client.post(URL, data)["Location"] for _ in range(3)}) == 1
    assert VolunteerOffer.objects.count() == 1
    assert OutgoingMail.objects.count() == 2


def test_a_form_of_another_wijk_is_not_taken_over(
    waterwijk: Wijk, haven: Wijk, client: Client, offer: Make
) -> None:
    data = offer()
    client.post("/haven/meedoen/", data)

    assert receiving.SENT_BEFORE in client.post(URL, data).text
    assert client.get(f"{URL}bedankt/{data['submission']}/").status_code == 404
    assert [row.wijk for row in VolunteerOffer.objects.all()] == [haven]


def test_a_filled_honeypot_goes_apart_without_mail(waterwijk: Wijk, client: Client, offer: Make) -> None:
    response = client.post(URL, offer(website="https://spam.example"), follow=True)

    row = VolunteerOffer.objects.get()
    assert row.is_quarantined
    assert row.reference in response.text
    assert OutgoingMail.objects.count() == 0


def test_too_much_from_one_client_is_refused_in_the_form(
    waterwijk: Wijk, client: Client, offer: Make
) -> None:
    with patch.object(receiving, "POSTS_PER_HOUR", 1):
        answers = [client.post(URL, offer()) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 429]
    assert "Boodschappen doen" in answers[1].text


def test_a_busy_database_answers_503_with_the_text(waterwijk: Wijk, client: Client, offer: Make) -> None:
    data = offer()
    locked = OperationalError("database is locked")
    with patch("initiatives.offers.views.receive_offer", side_effect=locked):
        response = client.post(URL, data)

    fields = BeautifulSoup(response.content, "html.parser").select("form textarea")
    assert response.status_code == 503
    assert [field.get_text() for field in fields if field["name"] == "moments"] == data["moments"]


@pytest.mark.parametrize(
    ("days", "quarantined", "stays"),
    [(364, False, True), (365, False, False), (29, True, True), (30, True, False)],
)
def test_offers_go_after_a_year_and_spam_after_30_days(
    waterwijk: Wijk, days: int, quarantined: bool, stays: bool
) -> None:
    OfferFactory(
        wijk=waterwijk, received_at=timezone.now() - timedelta(days=days), is_quarantined=quarantined
    )

    assert erase_old_offers(timezone.now(), True) == (0 if stays else 1)
    assert VolunteerOffer.objects.count() == 1
    assert erase_old_offers(timezone.now(), False) == (0 if stays else 1)
    assert VolunteerOffer.objects.exists() is stays


def test_a_coordinator_reads_offers_of_the_own_wijk(
    waterwijk: Wijk, haven: Wijk, coordinator_client: Client
) -> None:
    mine, foreign = OfferFactory(wijk=waterwijk), OfferFactory(wijk=haven, first_name="Geheimnaam")

    page = coordinator_client.get(LIST)
    assert (mine.reference in page.text, foreign.reference in page.text) == (True, False)
    detail = coordinator_client.get(f"{LIST}inspect/{mine.pk}/").text
    for words in ("Joop", "06 12345678", "Wanneer", "in het weekend", "Boodschappen doen"):
        assert words in detail
    for address in ("inspect", "edit", "delete", "history", "usage", "release"):
        assert coordinator_client.get(f"{LIST}{address}/{foreign.pk}/").status_code == 404


@pytest.mark.parametrize("who", ["redacteur_client", "communicatie_client"])
def test_others_find_nothing(request: pytest.FixtureRequest, waterwijk: Wijk, who: str) -> None:
    row = OfferFactory(wijk=waterwijk)
    client: Client = request.getfixturevalue(who)

    for address in ("", "results/", "new/", f"inspect/{row.pk}/"):
        answer = client.get(LIST + address)
        assert answer.status_code in {302, 403, 404}
        assert row.reference not in answer.text
    assert LIST not in client.get("/beheer/").text


def test_an_offer_comes_out_of_quarantine_once(waterwijk: Wijk, coordinator_client: Client) -> None:
    row = OfferFactory(wijk=waterwijk, is_quarantined=True)

    for _ in range(2):
        coordinator_client.post(f"{LIST}release/{row.pk}/")

    row.refresh_from_db()
    assert row.is_quarantined is False
    assert OutgoingMail.objects.count() == 1
    assert str(row) == row.reference
