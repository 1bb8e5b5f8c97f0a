"""A resident sends a melding: kept once, confirmed, and never lost without a word."""

from collections.abc import Callable
from typing import Any
from unittest.mock import patch
from uuid import uuid4

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
from tests.factories.melden import STEPS, post_step, summary, walk

Melding = Callable[..., dict[str, Any]]

URL = "/waterwijk/melden/wat/"


def test_what_to_do_in_danger_comes_before_the_form(waterwijk: Wijk, client: Client) -> None:
    soup = BeautifulSoup(client.get("/waterwijk/melden/").content, "html.parser")

    links = [a["href"] for a in soup.select("main a[href^='tel:']")]
    assert links[:5] == ["tel:112", "tel:09008844", "tel:08002000", "tel:113", "tel:08000113"]
    emergency, choice = soup.select_one(".wp-emergency"), soup.select_one(f"main a[href='{URL}']")
    assert emergency in choice.find_all_previous()
    step = BeautifulSoup(client.get(URL).content, "html.parser")
    danger, form = step.select_one("main a[href='tel:112']"), step.select_one("form.wp-form")
    assert danger in form.find_all_previous()


def test_the_wijk_writes_its_own_text_above_the_form(waterwijk: Wijk, client: Client) -> None:
    Wijk.objects.filter(pk=waterwijk.pk).update(melding_intro="Wij lezen elke maandag wat u schrijft.")

    assert "Wij lezen elke maandag wat u schrijft." in client.get("/waterwijk/melden/").text


