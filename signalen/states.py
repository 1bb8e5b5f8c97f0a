"""The life of a melding: its states, who may move it where, and what a resident reads of it.

`manage.py show_signal_states` prints the table; docs/meldingen.md holds it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db import models


class State(models.TextChoices):
    """Where a melding stands. The values are stored; the labels are what the team reads."""

    RECEIVED = "received", "Ontvangen"
    IN_PROGRESS = "in_progress", "In behandeling"
    PLANNED = "planned", "Gepland"
    QUESTION_SENT = "question_sent", "Vraag gesteld"
    ANSWER_RECEIVED = "answer_received", "Antwoord ontvangen"
    FORWARDED = "forwarded", "Doorgestuurd"
    DONE = "done", "Klaar"
    REOPEN_REQUESTED = "reopen_requested", "Vraagt om heropenen"
    REOPENED = "reopened", "Heropend"
    WITHDRAWN = "withdrawn", "Ingetrokken"
    DUPLICATE = "duplicate", "Dubbel"


class Actor(StrEnum):
    """Who moves a melding."""

    RESIDENT = "resident"
    TEAM = "team"


class Event(models.TextChoices):
    """What happened to a melding, for its history."""

    RECEIVED = "received", "Ontvangen"
    QUARANTINED = "quarantined", "Ontvangen en apart gezet: dit lijkt op spam"
    RELEASED = "released", "Uit quarantaine gehaald"
    STARTED = "started", "In behandeling genomen"
    PLANNED = "planned", "Ingepland"
    ASKED = "asked", "Vraag gesteld aan de melder"
    ANSWERED = "answered", "Antwoord van de melder"
    FORWARDED = "forwarded", "Doorgestuurd"
    PARTNER_ANSWERED = "partner_answered", "Antwoord van een partner"
    CLOSED = "closed", "Afgesloten"
    REOPEN_REQUESTED = "reopen_requested", "De melder vraagt om heropenen"
    REOPENED = "reopened", "Heropend"
    KEPT_CLOSED = "kept_closed", "Niet heropend"
    WITHDRAWN = "withdrawn", "Ingetrokken"
    DUPLICATE = "duplicate", "Samengevoegd met een andere melding"
    TOLD = "told", "Bericht aan de melder"
    CALLED = "called", "De melder is gebeld"
    HELPED = "helped", "De melder is geholpen"
    ASSIGNED = "assigned", "Toegewezen"
    CATEGORISED = "categorised", "Ander onderwerp gekozen"
    ABOUT_PERSON = "about_person", "Gemerkt: gaat over een persoon"
    STAND_IN = "stand_in", "Een invaller van een buurwijk helpt"
    CONTACT_SHOWN = "contact_shown", "Contactgegevens getoond aan een invaller"
    PUBLISHED = "published", "Op de site gezet"
    UNPUBLISHED = "unpublished", "Van de site gehaald"
    PHOTO_SHOWN = "photo_shown", "Foto op de site gezet"
    PHOTO_HIDDEN = "photo_hidden", "Foto van de site gehaald"
    CONTACT_FORGOTTEN = "contact_forgotten", "Contactgegevens gewist: de melder vroeg erom"
    CONTACT_ERASED = "contact_erased", "Contactgegevens gewist: de bewaartermijn is voorbij"


class Source(models.TextChoices):
    """How a melding came in."""

    WEB = "web", "Website"
    COUNTER = "counter", "Aan de balie"
    PHONE = "phone", "Telefoon"
    EMAIL = "email", "E-mail"
    WALK = "walk", "Wijkschouw"


class Tab(models.TextChoices):
    """The four heaps of the team's inbox."""

    NEW = "nieuw", "Nieuw"
    BUSY = "bezig", "Bezig"
    WAITING = "wacht", "Wacht"
    DONE = "klaar", "Klaar"


class Need(StrEnum):
    """What must come along with a move."""

    TEXT = "text"
    DATE = "date"
    PARTNER = "partner"
    ORIGINAL = "original"


class Letter(StrEnum):
    """Whether a resident who left an address is written to."""

    ALWAYS = "always"
    IF_ASKED = "if_asked"
    NEVER = "never"


