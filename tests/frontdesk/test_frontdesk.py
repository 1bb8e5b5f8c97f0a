"""Somebody at the counter or on the telephone: entered once, with a slip that leads to their page."""

import re
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from home.lib.tokens import REFERENCE_ALPHABET, grouped, slip_code
from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.models import Category, Signal, SignalContact
from tests.factories.signalen import SignalFactory

URL = "/beheer/balie/"
SLIP = "/mijn-wijk/briefje/"
Post = dict[str, Any]


@pytest.fixture
def told(waterwijk: Wijk, haven: Wijk) -> Post:
    return {
        "submission": str(uuid4()),
        "wijk": waterwijk.pk,
        "source": "phone",
        "what": "De lantaarn bij de school is kapot.",
        "where": "Bij de school",
        "name": "Riet",
        "phone": "06 12345678",
    }


def codes(client: Client, url: str) -> list[str]:
    page = BeautifulSoup(client.get(url).content, "html.parser")
    return [code.get_text() for code in page.select(".wp-slip__code")]


def test_what_is_told_is_kept_once_and_the_slip_can_be_printed_again(
    told: Post, coordinator_client: Client
) -> None:
    answers = [coordinator_client.post(URL, told) for _ in range(2)]
    signal = Signal.objects.get()
    assert {answer["Location"] for answer in answers} == {f"{URL}{told['submission']}/"}
    assert (signal.what, signal.source, signal.category and signal.category.name) == (
        "De lantaarn bij de school is kapot.",
        "phone",
        "Licht",
    )
    assert (signal.contact.name, signal.contact.phone) == ("Riet", "+31612345678")
    first, again = (codes(coordinator_client, answers[0]["Location"]) for _ in range(2))
    assert first == again == [signal.reference, grouped(slip_code(signal.submission))]
    assert OutgoingMail.objects.filter(to=signal.wijk.team_email).count() == 1


def test_the_slip_leads_its_owner_to_their_page_however_they_type_it(
    told: Post, coordinator_client: Client, client: Client
) -> None:
    answer = coordinator_client.post(URL, told)
    reference, code = codes(coordinator_client, answer["Location"])
    signal = Signal.objects.get()
    for typed in (code, code.lower().replace(" ", "-"), code.replace(" ", "")):
        found = client.post(SLIP, {"reference": f" {reference.lower()} ", "code": typed})
        assert found["Location"] == signal.follow_path
    assert client.get(signal.follow_path).status_code == 200


def test_a_wrong_code_and_a_wrong_reference_tell_the_same(
    told: Post, waterwijk: Wijk, coordinator_client: Client, client: Client
) -> None:
    coordinator_client.post(URL, told)
    signal, other = Signal.objects.get(), SignalFactory(wijk=waterwijk)
    code = slip_code(signal.submission)
    pairs = [
        (signal.reference, "4" * 12),
        ("444444", code),
        (other.reference, ""),
        (other.reference, code),
        (signal.reference, signal.code_hash[:30]),
    ]
    for reference, typed in pairs:
        answer = client.post(SLIP, {"reference": reference, "code": typed or " "})
        assert answer.status_code == 200
        assert f'value="{reference}"' in answer.text
        assert "De lantaarn" not in answer.text
    assert "horen niet bij elkaar" in client.post(SLIP, {"reference": "444444", "code": code}).text


def test_codes_cannot_be_guessed_at_a_useful_rate(
    told: Post, coordinator_client: Client, client: Client
) -> None:
    coordinator_client.post(URL, told)
    signal = Signal.objects.get()
    guess = {"reference": signal.reference, "code": "444444444444"}
    assert [client.post(SLIP, guess).status_code for _ in range(11)] == [200] * 10 + [429]
    # From ever other places: after twenty guesses in a day the reference is shut, also for the right code.
    elsewhere = [Client(REMOTE_ADDR=f"10.1.{number}.1").post(SLIP, guess) for number in range(11)]
    assert [answer.status_code for answer in elsewhere] == [200] * 10 + [429]
    right = guess | {"code": slip_code(signal.submission)}
    assert Client(REMOTE_ADDR="10.9.9.9").post(SLIP, right).status_code == 429


