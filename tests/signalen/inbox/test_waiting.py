"""What waits in the inbox is said on the first screen and in one mail a day, without content."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen.inbox.waiting import send_digests
from signalen.states import State
from tests.conftest import At
from tests.factories.signalen import SignalFactory


@pytest.fixture
def heap(waterwijk: Wijk, haven: Wijk, at: At) -> None:
    at("2026-11-26 09:00")
    SignalFactory(wijk=waterwijk, answer_by=date(2026, 11, 25), what="Geheim woord")
    SignalFactory(wijk=waterwijk, answer_by=date(2026, 11, 26))
    SignalFactory(wijk=waterwijk, state=State.QUESTION_SENT, answer_by=date(2026, 11, 1))
    SignalFactory(wijk=waterwijk, is_quarantined=True, answer_by=date(2026, 11, 1))
    SignalFactory(wijk=haven, state=State.DONE)


@pytest.mark.usefixtures("heap")
class TestWaiting:
    """Two new ones, one of them late."""

    def test_the_first_screen_says_it_to_the_coordinator_alone(
        self, coordinator_client: Client, redacteur_client: Client, neighbour_client: Client
    ) -> None:
        text = coordinator_client.get("/beheer/").text
        assert "1 melding wacht te lang op antwoord" in text
        assert "2 meldingen liggen bij Nieuw" in text
        assert text.index("te lang op antwoord") < text.index("bij Nieuw")
        for client in (redacteur_client, neighbour_client):
            assert "melding wacht" not in client.get("/beheer/").text

    def test_one_mail_a_day_to_the_team_that_has_something(self, waterwijk: Wijk, at: At) -> None:
        for moment in ("2026-11-26 07:59", "2026-11-26 08:00", "2026-11-26 08:30", "2026-11-26 23:00"):
            at(moment)
            send_digests(timezone.now())
        mail = OutgoingMail.objects.get()
        assert mail.to == waterwijk.team_email
        assert "te laat met antwoord: 1" in mail.text
        assert "nieuw: 2" in mail.text
        for words in (mail.subject, mail.text, mail.html):
            assert "Geheim" not in words
        at("2026-11-27 08:00")
        send_digests(timezone.now())
        assert OutgoingMail.objects.count() == 2
