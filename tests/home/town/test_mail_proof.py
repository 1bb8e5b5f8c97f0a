"""A test mail proves that mail arrives: only what was opened and pressed counts."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.mail.sender import Sender
from home.town.actions import send_test_mail
from home.town.management.commands.test_mail import Command
from home.town.models import TownSettings
from home.town.proof import ProofState, mail_proof
from tests.faults.sink import Sink

LINK = re.compile(r"http://localhost:8000(/proefmail/\w+/)")


@pytest.fixture
def sink(settings: Any) -> Any:
    """A mail server on this machine, and the site set to it."""
    server = Sink().start()
    settings.MAIL_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", server.port, 5
    yield server
    server.stop()


class WithSender(Command):
    """The command, with a sender at work beside it."""

    def _wait(self, mail: OutgoingMail, seconds: int) -> None:
        Sender(connections=1).run(once=True)


def link_of(mail: OutgoingMail) -> str:
    found = LINK.search(mail.text)
    assert found
    return found[1]


@pytest.mark.django_db
def test_a_mail_over_smtp_counts_when_its_button_is_pressed(
    sink: Sink, waterwijk: Any, client: Client
) -> None:
    mail = send_test_mail(to="webmaster@stad.nl")
    link = link_of(mail)
    assert mail_proof().state is ProofState.ASKED
    Sender(connections=1).run(once=True)
    assert sink.recipients() == {"webmaster@stad.nl": 1}
    assert mail_proof().text.startswith("Mail is nog niet bewezen. De mailserver nam de proefmail aan")
    # Five looks of a scanner prove nothing.
    assert {client.get(link).status_code for _look in range(5)} == {200}
    assert mail_proof().is_proven is False
    for _press in range(2):
        assert "Mail werkt, bewezen op" in client.post(link).content.decode()
    assert mail_proof().is_proven is True


@pytest.mark.django_db
def test_another_mail_server_must_prove_itself_again(
    sink: Sink, waterwijk: Any, client: Client, settings: Any
) -> None:
    client.post(link_of(send_test_mail(to="webmaster@stad.nl")))
    assert mail_proof().is_proven
    settings.EMAIL_HOST = "mail.elders.nl"
    assert mail_proof().text == (
        f"Mail is nog niet bewezen voor mail.elders.nl:{sink.port}."
        " Het bewijs van eerder ging over een andere mailserver."
    )


@pytest.mark.django_db
def test_what_the_server_says_is_told(sink: Sink, waterwijk: Any, beheerder_client: Client) -> None:
    sink.rule, sink.at_rcpt = lambda recipient, tried: "550 5.1.1 Unknown user", True
    send_test_mail(to="weg@stad.nl")
    Sender(connections=1).run(once=True)
    proof = mail_proof()
    assert (proof.state, proof.reply) == (ProofState.FAILED, "550 5.1.1 Unknown user")
    screen = beheerder_client.get("/beheer/deze-site/").content.decode()
    assert "De mailserver zei: “550 5.1.1 Unknown user”" in screen
    TownSettings.objects.update(mail_asked_at=timezone.now() - timedelta(minutes=1))
    with pytest.raises(CommandError, match="weigerde"):
        call_command(WithSender(), "weg@stad.nl")


@pytest.mark.django_db
def test_without_a_mail_server_the_site_says_where_mail_is(
    waterwijk: Any, client: Client, settings: Any, tmp_path: Any
) -> None:
    settings.MAIL_TRANSPORT = "home.mail.backends.EmlFileBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    link = link_of(send_test_mail(to="webmaster@stad.nl"))
    client.post(link)
    proof = mail_proof()
    assert proof.is_proven is False
    assert f"Elke mail staat als bestand in {tmp_path}." in proof.text


@pytest.mark.django_db
def test_an_old_a_replaced_and_an_unknown_link_get_one_friendly_page(
    waterwijk: Any, client: Client, at: Any
) -> None:
    at("2026-11-24 10:00")
    first = link_of(send_test_mail(to="webmaster@stad.nl"))
    with pytest.raises(ActionError, match="Er ging net al een proefmail weg"):
        send_test_mail(to="webmaster@stad.nl")
    at("2026-11-24 10:01")
    second = link_of(send_test_mail(to="webmaster@stad.nl"))
    for link in (first, "/proefmail/onbekend/"):
        for answer in (client.get(link), client.post(link)):
            assert answer.status_code == 404
            assert "Deze link werkt niet meer. Stuur een nieuwe proefmail" in answer.content.decode()
    opened = client.get(second)
    assert "no-store" in opened.headers["Cache-Control"]
    assert (opened.headers["X-Robots-Tag"], opened.headers["Referrer-Policy"]) == ("noindex", "strict-origin")
    at("2026-12-02 10:00")
    assert client.post(second).status_code == 404
    assert second.split("/")[2] not in str(TownSettings.objects.values().get())


@pytest.mark.django_db
def test_a_beheerder_sees_on_the_first_screen_that_mail_is_not_proven(
    waterwijk: Any, beheerder_client: Client, coordinator_client: Client, settings: Any
) -> None:
    settings.MAIL_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
    line = "Mail is nog niet bewezen."
    assert line in beheerder_client.get("/beheer/").content.decode()
    assert line not in coordinator_client.get("/beheer/").content.decode()


@pytest.mark.django_db
def test_the_button_sends_one_and_a_bad_address_none(waterwijk: Any, beheerder_client: Client) -> None:
    for address in ("geen adres", "webmaster@stad.nl", "webmaster@stad.nl"):
        assert beheerder_client.post("/beheer/deze-site/proefmail/", {"to": address}).status_code == 302
    assert [mail.to for mail in OutgoingMail.objects.all()] == ["webmaster@stad.nl"]
