"""A message to who signed up: seen first, ten minutes to think better of it, once to everybody it is for."""

from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db.models.functions import Now
from django.test import Client
from django.utils import timezone

from home.mail.models import DispatchState, OutgoingMail
from home.models import Wijk
from initiatives.models import Occurrence, Signup, SignupMessage
from initiatives.signups.actions import mark_attendance
from initiatives.signups.states import Audience
from tests.factories.signups import activity_with_signups, join, next_date

TEXT = "Neem een kussen mee."


@pytest.fixture
def occurrence(waterwijk: Wijk, haven: Wijk) -> Occurrence:
    join(next_date(activity_with_signups(haven)), "Vreemd")
    row = next_date(activity_with_signups(waterwijk, title="Samen eten"))
    join(row, "Riet", email="riet@example.nl")
    join(row, "Jan", email="", phone="+31612345678")
    join(row, "Sara", email="sara@example.nl")
    return row


def url(occurrence: Occurrence) -> str:
    return f"/beheer/aanmeldingen/{occurrence.pk}/bericht/"


def text(response: Any) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


def data(**values: Any) -> dict[str, Any]:
    return {"submission": str(uuid4()), "audience": "everybody", "text": TEXT} | values


def mails() -> list[str]:
    found = OutgoingMail.objects.filter(text__contains=TEXT, state=DispatchState.QUEUED)
    return sorted(found.values_list("to", flat=True))


def test_it_is_shown_with_counts_before_it_goes(occurrence: Occurrence, redacteur_client: Client) -> None:
    shown = text(redacteur_client.post(url(occurrence), data()))
    assert "Iedereen die komt of wacht: 2 mails . 1 zonder e-mailadres: die bel je zelf" in shown
    assert TEXT in shown
    assert (mails(), SignupMessage.objects.count()) == ([], 0)


def test_it_goes_once_to_everybody_after_ten_minutes(
    occurrence: Occurrence, redacteur_client: Client
) -> None:
    sent = data(send="1")
    for _ in range(2):
        redacteur_client.post(url(occurrence), sent)
    message = SignupMessage.objects.get()
    assert mails() == ["riet@example.nl", "sara@example.nl"]
    assert (message.mails, message.calls, message.can_be_called_back) == (2, 1, True)
    waiting = OutgoingMail.objects.filter(text__contains=TEXT)
    assert not waiting.filter(due_at__lte=Now()).exists()
    assert Signup.objects.to_call().get().contact.phone == "+31612345678"


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        ("everybody", ["riet@example.nl", "sara@example.nl"]),
        ("placed", ["riet@example.nl"]),
        ("waiting", ["sara@example.nl"]),
    ],
)
def test_it_goes_to_whom_it_is_for(
    audience: str, expected: list[str], occurrence: Occurrence, redacteur_client: Client
) -> None:
    redacteur_client.post(url(occurrence), data(audience=audience, send="1"))
    assert mails() == expected


def test_who_was_not_there_is_written_to(occurrence: Occurrence, redacteur_client: Client) -> None:
    moment = timezone.now()
    Occurrence.objects.filter(pk=occurrence.pk).update(start=moment)
    jan = Signup.objects.get(contact__phone="+31612345678")
    mark_attendance(occurrence=occurrence, came=[jan.people.get().pk], now=moment)
    redacteur_client.post(url(occurrence), data(audience=Audience.ABSENT, send="1"))
    assert mails() == ["riet@example.nl"]


def test_it_is_called_back_in_time_and_not_after(occurrence: Occurrence, redacteur_client: Client) -> None:
    for is_late in (False, True):
        redacteur_client.post(url(occurrence), data(send="1"))
        message = SignupMessage.objects.first()
        assert message is not None
        if is_late:
            SignupMessage.objects.filter(pk=message.pk).update(leaves_at=timezone.now())
        told = text(redacteur_client.post(f"{url(occurrence)}{message.pk}/", follow=True))
        if is_late:
            assert "Het bericht is al weg." in told
            assert mails() == ["riet@example.nl", "sara@example.nl"]
        else:
            assert "Teruggehaald. 2 mails gaan niet weg." in told
            assert (mails(), Signup.objects.to_call().count()) == ([], 0)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"text": " "}, "Schrijf eerst een bericht."),
        ({"text": "x" * 2001}, "Deze tekst is te lang"),
        ({"audience": "verzonnen"}, "Kies een van deze groepen."),
        ({"audience": "absent"}, "Er is niemand om dit aan te sturen."),
    ],
)
def test_what_is_wrong_is_said_and_the_words_are_kept(
    values: dict[str, str], sentence: str, occurrence: Occurrence, redacteur_client: Client
) -> None:
    response = redacteur_client.post(url(occurrence), data(send="1", **values))
    assert sentence in text(response)
    kept = BeautifulSoup(response.content, "html.parser").select_one("textarea").text
    assert kept.strip() == values.get("text", TEXT).strip()
    assert (mails(), SignupMessage.objects.count()) == ([], 0)


def test_nobody_else_writes_or_calls_back(
    occurrence: Occurrence, redacteur_client: Client, neighbour_client: Client
) -> None:
    assert neighbour_client.post(url(occurrence), data(send="1")).status_code == 404
    redacteur_client.post(url(occurrence), data(send="1"))
    message = SignupMessage.objects.get()
    assert neighbour_client.post(f"{url(occurrence)}{message.pk}/").status_code == 404
    assert redacteur_client.get(f"{url(occurrence)}{message.pk}/").status_code == 405
    message.refresh_from_db()
    assert message.called_back_at is None
