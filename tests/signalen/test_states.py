"""The life of a melding: every move of the table, and nothing outside it, whoever asks."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Partner, Wijk
from signalen import actions
from signalen.management.commands.show_signal_states import as_table
from signalen.models import Forwarding, Signal, SignalHistory, SignalSupporter
from signalen.states import ARRIVALS, MOVES, TABS, Actor, Event, Letter, Need, State, moves_of
from tests.conftest import At
from tests.factories.signalen import SignalContactFactory, SignalFactory

Verb = Callable[[Signal, User | None], Any]


def verbs(wijk: Wijk) -> dict[State, Verb]:
    """Return for each state the verb that leads there, with all that it needs."""
    now = timezone.now()
    original = SignalFactory(wijk=wijk)
    partner = Partner.objects.create(wijk=wijk, name="Gemeente", email="meldpunt@gemeente.example")
    tomorrow = timezone.localdate() + timedelta(days=1)
    text = "Wij kijken ernaar."

    def with_text(verb: Callable[..., Any], **more: Any) -> Verb:
        return lambda signal, user: verb(signal=signal, user=user, seen=signal.version, text=text, **more)

    return {
        State.IN_PROGRESS: with_text(actions.start_signal, tell=True),
        State.PLANNED: with_text(actions.plan_signal, on=tomorrow),
        State.QUESTION_SENT: with_text(actions.ask_reporter),
        State.ANSWER_RECEIVED: with_text(actions.answer_question),
        State.FORWARDED: lambda signal, user: actions.forward_signal(
            signal=signal, user=user, seen=signal.version, partner=partner, now=now
        ),
        State.DONE: with_text(actions.close_signal, now=now),
        State.REOPEN_REQUESTED: with_text(actions.request_reopening),
        State.REOPENED: with_text(actions.reopen_signal),
        State.WITHDRAWN: with_text(actions.withdraw_signal, now=now),
        State.DUPLICATE: lambda signal, user: actions.merge_signal(
            signal=signal, original=original, user=user, seen=signal.version, now=now
        ),
    }


def in_state(wijk: Wijk, state: State) -> Signal:
    signal: Signal = SignalFactory(wijk=wijk, state=state, closed_at=timezone.now())
    SignalContactFactory(signal=signal)
    return signal


@pytest.mark.parametrize("actor", list(Actor))
@pytest.mark.parametrize("state", list(State))
def test_a_melding_goes_where_the_table_says_and_nowhere_else(
    state: State, actor: Actor, waterwijk: Wijk, haven: Wijk, coordinator: User
) -> None:
    user = coordinator if actor == Actor.TEAM else None
    neighbour = in_state(haven, state)
    reached = set()
    for to, verb in verbs(waterwijk).items():
        signal = in_state(waterwijk, state)
        try:
            verb(signal, user)
        except ActionError:
            signal.refresh_from_db()
            assert (signal.state, signal.version, signal.history.count()) == (state, 0, 0)
            continue
        reached.add(to)
        signal.refresh_from_db()
        assert (signal.state, signal.version) == (to, 1)
        line = signal.history.get()
        assert (line.state, line.actor, line.user) == (to, actor.value, user)
    assert reached == set(moves_of(state, actor))
    neighbour.refresh_from_db()
    assert (neighbour.state, neighbour.history.count()) == (state, 0)


@pytest.mark.parametrize("to", [to for to in State if to != State.RECEIVED])
def test_who_sent_it_gets_the_mail_that_the_table_says(to: State, waterwijk: Wijk, coordinator: User) -> None:
    state = next(state for state in State if to in MOVES[state])
    signal = in_state(waterwijk, state)
    verbs(waterwijk)[to](signal, coordinator)
    mails = list(OutgoingMail.objects.filter(to="fatima@example.nl"))
    if ARRIVALS[to].letter == Letter.NEVER:
        assert mails == []
        return
    mail = mails[0]
    assert mail.subject.endswith(f": {signal.reference}")
    assert signal.what not in mail.subject
    assert signal.follow_path in mail.text
    assert signal.follow_path in mail.html
    if ARRIVALS[to].needs == Need.TEXT:
        assert "Wij kijken ernaar." in mail.text


def test_without_an_address_nobody_is_mailed_and_all_goes_on(waterwijk: Wijk, coordinator: User) -> None:
    signal = SignalFactory(wijk=waterwijk)
    actions.close_signal(
        signal=signal, user=coordinator, seen=0, text="De lamp brandt weer.", now=timezone.now()
    )
    assert OutgoingMail.objects.count() == 0
    signal.refresh_from_db()
    assert signal.state == State.DONE


@pytest.mark.parametrize("to", [to for to in State if ARRIVALS[to].needs == Need.TEXT])
def test_words_are_asked_for_where_somebody_reads_them(to: State, waterwijk: Wijk, coordinator: User) -> None:
    state = next(state for state in State if to in MOVES[state])
    verb = {
        State.QUESTION_SENT: actions.ask_reporter,
        State.ANSWER_RECEIVED: actions.answer_question,
        State.DONE: lambda **rest: actions.close_signal(now=timezone.now(), **rest),
        State.REOPEN_REQUESTED: actions.request_reopening,
        State.REOPENED: actions.reopen_signal,
    }[to]
    signal = in_state(waterwijk, state)
    with pytest.raises(ActionError) as refused:
        verb(signal=signal, user=coordinator, seen=0, text="  \n ")
    assert refused.value.field == "text"


@pytest.mark.parametrize("on", [None, date(2026, 11, 25)])
def test_a_plan_has_a_day_to_come(on: date | None, at: At, waterwijk: Wijk, coordinator: User) -> None:
    at("2026-11-26 10:00")
    signal = in_state(waterwijk, State.RECEIVED)
    with pytest.raises(ActionError) as refused:
        actions.plan_signal(signal=signal, user=coordinator, seen=0, on=on)
    assert refused.value.field == "on"


def test_of_two_at_once_the_second_one_is_told(waterwijk: Wijk, coordinator: User) -> None:
    signal = in_state(waterwijk, State.RECEIVED)
    actions.ask_reporter(signal=signal, user=coordinator, seen=0, text="Welke lamp?")
    with pytest.raises(ActionError, match="Iemand anders heeft deze melding net veranderd"):
        actions.close_signal(signal=signal, user=coordinator, seen=0, text="Klaar.", now=timezone.now())
    assert [line.event for line in signal.history.all()] == [Event.ASKED]


class TestMerging:
    """Two meldingen about the same."""

    def test_who_sent_the_double_hears_what_comes_of_the_other(
        self, waterwijk: Wijk, coordinator: User
    ) -> None:
        original, double = SignalFactory(wijk=waterwijk), in_state(waterwijk, State.RECEIVED)
        actions.merge_signal(signal=double, original=original, user=coordinator, seen=0, now=timezone.now())
        assert list(original.supporters.values_list("email", flat=True)) == ["fatima@example.nl"]
        OutgoingMail.objects.all().delete()
        original.refresh_from_db()
        actions.close_signal(signal=original, user=coordinator, seen=0, text="Gemaakt.", now=timezone.now())
        mail = OutgoingMail.objects.get()
        assert (mail.to, "Gemaakt." in mail.text) == ("fatima@example.nl", True)
        # The reference and the page that they know.
        assert double.reference in mail.subject
        assert double.follow_path in mail.text

    def test_a_merge_that_is_undone_leaves_nobody_behind(self, waterwijk: Wijk, coordinator: User) -> None:
        first, second = SignalFactory(wijk=waterwijk), SignalFactory(wijk=waterwijk)
        double = in_state(waterwijk, State.RECEIVED)
        now, user = timezone.now(), coordinator
        double = actions.merge_signal(signal=double, original=first, user=user, seen=0, now=now)
        double = actions.reopen_signal(signal=double, user=user, seen=double.version, text="Toch een andere.")
        actions.merge_signal(signal=double, original=second, user=user, seen=double.version, now=now)
        OutgoingMail.objects.all().delete()
        actions.close_signal(signal=first, user=user, seen=0, text="Deze brandt.", now=now)
        assert OutgoingMail.objects.count() == 0
        actions.close_signal(signal=second, user=user, seen=0, text="Die brandt.", now=now)
        assert OutgoingMail.objects.get().to == "fatima@example.nl"

    def test_what_hung_on_the_double_goes_along(self, waterwijk: Wijk, coordinator: User) -> None:
        original, middle, last = (SignalFactory(wijk=waterwijk) for _ in range(3))
        for signal, to in ((last, middle), (middle, original)):
            actions.merge_signal(signal=signal, original=to, user=coordinator, seen=0, now=timezone.now())
        last.refresh_from_db()
        assert last.duplicate_of == original
        assert SignalSupporter.objects.filter(signal=original).count() == 2

    def test_only_with_another_one_of_the_same_wijk_that_stands_itself(
        self, waterwijk: Wijk, haven: Wijk, coordinator: User
    ) -> None:
        signal = SignalFactory(wijk=waterwijk)
        double = SignalFactory(wijk=waterwijk, state=State.DUPLICATE)
        for original in (signal, SignalFactory(wijk=haven), double):
            with pytest.raises(ActionError) as refused:
                actions.merge_signal(
                    signal=signal, original=original, user=coordinator, seen=0, now=timezone.now()
                )
            assert refused.value.field == "original"


class TestForwarding:
    """To a partner, by a link."""

    def test_the_mail_holds_a_link_and_nothing_of_the_melding(
        self, waterwijk: Wijk, coordinator: User
    ) -> None:
        signal = in_state(waterwijk, State.RECEIVED)
        verbs(waterwijk)[State.FORWARDED](signal, coordinator)
        mail = OutgoingMail.objects.get(to="meldpunt@gemeente.example")
        assert mail.reply_to == waterwijk.team_email
        for text in (mail.subject, mail.text, mail.html):
            assert signal.what not in text
            assert "fatima" not in text.casefold()
        token = mail.text.split("/partner/")[1].split("/")[0]
        assert token not in str(list(Forwarding.objects.values()))

    @pytest.mark.parametrize("allowed", [True, False])
    def test_who_sent_it_goes_along_only_if_they_said_so(
        self, allowed: bool, waterwijk: Wijk, coordinator: User
    ) -> None:
        signal = SignalFactory(wijk=waterwijk, sharing_allowed=allowed)
        partner = Partner.objects.create(wijk=waterwijk, name="Woonstad", email="w@woonstad.example")
        forwarding = actions.forward_signal(
            signal=signal, user=coordinator, seen=0, partner=partner, now=timezone.now(), share_contact=True
        )
        assert forwarding.contact_shared is allowed

    def test_a_partner_of_another_wijk_or_without_address_is_refused(
        self, waterwijk: Wijk, haven: Wijk, coordinator: User
    ) -> None:
        signal = SignalFactory(wijk=waterwijk)
        silent = Partner.objects.create(wijk=waterwijk, name="Zonder adres")
        foreign = Partner.objects.create(wijk=haven, name="Elders", email="e@elders.example")
        for partner in (None, silent, foreign):
            with pytest.raises(ActionError) as refused:
                actions.forward_signal(
                    signal=signal, user=coordinator, seen=0, partner=partner, now=timezone.now()
                )
            assert refused.value.field == "partner"
        assert (Forwarding.objects.count(), OutgoingMail.objects.count()) == (0, 0)


def test_history_is_added_to_and_never_changed(waterwijk: Wijk, coordinator: User) -> None:
    signal = in_state(waterwijk, State.RECEIVED)
    actions.start_signal(signal=signal, user=coordinator, seen=0)
    line = SignalHistory.objects.get()
    line.text = "iets anders"
    with pytest.raises(TypeError):
        line.save()


def test_every_state_lies_on_one_heap() -> None:
    assert sorted(state for states in TABS.values() for state in states) == sorted(State)


def test_the_documentation_holds_the_table() -> None:
    assert as_table() in Path("docs/meldingen.md").read_text()
