"""Two at once: one move counts, the other is told, and the history is right."""

from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from home.accounts.models import User
from home.actions import open_wijk
from home.mail.models import OutgoingMail
from home.models import Partner, Wijk
from signalen import actions
from signalen.actions.moves import CHANGED
from signalen.actions.partner import CHECKED
from signalen.models import PartnerAnswer, PartnerReply, Signal
from signalen.states import State
from tests.at_once import at_once
from tests.factories.signalen import SignalContactFactory, SignalFactory

pytestmark = pytest.mark.faults


@pytest.fixture
def wijk(transactional_db: None) -> Wijk:
    return open_wijk(name="Waterwijk", slug="waterwijk", gemeente="Almere", team_email="w@wijkteam.example")


@pytest.fixture
def team(wijk: Wijk) -> list[User]:
    return [User.objects.create_user(name, f"{name}@wijkteam.example") for name in ("anna", "bas")]


def messages_of(errors: list[Any]) -> set[str]:
    return {getattr(error, "message", repr(error)) for error in errors}


def test_of_two_who_move_a_melding_one_wins_and_the_other_is_told(wijk: Wijk, team: list[User]) -> None:
    signal = SignalFactory(wijk=wijk)
    SignalContactFactory(signal=signal)

    def close(user: User) -> Any:
        mine = Signal.objects.get(pk=signal.pk)
        return lambda: actions.close_signal(
            signal=mine, user=user, seen=0, text=f"Klaar, zegt {user.username}.", now=timezone.now()
        )

    def ask(user: User) -> Any:
        mine = Signal.objects.get(pk=signal.pk)
        return lambda: actions.ask_reporter(signal=mine, user=user, seen=0, text="Welke lamp?")

    errors = at_once(close(team[0]), ask(team[1]), close(team[0]), ask(team[1]))

    assert (len(errors), messages_of(errors)) == (3, {CHANGED})
    signal.refresh_from_db()
    line = signal.history.get()
    assert (signal.version, line.state) == (1, signal.state)
    assert OutgoingMail.objects.filter(to="fatima@example.nl").count() == 1


def test_an_answer_and_a_closing_at_once_lose_no_words(wijk: Wijk, team: list[User]) -> None:
    signal = SignalFactory(wijk=wijk, state=State.QUESTION_SENT)
    mine, theirs = (Signal.objects.get(pk=signal.pk) for _ in range(2))

    errors = at_once(
        lambda: actions.answer_question(signal=mine, seen=0, text="De tweede."),
        lambda: actions.close_signal(
            signal=theirs, user=team[0], seen=0, text="Gemaakt.", now=timezone.now()
        ),
    )

    assert messages_of(errors) == {CHANGED}
    signal.refresh_from_db()
    assert (
        signal.history.get().text
        == {
            State.ANSWER_RECEIVED: "De tweede.",
            State.DONE: "Gemaakt.",
        }[State(signal.state)]
    )


def test_a_partner_presses_twice_and_the_team_checks_twice(wijk: Wijk, team: list[User]) -> None:
    partner = Partner.objects.create(wijk=wijk, name="Gemeente", email="g@gemeente.example")
    signal = SignalFactory(wijk=wijk)
    forwarding = actions.forward_signal(
        signal=signal, user=team[0], seen=0, partner=partner, now=timezone.now()
    )
    submission = uuid4()

    def answer() -> None:
        actions.receive_reply(
            forwarding=forwarding,
            submission=submission,
            answer=PartnerAnswer.DONE,
            text="Gemaakt.",
            now=timezone.now(),
        )

    assert at_once(answer, answer, answer) == []
    reply = PartnerReply.objects.get()

    def check(user: User) -> Any:
        return lambda: actions.pass_on_reply(
            reply=reply, user=user, seen=1, text="Gemaakt.", now=timezone.now()
        )

    errors = at_once(check(team[0]), check(team[1]))
    assert messages_of(errors) == {CHECKED}
    signal.refresh_from_db()
    assert (signal.state, signal.history.count()) == (State.DONE, 2)