def test_a_melding_is_kept_and_shows_its_reference(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding(address="Meerpolder 3", latitude="52.383900", longitude="5.225000")

    response = walk(client, data)

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
    walk(client, melding())

    signal = Signal.objects.get()
    mail = OutgoingMail.objects.get()
    assert SignalContact.objects.count() == 0
    assert mail.to == "waterwijk@wijkteam.example"
    assert mail.subject == f"Nieuwe melding {signal.reference}"
    assert "lantaarn" not in mail.text + mail.html


def test_a_resident_with_an_address_gets_a_receipt(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding(name="Fatima", email="Fatima@EXAMPLE.nl", phone="06-12345678", sharing_allowed="on")

    walk(client, data)

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
    walk(client, melding(name="Fatima"))

    assert Signal.objects.get().sharing_allowed is False


def test_mail_that_cannot_be_addressed_does_not_stop_a_melding(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    Wijk.objects.filter(pk=waterwijk.pk).update(team_email="niet ingevuld")

    assert walk(client, melding()).status_code == 302
    assert Signal.objects.count() == 1


def test_the_same_form_again_is_the_same_melding(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding(email="fatima@example.nl")

    places = {walk(client, data)["Location"] for _ in range(3)}

    assert len(places) == 1
    assert Signal.objects.count() == 1
    assert OutgoingMail.objects.count() == 2  # one to the team, one to the resident


def test_a_form_of_another_wijk_is_not_taken_over(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding()
    walk(client, data, "haven")

    response = walk(client, data)

    assert response.status_code == 200
    assert receiving.SENT_BEFORE in summary(response.content)
    assert [signal.wijk for signal in Signal.objects.all()] == [haven]


def test_the_thank_you_page_belongs_to_one_wijk(
    waterwijk: Wijk, haven: Wijk, client: Client, melding: Melding
) -> None:
    data = melding()
    walk(client, data, "haven")

    assert client.get(f"/waterwijk/melden/bedankt/{data['submission']}/").status_code == 404
    assert client.get(f"/waterwijk/melden/bedankt/{uuid4()}/").status_code == 404


def test_the_thank_you_page_holds_no_personal_data(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding(name="Fatima", email="fatima@example.nl", phone="0612345678")

    address = walk(client, data)["Location"]
    response = client.get(address)

    for secret in ("Fatima", "fatima", "12345678", "lantaarn"):
        assert secret not in response.text + address
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "strict-origin"
    assert "no-store" in response["Cache-Control"]


def test_only_a_page_with_a_form_sets_a_cookie(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    answer = walk(client, melding())

    assert list(Client().get(URL).cookies) == ["csrftoken"]
    assert list(Client().get(answer["Location"]).cookies) == []
    assert list(Client().get("/waterwijk/melden/").cookies) == []


def test_a_filled_honeypot_gets_the_same_page_and_goes_apart(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    data = melding(website="https://spam.example", email="fatima@example.nl")

    response = client.get(walk(client, data)["Location"])

    signal = Signal.objects.get()
    assert response.status_code == 200
    assert signal.reference in response.text
    assert signal.is_quarantined
    assert [event.event for event in signal.history.all()] == [Event.QUARANTINED]
    assert OutgoingMail.objects.count() == 0


def test_a_wijk_that_is_not_open_has_no_form(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    waterwijk.page.unpublish()

    assert client.get(URL).status_code == 404
    assert walk(client, melding()).status_code == 404
    assert client.get("/nergens/melden/").status_code == 404
    assert Signal.objects.count() == 0


def test_too_much_from_one_client_is_refused_in_the_form(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    with patch.object(receiving, "POSTS_PER_HOUR", 2):
        answers = [walk(client, melding()) for _ in range(3)]
        text = walk(client, melding(what="Dit mag niet weg"))

    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert "Vanaf deze internetverbinding komt nu erg veel binnen." in summary(text.content)
    assert "Dit mag niet weg" in text.text
    assert Signal.objects.count() == 2


def test_too_many_steps_from_one_client_are_refused_with_the_text(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    with patch.object(receiving, "POSTS_PER_HOUR", 0):
        response = post_step(client, melding(what="Dit mag niet weg"), "wat")

    assert response.status_code == 429
    assert "Dit mag niet weg" in response.text


def test_a_resident_is_limited_and_not_the_proxy(
    waterwijk: Wijk, client: Client, melding: Melding, settings: Settings
) -> None:
    settings.TRUSTED_PROXIES = 1

    def send(forwarded: str) -> int:
        headers = {"X-Forwarded-For": forwarded}
        return walk(client, melding(), headers=headers, REMOTE_ADDR="10.0.0.1").status_code

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
        assert [walk(client, data).status_code for _ in range(4)] == [302] * 4


@pytest.mark.parametrize("step", ["wat", "waar", "contact"])
def test_a_busy_database_answers_503_with_the_text(
    waterwijk: Wijk, client: Client, melding: Melding, step: str
) -> None:
    data = melding(what="Dit mag niet weg", name="Fatima")
    post_step(client, data, "wat")
    post_step(client, data, "waar")
    refused = OperationalError("database is locked")
    with patch("signalen.views.melden_steps.save_answers", side_effect=refused):
        response = post_step(client, data, step)

    soup = BeautifulSoup(response.content, "html.parser")
    again = {field["name"]: field.get_text() for field in soup.select("form textarea")}
    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert soup.h1.get_text() == "Uw tekst is nog niet verstuurd"
    assert again == {name: data[name] for name in ("submission", *STEPS[step]) if name in data}
    # The button on that page sends it after all.
    assert post_step(client, again, step).status_code == 302


def test_a_busy_database_at_the_last_step_loses_nothing(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    data = melding(what="Dit mag niet weg")
    refused = OperationalError("database is locked")
    with patch("signalen.views.melden_check.receive_signal", side_effect=refused):
        response = walk(client, data)

    assert response.status_code == 503
    assert "Wat u invulde, is bewaard." in response.text
    assert Signal.objects.count() == 0
    assert post_step(client, data, "controle").status_code == 302
    assert Signal.objects.get().what == "Dit mag niet weg"


def test_the_form_can_be_sent_without_a_session(waterwijk: Wijk, melding: Melding) -> None:
    client = Client(enforce_csrf_checks=True)
    page = BeautifulSoup(client.get(URL).content, "html.parser")
    token = page.select_one("[name=csrfmiddlewaretoken]")["value"]

    assert walk(client, melding()).status_code == 403
    assert walk(client, melding(), headers={"X-CSRFToken": token}).status_code == 302
    assert list(client.cookies) == ["csrftoken"]


def test_the_log_holds_nothing_of_a_resident(
    waterwijk: Wijk, client: Client, melding: Melding, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    data = melding(name="Geheimnaam", email="geheimnaam@example.nl", phone="0687654321")

    walk(client, data | {"what": ""})
    with patch(
        "signalen.views.melden_check.receive_signal", side_effect=OperationalError("database is locked")
    ):
        walk(client, data)
    walk(client, data)

    lines = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
    for secret in ("eheimnaam", "87654321", "lantaarn"):
        assert not [line for line in lines if secret in line]


def test_the_page_costs_few_queries(
    waterwijk: Wijk, client: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(15):
        client.get(URL)
