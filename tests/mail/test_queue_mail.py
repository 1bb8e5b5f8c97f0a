"""Writing a message down."""

from email import message_from_bytes, policy

import pytest
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.db import transaction

from home.lib.errors import ActionError
from home.mail.actions import queue_mail, queue_message
from home.mail.backends import LedgerBackend
from home.mail.models import OutgoingMail

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _templates(settings, tmp_path):
    """A message of our own making, beside the real templates."""
    folder = tmp_path / "emails"
    folder.mkdir()
    (folder / "probe.subject.txt").write_text("Bericht van {{ name }}\n")
    (folder / "probe.txt").write_text(
        '{% extends "emails/base.txt" %}{% block body %}Dag {{ name }},\n\n\n\nWelkom.{% endblock %}'
    )
    (folder / "probe.html").write_text(
        '{% extends "emails/base.html" %}{% block body %}<p>Dag {{ name }}</p>'
        '{% include "emails/button.html" with url="https://wijkplein.example/x" label="Kijk" %}{% endblock %}'
    )
    settings.TEMPLATES = [
        {**settings.TEMPLATES[0], "DIRS": [tmp_path, *settings.TEMPLATES[0]["DIRS"]]},
    ]


def write(**changes):
    values = {"to": "jan@example.nl", "template": "probe", "context": {"name": "Jan"}} | changes
    return queue_mail(**values)


def as_received(mail):
    return message_from_bytes(mail.build_message().message().as_bytes(), policy=policy.default)


def test_a_message_waits_in_the_ledger_with_both_its_texts():
    mail = write()

    assert (mail.state, mail.attempts, mail.to) == ("queued", 0, "jan@example.nl")
    assert mail.subject == "Bericht van Jan"
    assert mail.text.startswith("Dag Jan,\n\nWelkom.\n\nMet vriendelijke groet,\nWijkplein\n\n-- \n")
    assert "<h1" in mail.html
    assert '<html lang="nl">' in mail.html


def test_text_is_not_escaped_and_html_is():
    mail = write(context={"name": "A & <b>"})

    assert mail.subject == "Bericht van A & <b>"
    assert "Dag A & <b>," in mail.text
    assert "<p>Dag A &amp; &lt;b&gt;</p>" in mail.html


def test_a_wijk_signs_with_its_name_and_telephone(waterwijk):
    waterwijk.team_phone_hours = "maandag van 9.00 tot 12.00 uur"

    mail = write(wijk=waterwijk)

    received = as_received(mail)
    assert received["From"] == "Waterwijk via Wijkplein <wijkplein@localhost>"
    assert "wijkteam Waterwijk" in mail.text
    assert "Liever bellen? Dat kan: 036 123 45 67 (maandag van 9.00 tot 12.00 uur)." in mail.text
    assert "Dit bericht komt van Waterwijk: http://localhost:8000/waterwijk/" in mail.text


def test_a_wijk_with_an_odd_name_cannot_change_the_sender(waterwijk):
    waterwijk.name = 'Café "Zuid", <x@evil.example>\r\nBcc: a@b.nl'

    sender = as_received(write(wijk=waterwijk))["From"]

    assert [address.addr_spec for address in sender.addresses] == ["wijkplein@localhost"]
    assert sender.addresses[0].display_name.startswith("Café Zuid, <x@evil.example> Bcc: a@b.nl via")


def test_no_answer_machine_answers_and_the_id_stays_the_same():
    mail = write(reply_to="team@voorbeeld.example")

    first, second = as_received(mail), as_received(OutgoingMail.objects.get())

    assert first["Auto-Submitted"] == "auto-generated"
    assert first["X-Auto-Response-Suppress"] == "All"
    assert first["Reply-To"] == "team@voorbeeld.example"
    assert first["Message-ID"] == second["Message-ID"] == mail.message_id
    assert first["Date"] == second["Date"]
    assert [part.get_content_type() for part in first.iter_parts()] == ["text/plain", "text/html"]


def test_a_name_with_line_ends_adds_no_header():
    mail = write(context={"name": "Jan\r\nBcc: all@example.nl\x00"})

    assert mail.subject == "Bericht van Jan Bcc: all@example.nl"
    assert as_received(mail)["Bcc"] is None


@pytest.mark.parametrize(
    "address", ["", "jan", "jan@example.nl\nBcc: x@example.nl", "a@b.nl, c@d.nl", "jan@b\u200b .nl"]
)
def test_an_address_that_does_not_fit_is_refused_in_dutch(address):
    with pytest.raises(ActionError, match="Dit e-mailadres klopt niet"):
        write(to=address)

    assert OutgoingMail.objects.count() == 0


def test_the_same_key_is_the_same_message():
    first, second = write(key="melding:1"), write(key="melding:1", context={"name": "Piet"})

    assert first == second
    assert OutgoingMail.objects.get().subject == "Bericht van Jan"


def test_a_message_goes_with_the_row_it_speaks_of():
    with transaction.atomic():
        write()
        transaction.set_rollback(True)

    assert OutgoingMail.objects.count() == 0


def test_djangos_own_mail_lands_in_the_ledger_once_for_each_recipient():
    message = EmailMultiAlternatives(
        "Wachtwoord", "Kies een wachtwoord", to=["a@example.nl"], cc=["b@example.nl"]
    )
    message.attach_alternative("<p>Kies</p>", "text/html")

    assert LedgerBackend().send_messages([message]) == 1

    rows = OutgoingMail.objects.order_by("to").values_list("to", "subject", "text", "html")
    assert list(rows) == [
        ("a@example.nl", "Wachtwoord", "Kies een wachtwoord", "<p>Kies</p>"),
        ("b@example.nl", "Wachtwoord", "Kies een wachtwoord", "<p>Kies</p>"),
    ]


def test_attachments_are_refused_aloud():
    message = EmailMessage("Bijlage", "tekst", to=["a@example.nl"])
    message.attach("a.txt", "a", "text/plain")

    with pytest.raises(ValueError, match="attachments"):
        queue_message(message)
