"""Two at once: one neighbour takes over, and what a stand-in does is whole or not there."""

from typing import Any

import pytest
from django.utils import timezone

from home.accounts.models import User
from home.actions import open_wijk
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from home.review.actions import stop_standing_in, take_over
from home.review.actions.standing_in import TIME_IS_UP
from home.review.models import TakeOver
from home.roles import Role
from signalen import actions
from signalen.actions.moves import CHANGED
from signalen.models import Signal
from signalen.states import Event, State
from tests.at_once import at_once
from tests.factories.signalen import absent
from tests.factories.stand_in import sent

pytestmark = pytest.mark.faults


@pytest.fixture
def wijk(transactional_db: None) -> Wijk:
    """Waterwijk is away and lies next to two others."""
    first, *others = (
        open_wijk(name=name, slug=name.lower(), gemeente="Almere", team_email=f"{name.lower()}@w.example")
        for name in ("Waterwijk", "Haven", "Poort")
    )
    first.neighbours.add(*others)
    absent(first)
    return first


def coordinator_of(wijk: Wijk, name: str) -> User:
    user = User.objects.create_user(name, f"{name}@wijkteam.example")
    user.groups.add(wijk.groups.get(role=Role.COORDINATOR).group)
    return user


def messages_of(errors: list[Any]) -> list[str]:
    return [getattr(error, "message", repr(error)) for error in errors]


def test_of_two_neighbours_at_once_one_takes_over(wijk: Wijk) -> None:
    sent(wijk)
    people = [coordinator_of(other, f"coordinator-{other.slug}") for other in wijk.neighbours.all()]
    errors = at_once(
        *[lambda by=by: take_over(wijk=wijk, by=by, now=timezone.now()) for by in people + people]
    )
    assert {message.partition(" valt")[2] for message in messages_of(errors)} == {
        " hier al in. Je hoeft niets te doen."
    }
    assert (len(errors), TakeOver.objects.count(), OutgoingMail.objects.count()) == (2, 1, 1)


def test_an_act_and_the_end_of_it_at_once_are_told_whole_or_not_at_all(wijk: Wijk) -> None:
    signal, own = sent(wijk), coordinator_of(wijk, "eigen")
    stand_in = coordinator_of(wijk.neighbours.first(), "invaller")
    taken = take_over(wijk=wijk, by=stand_in, now=timezone.now())

    def close() -> None:
        mine = Signal.objects.get(pk=signal.pk)
        with actions.as_stand_in(
            taken=taken, signal=mine, by=stand_in, now=timezone.now(), did="Klaar"
        ) as current:
            actions.close_signal(signal=current, user=stand_in, seen=0, text="Gemaakt.", now=timezone.now())

    errors = at_once(close, lambda: stop_standing_in(taken=taken, by=own, now=timezone.now()), close)

    signal.refresh_from_db()
    is_done = signal.state == State.DONE
    assert len(errors) == (1 if is_done else 2)
    events = list(signal.history.values_list("event", flat=True))
    assert events == ([Event.STAND_IN, Event.CLOSED] if is_done else [])
    assert OutgoingMail.objects.filter(to="fatima@example.nl").count() == int(is_done)
    with pytest.raises(ActionError, match=TIME_IS_UP[:20]):
        close()


def test_of_own_coordinator_and_stand_in_one_answers(wijk: Wijk) -> None:
    signal, own = sent(wijk), coordinator_of(wijk, "eigen")
    stand_in = coordinator_of(wijk.neighbours.first(), "invaller")
    taken = take_over(wijk=wijk, by=stand_in, now=timezone.now())
    mine, theirs = (Signal.objects.get(pk=signal.pk) for _ in range(2))

    def as_stand_in() -> None:
        common = {"taken": taken, "by": stand_in, "now": timezone.now()}
        with actions.as_stand_in(signal=theirs, did="Vraag", **common) as current:
            actions.ask_reporter(signal=current, user=stand_in, seen=0, text="Welke?")

    errors = at_once(
        lambda: actions.ask_reporter(signal=mine, user=own, seen=0, text="Waar precies?"), as_stand_in
    )

    assert messages_of(errors) == [CHANGED]
    events = list(signal.history.values_list("event", flat=True))
    assert events in ([Event.ASKED], [Event.STAND_IN, Event.ASKED])
    assert OutgoingMail.objects.filter(to="fatima@example.nl").count() == 1
