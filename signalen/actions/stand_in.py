"""What a coördinator of a neighbouring wijk does with a melding, and how its sender hears of that."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from home.lib.errors import ActionError
from home.lib.localtime import local_date
from home.review.actions import hold_take_over
from home.review.models import TakeOver
from signalen.actions.trail import write_down
from signalen.models import Absence, Signal, SignalHistory
from signalen.queries import for_stand_in
from signalen.states import Actor, Event

STOOD_IN = "signalen.stood_in"
GONE = "Deze melding wacht niet meer op een invaller. Je hoeft niets te doen."
SHOW_CONTACT = "Laat de contactgegevens zien"
TOLD = "Een coördinator van {wijk} kijkt nu naar uw melding, omdat uw wijkteam er {why}."
AWAY, NOT_YET = "even niet is", "nog niet aan toe is gekomen"


@contextmanager
def as_stand_in(*, taken: TakeOver, signal: Signal, by: Any, now: datetime, did: str) -> Iterator[Signal]:
    """Hold the melding for one act of a stand-in: all of the act, or nothing, happens inside.

    The first act is told to who sent the melding; each is written in the history of the wijk as
    `did`. Raises ActionError when the take-over is over or the melding is not open to it any more.
    """
    with transaction.atomic():
        held = hold_take_over(taken=taken, by=by, now=now)
        waiting = for_stand_in([held.wijk], now).select_for_update()
        current = waiting.filter(pk=signal.pk).first()
        if current is None:
            raise ActionError(GONE)
        _tell_once(held, current, now)
        yield current
        log(instance=held.wijk, action=STOOD_IN, user=by, data={"wijk": held.from_wijk.name, "did": did})


def show_contact(*, taken: TakeOver, signal: Signal, by: Any, now: datetime) -> None:
    """Open the contact data of a melding to a stand-in, and write that down; twice is once."""
    if contact_was_shown(taken, signal):
        return
    with as_stand_in(taken=taken, signal=signal, by=by, now=now, did=SHOW_CONTACT) as current:
        write_down(current, Event.CONTACT_SHOWN, actor=Actor.TEAM, user=by)


def contact_was_shown(taken: TakeOver, signal: Signal) -> bool:
    """Say whether the stand-in asked for the contact data during this take-over."""
    return _since(taken, signal, Event.CONTACT_SHOWN)


def _tell_once(taken: TakeOver, signal: Signal, now: datetime) -> None:
    if _since(taken, signal, Event.STAND_IN):
        return
    is_away = Absence.objects.on(local_date(now)).filter(wijk=taken.wijk_id).exists()
    text = TOLD.format(wijk=taken.from_wijk, why=AWAY if is_away else NOT_YET)
    write_down(signal, Event.STAND_IN, actor=Actor.TEAM, user=taken.stand_in, text=text)


def _since(taken: TakeOver, signal: Signal, event: Event) -> bool:
    lines = SignalHistory.objects.filter(signal=signal, event=event, user=taken.stand_in_id)
    return lines.filter(created_at__gte=taken.taken_at).exists()
