"""What the page of one melding shows to who sent it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from signalen.models import PartnerReply, Signal, SignalContact, SignalHistory, SignalPhoto, SignalSupporter
from signalen.removal import contact_removal_day, may_ask_again, removal_day, supporter_removal_day
from signalen.states import NEIGHBOUR_EVENTS, Actor, Event, State, moves_of


@dataclass(frozen=True)
class Line:
    """One thing that happened, in words of the reader."""

    at: datetime
    words: str
    text: str = ""


@dataclass(frozen=True)
class Following:
    """Where a melding stands, and what its sender can do about it."""

    title: str
    history: list[Line]
    photos: QuerySet[SignalPhoto]
    question: str
    can_answer: bool
    can_withdraw: bool
    can_say_helped: bool
    can_ask_again: bool
    # None: nothing is kept of who sent it.
    contact_removed_on: date | None
    removed_on: date


def following(signal: Signal, now: datetime) -> Following:
    """Return what is shown at this moment, in three queries at most.

    A double follows the melding that it was put with: where that stands, never its words.
    """
    happened = [line for line in signal.history.all() if line.public_words]
    moves = moves_of(State(signal.state), Actor.RESIDENT)
    is_done = signal.state == State.DONE
    shown_of = signal.duplicate_of or signal
    return Following(
        title=shown_of.public_state,
        history=[
            *(Line(line.created_at, line.public_words, line.text) for line in happened),
            *(neighbour_lines(signal.duplicate_of) if signal.duplicate_of else ()),
        ],
        photos=own_photos(signal),
        question=_last_question(happened) if signal.state == State.QUESTION_SENT else "",
        can_answer=State.ANSWER_RECEIVED in moves,
        can_withdraw=State.WITHDRAWN in moves,
        can_say_helped=is_done and signal.helped is None,
        can_ask_again=is_done and may_ask_again(signal, now),
        contact_removed_on=_contact_removed_on(signal),
        removed_on=removal_day(signal),
    )


def own_photos(signal: Signal) -> QuerySet[SignalPhoto]:
    """Return what the resident sent; what partners add is for the team."""
    of_partners = PartnerReply.objects.filter(forwarding__signal=signal).exclude(photo=None)
    return signal.photos.exclude(pk__in=of_partners.values("photo"))


def neighbour_lines(signal: Signal) -> list[Line]:
    """Return what somebody who said "ik ook" reads; words of the team only where it was closed."""
    return [
        Line(line.created_at, words, line.text if line.event == Event.CLOSED else "")
        for line in signal.history.all()
        if (words := NEIGHBOUR_EVENTS.get(Event(line.event)))
    ]


def _contact_removed_on(signal: Signal) -> date | None:
    """Return when the last of an address goes: with the melding, or with the one that it is a double of."""
    mine = [contact_removal_day(signal)] if SignalContact.objects.filter(signal=signal).exists() else []
    as_neighbour = SignalSupporter.objects.filter(submission=signal.submission).exclude(email="")
    also = map(supporter_removal_day, as_neighbour.select_related("signal__category"))
    return max([*mine, *also], default=None)


def _last_question(lines: list[SignalHistory]) -> str:
    return next((line.text for line in reversed(lines) if line.event == Event.ASKED), "")