def test_a_code_is_twelve_signs_and_differs_for_every_form() -> None:
    made = {slip_code(uuid4()) for _ in range(200)}
    assert len(made) == 200
    assert {bool(re.fullmatch(f"[{REFERENCE_ALPHABET}]{{12}}", code)) for code in made} == {True}
    assert grouped("4F7K9BQDHMTW") == "4F7K 9BQD HMTW"


def test_no_code_stands_in_the_database(told: Post, coordinator_client: Client) -> None:
    coordinator_client.post(URL, told)
    assert slip_code(Signal.objects.get().submission) not in str(Signal.objects.values())


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"what": ""}, "Schrijf op wat de bewoner vertelt."),
        ({"where": " "}, "Schrijf op waar het is."),
        ({"what": "a" * 3001}, "3000"),
        ({"email": "riet@"}, "riet@"),
        ({"phone": "12"}, "telefoonnummer"),
    ],
)
def test_what_is_wrong_stands_at_the_field_with_the_text(
    told: Post, coordinator_client: Client, changes: Post, sentence: str
) -> None:
    answer = coordinator_client.post(URL, told | {"name": "Riet van hiernaast"} | changes)
    assert answer.status_code == 200
    errors = [
        error.get_text() for error in BeautifulSoup(answer.content, "html.parser").select(".error-message")
    ]
    assert len(errors) == 1
    assert sentence in answer.text
    assert "Riet van hiernaast" in answer.text
    assert Signal.objects.count() == 0


def test_another_wijk_and_its_subjects_cannot_be_chosen(
    told: Post, haven: Wijk, coordinator_client: Client
) -> None:
    foreign = Category.objects.filter(wijk=haven).first()
    assert foreign
    for changes in ({"wijk": haven.pk}, {"category": foreign.pk}):
        assert coordinator_client.post(URL, told | changes).status_code == 200
    assert Signal.objects.count() == 0


def test_a_beheerder_is_told_of_a_subject_of_another_wijk(
    told: Post, haven: Wijk, beheerder_client: Client
) -> None:
    foreign = Category.objects.filter(wijk=haven).first()
    assert foreign
    answer = beheerder_client.post(URL, told | {"category": foreign.pk})
    assert "Dit onderwerp hoort bij een andere wijk" in answer.text
    assert Signal.objects.count() == 0


@pytest.mark.parametrize("who", ["redacteur_client", "communicatie_client", "client"])
def test_who_handles_no_meldingen_enters_none(who: str, told: Post, request: pytest.FixtureRequest) -> None:
    client: Client = request.getfixturevalue(who)
    assert client.get(URL).status_code in {302, 403, 404}
    assert client.post(URL, told).status_code in {302, 403, 404}
    assert (Signal.objects.count(), SignalContact.objects.count()) == (0, 0)


def test_the_slip_of_another_wijk_and_of_a_form_from_the_web_do_not_exist(
    told: Post, waterwijk: Wijk, coordinator_client: Client, neighbour_client: Client
) -> None:
    coordinator_client.post(URL, told)
    web = SignalFactory(wijk=waterwijk)
    assert neighbour_client.get(f"{URL}{told['submission']}/").status_code == 404
    assert coordinator_client.get(f"{URL}{web.submission}/").status_code == 404
    assert coordinator_client.get(f"{URL}{uuid4()}/").status_code == 404


def test_without_mail_the_slip_says_to_call(told: Post, coordinator_client: Client) -> None:
    answer = coordinator_client.post(URL, told, follow=True)
    assert "bel 06 12345678 als er nieuws is" in answer.text
    without = told | {"submission": str(uuid4()), "phone": ""}
    assert "de bewoner hoort niets uit zichzelf" in coordinator_client.post(URL, without, follow=True).text
