"""The life of a sign-up: its states, who may move it where, and what a resident reads of it. No tables."""

from collections.abc import Mapping
from enum import StrEnum

from django.db import models


class State(models.TextChoices):
    """Where a sign-up stands. The values are stored; the labels are what the team reads."""

    PLACED = "placed", "Heeft een plek"
    WAITING = "waiting", "Wachtlijst"
    OFFERED = "offered", "Plek aangeboden"
    LAPSED = "lapsed", "Niet op tijd ja gezegd"
    CANCELLED = "cancelled", "Komt niet"
    REMOVED = "removed", "Van de lijst gehaald"


class Actor(StrEnum):
    """Who moves a sign-up. The clock offers places and takes them back."""

    RESIDENT = "resident"
    TEAM = "team"
    CLOCK = "clock"


class Source(models.TextChoices):
    """How a sign-up came in."""

    WEB = "web", "Website"
    COUNTER = "counter", "Aan de balie"
    PHONE = "phone", "Telefoon"
    DOOR = "door", "Bij de deur"


class Audience(models.TextChoices):
    """To whom a message of who organises goes."""

    EVERYBODY = "everybody", "Iedereen die komt of wacht"
    PLACED = "placed", "Wie een plek heeft"
    WAITING = "waiting", "Wie op de wachtlijst staat"
    ABSENT = "absent", "Wie er niet was"


# Takes a place away from others.
HOLDING = frozenset({State.PLACED, State.OFFERED})
OPEN = HOLDING | {State.WAITING}
# May use the places that are kept for who does not sign up on the site.
BY_THE_TEAM = frozenset({Source.COUNTER, Source.PHONE, Source.DOOR})

RESIDENT, TEAM, CLOCK = frozenset({Actor.RESIDENT}), frozenset({Actor.TEAM}), frozenset({Actor.CLOCK})
BOTH = RESIDENT | TEAM
_ENDS = {State.CANCELLED: RESIDENT, State.REMOVED: TEAM}

MOVES: Mapping[State, Mapping[State, frozenset[Actor]]] = {
    State.PLACED: _ENDS,
    State.WAITING: {State.OFFERED: CLOCK, State.PLACED: TEAM, **_ENDS},
    State.OFFERED: {State.PLACED: BOTH, State.LAPSED: CLOCK, **_ENDS},
    # Too late, but if nobody else took it the place is still theirs to take; else they wait again.
    State.LAPSED: {State.PLACED: BOTH, State.WAITING: BOTH, **_ENDS},
    State.CANCELLED: {},
    State.REMOVED: {},
}

PUBLIC: Mapping[State, str] = {
    State.PLACED: "U hebt een plek",
    State.WAITING: "U staat op de wachtlijst",
    State.OFFERED: "Er is een plek voor u",
    State.LAPSED: "De plek ging naar een ander",
    State.CANCELLED: "U komt niet",
    State.REMOVED: "U staat niet meer op de lijst",
}


def may_move(before: State, to: State, actor: Actor) -> bool:
    """Say whether `actor` may bring a sign-up from one state to the other."""
    return actor in MOVES[before].get(to, frozenset())
