"""Meldingen that wait for a stand-in, and the stand-in who presses buttons."""

from datetime import timedelta
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.models import Wijk
from home.review.models import TakeOver
from signalen.models import Signal
from tests.factories.signalen import SignalContactFactory, SignalFactory

SECRET = "Quokka"
LIST = "/beheer/invallen/"


def sent(wijk: Wijk, what: str = SECRET, *, late: int = -5, **values: Any) -> Signal:
    """Return a melding of which the answer is so many days too late."""
    answer_by = timezone.localdate() - timedelta(days=late)
    signal: Signal = SignalFactory(wijk=wijk, what=what, answer_by=answer_by, **values)
    SignalContactFactory(signal=signal)
    return signal


def page_of(taken: TakeOver, signal: Signal) -> str:
    return f"{LIST}{taken.pk}/meldingen/{signal.pk}/"


def press(client: Client, taken: TakeOver, signal: Signal, act: str, text: str = "Wij helpen.") -> str:
    data = {"act": act, "seen": Signal.objects.get(pk=signal.pk).version, "text": text}
    return words(client.post(page_of(taken, signal), data, follow=True))


def words(response: Any) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


def told_to(signal: Signal, client: Client) -> str:
    return words(client.get(signal.follow_path))
