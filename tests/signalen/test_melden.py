"""A resident sends a melding: kept once, confirmed, and never lost without a word."""

from collections.abc import Callable
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import OperationalError
from django.test import Client
from pytest_django import Settings

from home import receiving
from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.models import Signal, SignalContact
from signalen.states import Event

Melding = Callable[..., dict[str, Any]]

URL = "/waterwijk/melden/"


def errors_on(html: bytes) -> dict[str, str]:
    """Return what stands at each field of the form: {name: first error}."""
    soup = BeautifulSoup(html, "html.parser")
    found = {}
    for message in soup.select(".utrecht-form-field-error-message"):
        name = str(message["id"]).removeprefix("id_").removesuffix("_error")
        found[name] = message.get_text(" ", strip=True)
    return found


def summary(html: bytes) -> str:
    box = BeautifulSoup(html, "html.parser").select_one("#fouten")
    return box.get_text(" ", strip=True) if box else ""


def test_the_form_starts_with_what_to_do_in_danger(waterwijk: Wijk, client: Client) -> None:
    soup = BeautifulSoup(client.get(URL).content, "html.parser")

    links = [a["href"] for a in soup.select("main a[href^='tel:']")]
    assert links[:5] == ["tel:112", "tel:09008844", "tel:08002000", "tel:113", "tel:08000113"]
    emergency, form = soup.select_one(".wp-emergency"), soup.select_one("form.wp-form")
    assert emergency in form.find_all_previous()


def test_the_wijk_writes_its_own_text_above_the_form(waterwijk: Wijk, client: Client) -> None:
    Wijk.objects.filter(pk=waterwijk.pk).update(melding_intro="Wij lezen elke maandag wat u schrijft.")

    assert "Wij lezen elke maandag wat u schrijft." in client.get(URL).text