@dataclass(frozen=True)
class Arrival:
    """What it takes to come to a state, by which event it is known, and what the resident gets."""

    event: Event
    public: str
    letter: Letter
    actors: frozenset[Actor] = frozenset({Actor.TEAM})
    needs: Need | None = None


EITHER = frozenset({Actor.RESIDENT, Actor.TEAM})

ARRIVALS: Mapping[State, Arrival] = {
    State.RECEIVED: Arrival(Event.RECEIVED, "Ontvangen", Letter.ALWAYS),
    State.IN_PROGRESS: Arrival(Event.STARTED, "Wij zijn ermee bezig", Letter.IF_ASKED),
    State.PLANNED: Arrival(Event.PLANNED, "Gepland", Letter.ALWAYS, needs=Need.DATE),
    State.QUESTION_SENT: Arrival(Event.ASKED, "Wij hebben een vraag", Letter.ALWAYS, needs=Need.TEXT),
    # The team enters what somebody answers by telephone or by mail.
    State.ANSWER_RECEIVED: Arrival(
        Event.ANSWERED, "Uw antwoord is binnen", Letter.ALWAYS, EITHER, needs=Need.TEXT
    ),
    State.FORWARDED: Arrival(Event.FORWARDED, "Doorgestuurd", Letter.ALWAYS, needs=Need.PARTNER),
    State.DONE: Arrival(Event.CLOSED, "Afgesloten", Letter.ALWAYS, needs=Need.TEXT),
    State.REOPEN_REQUESTED: Arrival(
        Event.REOPEN_REQUESTED, "U vraagt ons om nog eens te kijken", Letter.NEVER, EITHER, needs=Need.TEXT
    ),
    State.REOPENED: Arrival(Event.REOPENED, "Weer open", Letter.ALWAYS, needs=Need.TEXT),
    State.WITHDRAWN: Arrival(Event.WITHDRAWN, "Ingetrokken", Letter.IF_ASKED, EITHER),
    State.DUPLICATE: Arrival(Event.DUPLICATE, "Samengevoegd", Letter.IF_ASKED, needs=Need.ORIGINAL),
}

_FROM_START = frozenset(
    {
        *(State.IN_PROGRESS, State.PLANNED, State.QUESTION_SENT, State.FORWARDED),
        *(State.DONE, State.WITHDRAWN, State.DUPLICATE),
    }
)
MOVES: Mapping[State, frozenset[State]] = {
    State.RECEIVED: _FROM_START,
    State.IN_PROGRESS: _FROM_START - {State.IN_PROGRESS},
    State.PLANNED: frozenset({State.IN_PROGRESS, State.FORWARDED, State.DONE, State.WITHDRAWN}),
    State.QUESTION_SENT: frozenset({State.ANSWER_RECEIVED, State.IN_PROGRESS, State.DONE, State.WITHDRAWN}),
    State.ANSWER_RECEIVED: _FROM_START,
    State.FORWARDED: frozenset({State.IN_PROGRESS, State.DONE, State.WITHDRAWN}),
    State.DONE: frozenset({State.REOPEN_REQUESTED, State.REOPENED}),
    State.REOPEN_REQUESTED: frozenset({State.REOPENED, State.DONE, State.WITHDRAWN}),
    State.REOPENED: _FROM_START,
    State.WITHDRAWN: frozenset({State.REOPENED, State.IN_PROGRESS}),
    State.DUPLICATE: frozenset({State.REOPENED, State.IN_PROGRESS}),
}

CLOSED = frozenset({State.DONE, State.WITHDRAWN, State.DUPLICATE})
# What its sender took back is nobody's business, and a double is told once.
NEVER_PUBLIC = frozenset({State.WITHDRAWN, State.DUPLICATE})
OPEN = frozenset(State) - CLOSED
# The resident waits for words of the team; elsewhere they have had them, or the question is theirs.
UNANSWERED = frozenset(
    {State.RECEIVED, State.IN_PROGRESS, State.ANSWER_RECEIVED, State.REOPEN_REQUESTED, State.REOPENED}
)
TABS: Mapping[Tab, frozenset[State]] = {
    Tab.NEW: frozenset({State.RECEIVED, State.ANSWER_RECEIVED, State.REOPEN_REQUESTED, State.REOPENED}),
    Tab.BUSY: frozenset({State.IN_PROGRESS, State.PLANNED}),
    Tab.WAITING: frozenset({State.QUESTION_SENT, State.FORWARDED}),
    Tab.DONE: CLOSED,
}


