"""Who left a number and no mail address is called with the news; ready texts work without script."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.actions import (
    answer_question,
    ask_reporter,
    close_signal,
    erase_contact,
    mark_called,
    withdraw_signal,
)
from signalen.inbox.waiting import send_digests
from signalen.models import Signal, StandardText
from signalen.states import Event
from tests.conftest import At
from tests.factories.signalen import SignalContactFactory, SignalFactory

LIST = "/beheer/meldingen/"


@pytest.fixture
def told(waterwijk: Wijk, haven: Wijk, coordinator: User, at: At) -> Signal:
    """A melding that was closed, of somebody with only a telephone; and two that need no call."""
    at("2026-11-26 10:00")
    rows = [SignalFactory(wijk=waterwijk, what="Scheve paal"), *SignalFactory.create_batch(2, wijk=waterwijk)]
    SignalContactFactory(signal=rows[0], email="")
    SignalContactFactory(signal=rows[1])
    next_door = SignalFactory(wijk=haven, what="Iets van de Haven")
    SignalContactFactory(signal=next_door, email="")
    for row in (*rows, next_door):
        close_signal(signal=row, user=coordinator, seen=0, text="De paal staat recht.", now=timezone.now())
    rows[0].refresh_from_db()
    told: Signal = rows[0]
    return told


def test_news_for_who_has_no_mail_waits_for_a_call_and_goes_when_it_was_made(
    told: Signal, coordinator_client: Client, neighbour_client: Client
) -> None:
    page = BeautifulSoup(coordinator_client.get(LIST, {"call": "true"}).content, "html.parser")
    rows = page.select("#listing-results tbody tr")
    assert [told.reference in row.get_text() for row in rows] == [True]
    assert "1 melder wacht op een telefoontje" in coordinator_client.get("/beheer/").text

    url = f"{LIST}inspect/{told.pk}/"
    box = BeautifulSoup(coordinator_client.get(url).content, "html.parser").select_one("#bellen").parent
    assert box.select_one("a")["href"] == "tel:+31612345678"
    assert "De paal staat recht." in box.get_text()
    neighbour_client.post(url, {"act": "called", "seen": told.version})
    assert Signal.objects.get(pk=told.pk).call_needed_at is not None

    for expected in ("Fijn dat je belde.", "Iemand anders heeft de melder al gebeld."):
        answer = coordinator_client.post(url, {"act": "called", "seen": told.version}, follow=True)
        assert expected in BeautifulSoup(answer.content, "html.parser").select_one(".messages").get_text()

    assert Signal.objects.get(pk=told.pk).call_needed_at is None
    assert [line.event for line in told.history.all()].count(Event.CALLED) == 1
    assert "telefoontje" not in coordinator_client.get("/beheer/").text


def test_the_digest_counts_the_calls(told: Signal, waterwijk: Wijk, at: At) -> None:
    OutgoingMail.objects.all().delete()
    at("2026-11-27 08:00")
    send_digests(timezone.now())
    assert "bellen: 1" in OutgoingMail.objects.get(to=waterwijk.team_email).text.lower()


def test_who_was_spoken_to_or_is_forgotten_needs_no_call(waterwijk: Wijk, coordinator: User) -> None:
    def asked() -> Signal:
        signal: Signal = SignalFactory(wijk=waterwijk)
        SignalContactFactory(signal=signal, email="")
        moved: Signal = ask_reporter(signal=signal, user=coordinator, seen=0, text="Welke paal?")
        assert Signal.objects.get(pk=signal.pk).call_needed_at is not None
        return moved

    now = timezone.now()
    answered, withdrawn, forgotten = asked(), asked(), asked()
    answer_question(signal=answered, user=coordinator, seen=1, text="Die bij de brug.")
    withdraw_signal(signal=withdrawn, user=coordinator, seen=1, now=now)
    erase_contact(signal=forgotten)

    assert [Signal.objects.get(pk=row.pk).call_needed_at for row in (answered, forgotten)] == [None, None]
    with pytest.raises(ActionError, match="al gebeld"):
        mark_called(signal=answered, user=coordinator)


def test_a_ready_text_comes_behind_what_was_typed_and_nothing_is_sent(
    waterwijk: Wijk, haven: Wijk, coordinator_client: Client
) -> None:
    signal = SignalFactory(wijk=waterwijk)
    SignalContactFactory(signal=signal)
    own = StandardText.objects.create(wijk=waterwijk, name="Gemaakt", state="done", text="Het is gemaakt.")
    other = StandardText.objects.create(wijk=haven, name="Haven", state="done", text="Tekst van de Haven.")
    url = f"{LIST}inspect/{signal.pk}/"
    posted: dict[str, Any] = {"act": "close", "seen": signal.version, "text": "Beste buur,"}

    page = coordinator_client.post(url, posted | {"use_text": own.pk})
    words = BeautifulSoup(page.content, "html.parser").select_one("#close textarea").get_text().strip()
    foreign = coordinator_client.post(url, posted | {"use_text": other.pk}).text
    nonsense = coordinator_client.post(url, posted | {"use_text": "\x00'"})

    assert words == "Beste buur,\n\nHet is gemaakt."
    assert "Tekst van de Haven." not in foreign
    assert nonsense.status_code == 200
    assert (Signal.objects.get(pk=signal.pk).version, OutgoingMail.objects.count()) == (0, 0)
