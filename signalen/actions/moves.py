"""Verbs that move a melding. Every door (form, inbox, bulk, partner, command) comes through here."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from home.freshness import mark_changed
from home.lib import clock
from home.lib.errors import ActionError
from signalen.actions.letters import write_to_reporter, write_to_supporters
from signalen.actions.receive import answer_date
from signalen.actions.trail import write_down
from signalen.letters import Moment
from signalen.models import Signal, SignalContact, SignalSupporter
from signalen.removal import may_ask_again
from signalen.states import ARRIVALS, OPEN, UNANSWERED, Actor, Event, Letter, Need, State, event_of, may_move

CHANGED = "Iemand anders heeft deze melding net veranderd. Kijk wat er nu staat en doe het dan nog eens."
IMPOSSIBLE = "Dat kan niet meer. Deze melding staat nu op: {state}."
NOT_YOURS = "Dat kan alleen het wijkteam doen."
NO_TEXT = "Schrijf een paar woorden voor de melder."
NO_TEXT_YET = "Schrijf een paar woorden. Dan weet het wijkteam wat u bedoelt."
NO_DATE = "Kies een datum."
PAST_DATE = "Kies een datum vanaf vandaag."
TOO_LATE = "Deze melding is al langer dan twee weken afgesloten. Doe een nieuwe melding, of bel het wijkteam."
NOT_ITSELF = "Een melding kan niet dubbel zijn met zichzelf."
OTHER_WIJK = "Die melding hoort bij een andere wijk."
# Words of the team are the answer that was promised; no day stands any more.
ANSWERED: dict[str, Any] = {"answer_by": None}
DUPLICATE_TOO = "Die melding is zelf ook samengevoegd. Kies de melding waar hij bij hoort."


def start_signal(*, signal: Signal, user: Any, seen: int, tell: bool = False, text: str = "") -> Signal:
    """Begin with a melding; who sent it hears of it when `tell`. Also opens what was withdrawn by mistake."""
    values: dict[str, Any] = {"closed_at": None, "duplicate_of": None} | (ANSWERED if tell and text else {})
    return move(signal, State.IN_PROGRESS, user=user, seen=seen, tell=tell, text=text, **values)


@transaction.atomic
def tell_reporter(*, signal: Signal, user: Any, seen: int, text: str) -> Signal:
    """Let who sent a melding know something; a new one is in progress from then on, others stay put."""
    if not text.strip():
        raise ActionError(NO_TEXT, field="text")
    current = Signal.objects.select_for_update().get(pk=signal.pk)
    state = State(current.state)
    if state in UNANSWERED and may_move(state, State.IN_PROGRESS, Actor.TEAM):
        return start_signal(signal=signal, user=user, seen=seen, tell=True, text=text)
    if current.version != seen:
        raise ActionError(CHANGED)
    if state not in OPEN:
        raise ActionError(IMPOSSIBLE.format(state=state.label))
    Signal.objects.filter(pk=current.pk).update(version=F("version") + 1, **ANSWERED)
    current.refresh_from_db()
    write_down(current, Event.TOLD, actor=Actor.TEAM, user=user, text=text.strip())
    write_to_reporter(current, Moment.NEWS, text.strip())
    return current


def plan_signal(*, signal: Signal, user: Any, seen: int, on: date | None, text: str = "") -> Signal:
    """Say on which day something happens."""
    if on is None:
        raise ActionError(NO_DATE, field="on")
    if on < clock.today():
        raise ActionError(PAST_DATE, field="on")
    return move(signal, State.PLANNED, user=user, seen=seen, text=text, planned_on=on)


def ask_reporter(*, signal: Signal, user: Any, seen: int, text: str) -> Signal:
    """Put one question to who sent the melding."""
    return move(signal, State.QUESTION_SENT, user=user, seen=seen, text=text)


def answer_question(*, signal: Signal, seen: int, text: str, user: Any = None) -> Signal:
    """Keep the answer to the question; with a `user` the team enters it for the resident."""
    return move(signal, State.ANSWER_RECEIVED, user=user, seen=seen, text=text, **_promise(signal))


def close_signal(*, signal: Signal, user: Any, seen: int, text: str, now: datetime) -> Signal:
    """Close a melding with words for who sent it, and for everybody who said "ik ook"."""
    return move(signal, State.DONE, user=user, seen=seen, text=text, closed_at=now)


def withdraw_signal(*, signal: Signal, seen: int, now: datetime, text: str = "", user: Any = None) -> Signal:
    """Do nothing more with a melding, at the wish of who sent it."""
    return move(signal, State.WITHDRAWN, user=user, seen=seen, text=text, closed_at=now)


def request_reopening(*, signal: Signal, seen: int, text: str, user: Any = None) -> Signal:
    """Ask the team to look again; a human decides. A resident has two weeks for it, the team always."""
    if user is None and not may_ask_again(signal, clock.now()):
        raise ActionError(TOO_LATE)
    # Open again: who sent it is not forgotten while the team looks.
    values: dict[str, Any] = {"closed_at": None, **_promise(signal)}
    return move(signal, State.REOPEN_REQUESTED, user=user, seen=seen, text=text, **values)


def _promise(signal: Signal) -> dict[str, Any]:
    """Return a new day for the answer: the team has to say something again."""
    return {"answer_by": signal.answer_by or answer_date(signal.category)}


def reopen_signal(*, signal: Signal, user: Any, seen: int, text: str) -> Signal:
    """Open a closed melding again, with a new day for the answer."""
    values: dict[str, Any] = {
        "closed_at": None,
        "duplicate_of": None,
        "answer_by": answer_date(signal.category),
    }
    return move(signal, State.REOPENED, user=user, seen=seen, text=text, **values)


@transaction.atomic
def merge_signal(
    *, signal: Signal, original: Signal, user: Any, seen: int, now: datetime, tell: bool = True
) -> Signal:
    """Put a melding with an older one about the same; its sender hears what comes of that one."""
    if signal.pk == original.pk:
        raise ActionError(NOT_ITSELF, field="original")
    if signal.wijk_id != original.wijk_id:
        raise ActionError(OTHER_WIJK, field="original")
    if original.state == State.DUPLICATE:
        raise ActionError(DUPLICATE_TOO, field="original")
    moved = move(
        signal, State.DUPLICATE, user=user, seen=seen, tell=tell, closed_at=now, duplicate_of=original
    )
    contact = SignalContact.objects.filter(signal=signal).first()
    SignalSupporter.objects.get_or_create(
        submission=signal.submission,
        defaults={"signal": original, "email": contact.email if contact else ""},
    )
    Signal.objects.filter(duplicate_of=signal).update(duplicate_of=original)
    SignalSupporter.objects.filter(signal=signal).update(signal=original)
    return moved


def move(
    signal: Signal,
    to: State,
    *,
    user: Any,
    seen: int,
    text: str = "",
    tell: bool = True,
    **values: Any,
) -> Signal:
    """Move a melding that still is as the mover saw it (`seen`: its version); write it down and mail.

    A `user` is of the team; without one it is the resident. Raises ActionError for a move outside
    the table, for words that are missing, and when somebody else was first.
    """
    actor, text = Actor.TEAM if user else Actor.RESIDENT, text.strip()
    with transaction.atomic():
        current = Signal.objects.select_for_update().get(pk=signal.pk)
        before = State(current.state)
        if current.version != seen:
            raise ActionError(CHANGED)
        _refuse(before, to, actor, text)
        Signal.objects.filter(pk=current.pk).update(
            state=to, version=F("version") + 1, moved_at=clock.now(), **values
        )
        current.refresh_from_db()
        if before == State.DUPLICATE:
            # It has news of its own again, and hears no more of the one that it was put with.
            SignalSupporter.objects.filter(submission=current.submission).delete()
        write_down(current, event_of(before, to), actor=actor, user=user, text=text)
        if current.is_public:
            mark_changed(current.wijk_id)
        _tell(current, to, text, tell)
    return current


def _refuse(before: State, to: State, actor: Actor, text: str) -> None:
    """Raise ActionError for a move outside the table, or without the words that it needs."""
    if not may_move(before, to, actor):
        of_team = may_move(before, to, Actor.TEAM)
        raise ActionError(NOT_YOURS if of_team else IMPOSSIBLE.format(state=before.label))
    if ARRIVALS[to].needs == Need.TEXT and not text:
        raise ActionError(NO_TEXT if actor == Actor.TEAM else NO_TEXT_YET, field="text")


def _tell(signal: Signal, to: State, text: str, tell: bool) -> None:
    """Mail who sent it and who said "ik ook", as the table says."""
    letter = ARRIVALS[to].letter
    if letter == Letter.NEVER or (letter == Letter.IF_ASKED and not tell):
        return
    moment = Moment(to.value)
    write_to_reporter(signal, moment, text)
    write_to_supporters(signal, moment, text)