def test_a_melding_is_kept_and_shows_its_reference(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding(address="Meerpolder 3", latitude="52.383900", longitude="5.225000")

    response = client.post(URL, data)

    signal = Signal.objects.get()
    assert response.status_code == 302
    assert response["Location"] == f"/waterwijk/melden/bedankt/{data['submission']}/"
    assert (signal.wijk, signal.what, signal.where) == (waterwijk, data["what"], data["where"])
    assert (signal.address, str(signal.latitude), str(signal.longitude)) == (
        "Meerpolder 3",
        "52.383900",
        "5.225000",
    )
    assert (signal.state, signal.source, signal.is_quarantined) == ("received", "web", False)
    assert [event.event for event in signal.history.all()] == [Event.RECEIVED]
    page = BeautifulSoup(client.get(response["Location"]).content, "html.parser")
    assert page.select_one(".wp-reference__code").get_text() == signal.reference


def test_an_anonymous_melding_has_no_contact_row_and_mails_the_team_only(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    client.post(URL, melding())

    signal = Signal.objects.get()
    mail = OutgoingMail.objects.get()
    assert SignalContact.objects.count() == 0
    assert mail.to == "waterwijk@wijkteam.example"
    assert mail.subject == f"Nieuwe melding {signal.reference}"
    assert "lantaarn" not in mail.text + mail.html


def test_a_resident_with_an_address_gets_a_receipt(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding(name="Fatima", email="Fatima@EXAMPLE.nl", phone="06-12345678", sharing_allowed="on")

    client.post(URL, data)

    signal = Signal.objects.get()
    receipt = OutgoingMail.objects.get(to="Fatima@example.nl")
    assert (signal.contact.name, signal.contact.email, signal.contact.phone) == (
        "Fatima",
        "Fatima@example.nl",
        "+31612345678",
    )
    assert signal.sharing_allowed
    assert receipt.subject == f"Uw melding is binnen: {signal.reference}"
    assert receipt.reply_to == "waterwijk@wijkteam.example"
    assert data["what"] in receipt.text


def test_sharing_is_never_assumed(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    client.post(URL, melding(name="Fatima"))

    assert Signal.objects.get().sharing_allowed is False


def test_mail_that_cannot_be_addressed_does_not_stop_a_melding(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    Wijk.objects.filter(pk=waterwijk.pk).update(team_email="niet ingevuld")

    assert client.post(URL, melding()).status_code == 302
    assert Signal.objects.count() == 1


def test_the_same_form_again_is_the_same_melding(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding(email="fatima@example.nl")

    places = {client.post(URL, data)["Location"] for _ in range(3)}

    assert len(places) == 1
    assert Signal.objects.count() == 1
    assert OutgoingMail.objects.count() == 2  # one to the team, one to the resident


def test_a_form_of_another_wijk_is_not_taken_over(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding()
    client.post("/haven/melden/", data)

    response = client.post(URL, data)

    assert response.status_code == 200
    assert receiving.SENT_BEFORE in summary(response.content)
    assert [signal.wijk for signal in Signal.objects.all()] == [haven]


def test_the_thank_you_page_belongs_to_one_wijk(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding()
    client.post("/haven/melden/", data)

    assert client.get(f"/waterwijk/melden/bedankt/{data['submission']}/").status_code == 404
    assert client.get(f"/waterwijk/melden/bedankt/{uuid4()}/").status_code == 404


def test_the_thank_you_page_holds_no_personal_data(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding(name="Fatima", email="fatima@example.nl", phone="0612345678")

    response = client.post(URL, data, follow=True)

    for secret in ("Fatima", "fatima", "12345678", "lantaarn"):
        assert secret not in response.text
        assert secret not in response.redirect_chain[0][0]
    assert response["X-Robots-Tag"] == "noindex"
    assert "no-store" in response["Cache-Control"]


def test_only_a_page_with_a_form_sets_a_cookie(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    answer = client.post(URL, melding())

    assert list(Client().get(URL).cookies) == ["csrftoken"]
    assert list(Client().get(answer["Location"]).cookies) == []


def test_a_filled_honeypot_gets_the_same_page_and_goes_apart(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    data = melding(website="https://spam.example", email="fatima@example.nl")

    response = client.post(URL, data, follow=True)

    signal = Signal.objects.get()
    assert response.status_code == 200
    assert signal.reference in response.text
    assert signal.is_quarantined
    assert [event.event for event in signal.history.all()] == [Event.QUARANTINED]
    assert OutgoingMail.objects.count() == 0


def test_a_wijk_that_is_not_open_has_no_form(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    waterwijk.page.unpublish()

    assert client.get(URL).status_code == 404
    assert client.post(URL, melding()).status_code == 404
    assert client.get("/nergens/melden/").status_code == 404
    assert Signal.objects.count() == 0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"what": ""}, "Schrijf op wat u ziet of wilt vertellen."),
        ({"what": "   \n\t "}, "Schrijf op wat u ziet of wilt vertellen."),
        ({"what": "\x00\u200b"}, "Schrijf op wat u ziet of wilt vertellen."),
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

    response = client.post(URL, data)

    assert response.status_code == 200
    errors = errors_on(response.content)
    assert list(errors) == [field]
    assert words in errors[field]
    assert words in summary(response.content)
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.title.get_text(strip=True).startswith("Fout: Iets melden")
    assert soup.select_one("[name=submission]")["value"] == data["submission"]
    for name, kept in (("name", "Fatima"), ("address", "Meerpolder 3")):
        if name != field:
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
    ],
)
def test_a_strange_point_counts_as_none(
    waterwijk: Wijk, client: Client, melding: Melding, changes: dict[str, str]
) -> None:
    response = client.post(URL, melding(**changes))

    assert response.status_code == 302
    assert (Signal.objects.get().latitude, Signal.objects.get().longitude) == (None, None)


@pytest.mark.parametrize("submission", ["", "geen-uuid", "' OR 1=1"])
def test_a_damaged_form_number_is_replaced(
    waterwijk: Wijk, client: Client, melding: Melding, submission: str
) -> None:
    response = client.post(URL, melding(submission=submission))

    assert response.status_code == 302
    assert isinstance(Signal.objects.get().submission, UUID)


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
    client.post(URL, melding(what=text, where=text[:20], email="fatima@example.nl"))

    assert Signal.objects.get().what == text
    receipt = OutgoingMail.objects.get(to="fatima@example.nl")
    assert text in receipt.text
    assert "<script>" not in receipt.html


def test_too_much_from_one_client_is_refused_in_the_form(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    with patch.object(receiving, "POSTS_PER_HOUR", 2):
        answers = [client.post(URL, melding()) for _ in range(3)]
        text = client.post(URL, melding(what="Dit mag niet weg"))

    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert "Vanaf deze internetverbinding komt nu erg veel binnen." in summary(text.content)
    assert "Dit mag niet weg" in text.text
    assert Signal.objects.count() == 2


def test_a_resident_is_limited_and_not_the_proxy(
    waterwijk: Wijk, client: Client, melding: Melding, settings: Settings
) -> None:
    settings.TRUSTED_PROXIES = 1

    def send(forwarded: str) -> int:
        headers = {"X-Forwarded-For": forwarded}
        return client.post(URL, melding(), headers=headers, REMOTE_ADDR="10.0.0.1").status_code

    with patch.object(receiving, "POSTS_PER_HOUR", 1):
        codes = [
            send("198.51.100.1"),
            send("198.51.100.2"),
            # Whoever writes an address of their own into the header stays the same client.
            send("203.0.113.9, 198.51.100.1"),
            send("2001:db8::1"),
            send("2001:db8::2"),
        ]

    assert codes == [302, 302, 429, 302, 429]


def test_the_same_form_again_is_not_counted(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding()
    with patch.object(receiving, "POSTS_PER_HOUR", 1):
        assert [client.post(URL, data).status_code for _ in range(4)] == [302] * 4


def test_a_busy_database_answers_503_with_the_text(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding(what="Dit mag niet weg", name="Fatima")
    with patch("signalen.views.melden.receive_signal", side_effect=OperationalError("database is locked")):
        response = client.post(URL, data)

    soup = BeautifulSoup(response.content, "html.parser")
    again = {field["name"]: field.get_text() for field in soup.select("form textarea")}
    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert soup.h1.get_text() == "Uw tekst is nog niet verstuurd"
    assert again == data
    assert Signal.objects.count() == 0
    # The button on that page sends it after all.
    assert client.post(URL, again).status_code == 302
    assert Signal.objects.get().what == "Dit mag niet weg"


def test_the_form_can_be_sent_without_a_session(waterwijk: Wijk, melding: Melding) -> None:
    client = Client(enforce_csrf_checks=True)
    token = BeautifulSoup(client.get(URL).content, "html.parser").select_one("[name=csrfmiddlewaretoken]")

    assert client.post(URL, melding()).status_code == 403
    assert client.post(URL, melding(csrfmiddlewaretoken=token["value"])).status_code == 302
    assert list(client.cookies) == ["csrftoken"]


def test_the_log_holds_nothing_of_a_resident(
    waterwijk: Wijk, client: Client, melding: Melding, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    data = melding(name="Geheimnaam", email="geheimnaam@example.nl", phone="0687654321")

    client.post(URL, data | {"what": ""})
    with patch("signalen.views.melden.receive_signal", side_effect=OperationalError("database is locked")):
        client.post(URL, data)
    client.post(URL, data)

    lines = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
    for secret in ("eheimnaam", "87654321", "lantaarn"):
        assert not [line for line in lines if secret in line]


def test_the_page_costs_few_queries(
    waterwijk: Wijk, client: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(15):
        client.get(URL)