class Progress(models.TextChoices):
    """How far the findings of a wijkschouw are, as everybody reads it."""

    TODO = "todo", "Nog te doen"
    BUSY = "busy", "Bezig"
    DONE = "done", "Klaar"


# What turned out to be nothing, or to be known already, is no work to do.
PROGRESS: Mapping[State, Progress] = {
    **dict.fromkeys(TABS[Tab.NEW], Progress.TODO),
    **dict.fromkeys(TABS[Tab.BUSY] | TABS[Tab.WAITING], Progress.BUSY),
    State.DONE: Progress.DONE,
}

# What a resident reads of an event; an event without words is the team's own.
PUBLIC_EVENTS: Mapping[Event, str] = {
    Event.RECEIVED: "Uw melding is binnen.",
    # What looked like spam waits for a human; who sent it need not know.
    Event.QUARANTINED: "Uw melding is binnen.",
    Event.STARTED: "Het wijkteam is ermee bezig.",
    Event.PLANNED: "Het wijkteam heeft een datum gepland.",
    Event.ASKED: "Het wijkteam stelt u een vraag.",
    Event.ANSWERED: "U hebt antwoord gegeven.",
    Event.FORWARDED: "Het wijkteam heeft uw melding doorgestuurd.",
    Event.PARTNER_ANSWERED: "De organisatie heeft geantwoord.",
    Event.CLOSED: "Het wijkteam heeft uw melding afgesloten.",
    Event.REOPEN_REQUESTED: "U hebt gevraagd om nog eens te kijken.",
    Event.REOPENED: "Uw melding is weer open.",
    Event.KEPT_CLOSED: "Het wijkteam heeft nog eens gekeken. De melding blijft afgesloten.",
    Event.WITHDRAWN: "De melding is ingetrokken.",
    Event.TOLD: "Het wijkteam laat u iets weten.",
    # The text with it names the wijk.
    Event.STAND_IN: "Een buurwijk helpt uw wijkteam.",
    Event.HELPED: "U liet weten dat u geholpen bent.",
    Event.PUBLISHED: "Het wijkteam zet uw melding op de site, in eigen woorden en zonder uw naam.",
    Event.UNPUBLISHED: "Uw melding staat niet meer op de site.",
    Event.PHOTO_SHOWN: "Het wijkteam zet een foto op de site. Wie herkenbaar was, is zwart gemaakt.",
    Event.PHOTO_HIDDEN: "Een foto staat niet meer op de site.",
    Event.DUPLICATE: "Iemand anders meldde dit ook. Uw melding hoort nu bij die melding.",
}

# What a neighbour who said "ik ook" reads of it: not the talk between another and the team.
NEIGHBOUR_EVENTS: Mapping[Event, str] = {
    Event.RECEIVED: "De melding is binnen.",
    Event.STARTED: "Het wijkteam is ermee bezig.",
    Event.PLANNED: "Het wijkteam heeft een datum gepland.",
    Event.FORWARDED: "Het wijkteam heeft de melding doorgestuurd.",
    Event.CLOSED: "Het wijkteam heeft de melding afgesloten.",
    Event.REOPENED: "De melding is weer open.",
}


def may_move(state: State, to: State, actor: Actor) -> bool:
    """Say whether `actor` may move a melding from `state` to `to`."""
    return to in MOVES[state] and actor in ARRIVALS[to].actors


def moves_of(state: State, actor: Actor) -> list[State]:
    """Return where `actor` may move a melding from `state`, in the order of the states."""
    return [to for to in State if may_move(state, to, actor)]


def event_of(state: State, to: State) -> Event:
    """Return what is written down about a move."""
    if state == State.REOPEN_REQUESTED and to == State.DONE:
        return Event.KEPT_CLOSED
    return ARRIVALS[to].event
