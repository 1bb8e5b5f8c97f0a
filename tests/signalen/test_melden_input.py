"""What residents and robots type into the steps of a melding: a Dutch sentence, or kept as it is."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.models import Signal, SignalDraft
from tests.factories.melden import STEPS, errors_on, post_step, summary, walk

Melding = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"what": ""}, "Schrijf op wat u ziet of wilt vertellen."),
        ({"what": "   \n\t "}, "Schrijf op wat u ziet of wilt vertellen."),
        ({"what": "\x00\u200b"}, "Schrijf op wat u ziet of wilt vertellen."),
        ({"what": "a" * 100_000}, "Deze tekst is te lang: 100000 tekens."),
        ({"what": "a" * 3001}, "Deze tekst is te lang: 3001 tekens."),
        ({"what": "Mijn nummer is 111222333"}, "burgerservicenummer"),
        ({"where": ""}, "Schrijf op waar het is."),
        ({"where": "a" * 201}, "Deze tekst is te lang: 201 tekens."),
        ({"address": "a" * 121}, "Deze tekst is te lang: 121 tekens."),
        ({"name": "a" * 81}, "Deze tekst is te lang: 81 tekens."),
        ({"email": "fatima"}, "Dit e-mailadres klopt niet."),
        ({"email": "fatima@localhost"}, "Dit e-mailadres klopt niet."),
        ({"email": "fatima@[127.0.0.1]"}, "Dit e-mailadres klopt niet."),
        ({"email": "fatima@exam\u200bple.nl"}, "Dit e-mailadres klopt niet."),
        ({"email": "f" * 300 + "@example.nl"}, "Dit e-mailadres klopt niet."),
        ({"email": "fatima@example.nl\r\nBcc: x@example.nl"}, "Dit e-mailadres klopt niet."),
        ({"email": "a@example.nl, b@example.nl"}, "Dit e-mailadres klopt niet."),
        ({"phone": "12345"}, "Dit telefoonnummer klopt niet."),
        ({"phone": "bel mij maar"}, "Dit telefoonnummer klopt niet."),
        ({"phone": "06123456789012345678"}, "Dit telefoonnummer klopt niet."),
        ({"phone": "'; DROP TABLE signalen;--"}, "Dit telefoonnummer klopt niet."),
    ],
)
def test_bad_input_gets_a_dutch_sentence_and_keeps_the_rest(
    waterwijk: Wijk, client: Client, melding: Melding, changes: dict[str, str], words: str
) -> None:
    (field,) = changes
    data = melding(name="Fatima", address="Meerpolder 3") | changes
    step = next(step for step, names in STEPS.items() if field in names)

    response = walk(client, data)

    assert response.status_code == 200
    errors = errors_on(response.content)
    assert list(errors) == [field]
    assert words in errors[field]
    assert words in summary(response.content)
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.title.get_text(strip=True).startswith("Fout: Iets melden")
    assert soup.select_one("[name=submission]")["value"] == data["submission"]
    for name, kept in (("name", "Fatima"), ("address", "Meerpolder 3")):
        if name != field and name in STEPS[step]:
            assert soup.select_one(f"[name={name}]")["value"] == kept
    assert Signal.objects.count() == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"latitude": "abc", "longitude": "5.2"},
        {"latitude": "91", "longitude": "5.2"},
        {"latitude": "52.1", "longitude": ""},
        {"latitude": "NaN", "longitude": "Infinity"},
        {"latitude": "1e400", "longitude": "-1e400"},
        {"latitude": "1e309", "longitude": "5.2"},
        {"latitude": "5.225", "longitude": "52.3839"},
        {"latitude": "48.85", "longitude": "2.35"},
    ],
)
def test_a_strange_point_counts_as_none(
    waterwijk: Wijk, client: Client, melding: Melding, changes: dict[str, str]
) -> None:
    response = walk(client, melding(**changes))

    assert response.status_code == 302
    assert (Signal.objects.get().latitude, Signal.objects.get().longitude) == (None, None)


@pytest.mark.parametrize("submission", ["", "geen-uuid", "' OR 1=1"])
def test_a_damaged_form_number_is_replaced(
    waterwijk: Wijk, client: Client, melding: Melding, submission: str
) -> None:
    response = post_step(client, melding(submission=submission), "wat")

    assert response.status_code == 302
    assert isinstance(SignalDraft.objects.get().submission, UUID)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "=HYPERLINK('https://x.example')",
        "Robert'); DROP TABLE signalen_signal;--",
        "{{ 7|add:7 }} {% now 'Y' %}",
        "שלום مرحبا 👩\u200d👧",
        "'\"<>&",
    ],
)
def test_any_text_is_kept_as_it_is(waterwijk: Wijk, client: Client, melding: Melding, text: str) -> None:
    walk(client, melding(what=text, where=text[:20], email="fatima@example.nl"))

    assert Signal.objects.get().what == text
    receipt = OutgoingMail.objects.get(to="fatima@example.nl")
    assert text in receipt.text
    assert "<script>" not in receipt.html
