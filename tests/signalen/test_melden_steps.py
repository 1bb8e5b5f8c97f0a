"""From the first question to the last look: nothing lost, nothing sent too early, nothing of another wijk."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.models import Category, Signal, SignalDraft, SignalSupporter
from signalen.queries import alike
from signalen.warnings import ABOUT_HEALTH, ABOUT_REACH, ABOUT_SOMEBODY, warnings
from tests.factories.melden import post_step, step_url, walk
from tests.factories.signalen import SignalFactory

Melding = Callable[..., dict[str, Any]]


def page(client: Client, url: str) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def known(wijk: Wijk, **values: Any) -> Signal:
    defaults = {
        "is_public": True,
        "public_text": "De lantaarn bij de speeltuin is stuk",
        "public_place": "Meerpolder",
    }
    signal: Signal = SignalFactory(wijk=wijk, **(defaults | values))
    return signal


def test_the_first_question_has_four_answers(waterwijk: Wijk, client: Client) -> None:
    links = page(client, "/waterwijk/melden/").select(".wp-start a")

    assert [(link.strong.text, link["href"]) for link in links] == [
        ("Iets in de buurt", "/waterwijk/melden/wat/"),
        ("Een idee of tip", "/waterwijk/tip/"),
        ("Zorgen over iemand", "/waterwijk/melden/hulp/"),
        ("Ik heb zelf hulp nodig", "/waterwijk/melden/hulp/"),
    ]


def test_who_worries_gets_numbers_and_no_form(waterwijk: Wijk, client: Client) -> None:
    Wijk.objects.filter(pk=waterwijk.pk).update(
        social_team_name="Sociaal Team Oost", social_team_phone="0182 123456", team_phone="0182 654321"
    )

    main = page(client, "/waterwijk/melden/hulp/").main

    numbers = [link["href"] for link in main.select("a[href^='tel:']")]
    assert numbers == [
        "tel:112",
        "tel:09008844",
        "tel:08002000",
        "tel:113",
        "tel:08000113",
        "tel:0182123456",
        "tel:0182654321",
    ]
    assert "Sociaal Team Oost" in main.text
    assert main.select("form, a[href*='/melden/']") == []


def test_each_step_leads_to_the_next_and_keeps_its_answers(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding(name="Fatima", address="Meerpolder 3", latitude="52.383900", longitude="5.225000")
    after = [post_step(client, data, step)["Location"] for step in ("wat", "waar", "foto", "contact")]

    assert after == [step_url(data, step) for step in ("waar", "al-gemeld", "contact", "controle")]
    assert client.get(after[1])["Location"] == step_url(data, "foto")
    assert page(client, step_url(data, "wat")).textarea.text.strip() == data["what"]
    where = page(client, step_url(data, "waar"))
    assert where.select_one("[name=where]")["value"] == data["where"]
    assert where.select_one("[name=latitude]")["value"] == "52.383900"
    assert "Stap 2 van 5" in where.text
    assert page(client, step_url(data, "contact")).select_one("[name=name]")["value"] == "Fatima"
    check = page(client, after[3]).main
    for answer in (data["what"], data["where"], "Meerpolder 3", "Fatima", "Geen foto"):
        assert answer in check.text
    changes = [link["href"] for link in check.select(".wp-check__change")]
    steps = ("wat", "waar", "foto", "contact")
    assert changes == [f"{step_url(data, step)}?vanuit=controle" for step in steps]
    assert Signal.objects.count() == 0


@pytest.mark.parametrize("step", ["wat", "waar", "foto", "contact"])
def test_who_changes_one_answer_is_back_at_the_check(
    waterwijk: Wijk, client: Client, melding: Melding, step: str
) -> None:
    data = melding(where="Bij de school")
    for before in ("wat", "waar", "foto", "contact"):
        post_step(client, data, before)
    url = f"{step_url(data, step)}?vanuit=controle"
    shown = page(client, url)
    assert shown.select_one(".wp-step__back a")["href"] == step_url(data, "controle")
    assert shown.select_one(".wp-form__end button").text == "Bewaren en terug"

    answer = client.post(url, data | {"where": "Bij de grote speeltuin"})

    assert answer["Location"] == step_url(data, "controle")
    expected = "Bij de grote speeltuin" if step == "waar" else "Bij de school"
    assert expected in page(client, answer["Location"]).main.text


def test_a_step_is_private(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding()
    post_step(client, data, "wat")

    response = client.get(step_url(data, "wat"))

    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
    assert (response["X-Robots-Tag"], response["Referrer-Policy"]) == ("noindex, nofollow", "strict-origin")


@pytest.mark.parametrize("step", ["waar", "al-gemeld", "foto", "contact", "controle"])
def test_who_skips_a_step_is_led_to_it(waterwijk: Wijk, client: Client, melding: Melding, step: str) -> None:
    data = melding()
    assert client.get(step_url(data, step))["Location"] == step_url(data, "wat")
    post_step(client, data, "wat")

    if step != "waar":
        assert client.get(step_url(data, step))["Location"] == step_url(data, "waar")
        assert client.post(step_url(data, step), data)["Location"] == step_url(data, "waar")
    assert Signal.objects.count() == 0


def test_the_answers_of_one_wijk_are_not_shown_in_another(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding()
    post_step(client, data, "wat", "haven")

    assert data["what"] not in client.get(step_url(data, "wat")).text
    assert "al eerder verstuurd" in post_step(client, data, "wat").text
    assert SignalDraft.objects.get().wijk == haven


def test_after_sending_every_step_leads_to_the_thank_you_page(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    data = melding()
    thanks = walk(client, data)["Location"]

    for step in ("wat", "waar", "al-gemeld", "foto", "contact", "controle"):
        assert client.get(step_url(data, step))["Location"] == thanks
    assert SignalDraft.objects.count() == 0


def test_the_subject_is_proposed_and_the_resident_decides(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding()
    for step in ("wat", "waar"):
        post_step(client, data, step)
    light, green = (Category.objects.get(wijk=waterwijk, name=name) for name in ("Licht", "Groen en water"))

    choices = page(client, step_url(data, "controle")).select("select[name=category] option")

    assert len(choices) == Category.objects.filter(wijk=waterwijk).count() + 1
    assert [choice["value"] for choice in choices if choice.has_attr("selected")] == [str(light.pk)]
    foreign = Category.objects.filter(wijk=haven).first()
    refused = post_step(client, data | {"category": str(foreign.pk)}, "controle")
    assert "Kies een onderwerp uit de lijst." in refused.text
    post_step(client, data | {"category": str(green.pk)}, "controle")
    assert Signal.objects.get().category == green


def test_who_can_be_called_directly_is_shown(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    police, lamp = melding(what="Er is ingebroken, inbraak!"), melding()
    other = melding(what="Ik heb een vraag.")
    for data in (police, lamp, other):
        post_step(client, data, "wat")

    box = page(client, step_url(police, "waar")).select_one(".wp-who")
    assert "De politie (geen spoed)" in box.text
    assert box.select_one("a")["href"] == "tel:09008844"
    assert "De gemeente gaat hierover." in page(client, step_url(lamp, "waar")).select_one(".wp-who").text
    assert page(client, step_url(other, "waar")).select_one(".wp-who") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De lantaarn bij de Jan Luykenlaan is kapot.", []),
        ("De boom is ziek en het is overal dorst.", []),
        ("Mijn buurman Jan de Vries zet zijn afval buiten.", [ABOUT_SOMEBODY]),
        ("De buurvrouw Fatma maakt lawaai.", [ABOUT_SOMEBODY]),
        ("De buurman is dement.", [ABOUT_HEALTH]),
        ("Bel 06 12345678", [ABOUT_REACH]),
        ("\x00\ud800 (*&^%", []),
    ],
)
def test_health_and_names_give_a_warning(text: str, found: list[str]) -> None:
    assert list(warnings(text)) == found


def test_a_warning_stops_nobody(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding(what="Mijn buurman Jan de Vries zet zijn afval buiten.")
    for step in ("wat", "waar"):
        post_step(client, data, step)

    assert ABOUT_SOMEBODY in page(client, step_url(data, "controle")).select_one(".wp-look").text
    assert walk(client, data).status_code == 302


def test_only_what_everybody_may_read_is_alike(waterwijk: Wijk, haven: Wijk) -> None:
    light = Category.objects.get(wijk=waterwijk, name="Licht")
    words, subject = known(waterwijk), known(waterwijk, public_text="Het is donker", category=light)
    known(haven)
    known(waterwijk, is_public=False)
    known(waterwijk, is_quarantined=True)
    known(waterwijk, about_person=True)
    known(waterwijk, state="done")
    known(waterwijk, public_from=timezone.now() + timezone.timedelta(days=1))
    known(waterwijk, public_text="Het gras is te lang", public_place="Plein")

    assert set(alike(waterwijk, "lantaarns bij een speeltuin", light)) == {words, subject}


def test_me_too_instead_of_a_second_melding(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    signal, data = known(waterwijk, what="Geheim van een ander"), melding()
    for step in ("wat", "waar"):
        post_step(client, data, step)

    shown = page(client, step_url(data, "al-gemeld")).main
    assert signal.public_text in shown.text
    assert "Geheim" not in shown.text
    url = step_url(data, "ik-ook") + f"{signal.reference}/"
    assert [link["href"] for link in shown.select("a.nl-button")] == [url, step_url(data, "foto")]
    for _ in range(2):
        client.get(url)
    assert SignalSupporter.objects.count() == 0
    answers = [client.post(url, {"email": "joop@example.nl"}) for _ in range(2)]

    assert {answer["Location"] for answer in answers} == {f"/waterwijk/melden/ik-ook/{data['submission']}/"}
    assert "Bedankt dat u het zei" in client.get(answers[0]["Location"]).text
    assert (signal.supporters.get().email, SignalDraft.objects.count()) == ("joop@example.nl", 0)
    assert OutgoingMail.objects.filter(to="joop@example.nl").count() == 1
    assert Signal.objects.count() == 1


def test_me_too_is_not_for_what_nobody_may_read(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding()
    for step in ("wat", "waar"):
        post_step(client, data, step)
    for signal in (known(haven), known(waterwijk, is_public=False)):
        url = step_url(data, "ik-ook") + f"{signal.reference}/"
        assert (client.get(url).status_code, client.post(url).status_code) == (404, 404)
    assert client.get(f"/waterwijk/melden/ik-ook/{uuid4()}/").status_code == 404
    assert SignalSupporter.objects.count() == 0


def test_the_thank_you_page_says_when_an_answer_comes(
    waterwijk: Wijk, client: Client, melding: Melding, at: Callable[[str], None]
) -> None:
    at("2026-11-26 10:00")
    thanks = page(client, walk(client, melding(email="fatima@example.nl"))["Location"]).main

    assert "U hoort uiterlijk op donderdag 3 december van ons." in thanks.text
    assert "uiterlijk op 26 november 2027" in thanks.text
    assert thanks.select_one(f"a[href='{Signal.objects.get().follow_path}']")
