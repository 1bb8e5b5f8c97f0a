"""The life of a regular place: its states, who may move it where, what a resident reads. No tables."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import models

from initiatives.signups.states import CLOCK, RESIDENT, TEAM, Actor


class RegularState(models.TextChoices):
    """Where a regular place stands. The values are stored; the labels are what the team reads."""

    ACTIVE = "active", "Doet altijd mee"
    WAITING = "waiting", "Wacht op een vaste plek"
    STOPPED = "stopped", "Gestopt"
    REMOVED = "removed", "Uit de groep gehaald"


OPEN = frozenset({RegularState.ACTIVE, RegularState.WAITING})
_ENDS = {RegularState.STOPPED: RESIDENT, RegularState.REMOVED: TEAM}

MOVES: Mapping[RegularState, Mapping[RegularState, frozenset[Actor]]] = {
    RegularState.ACTIVE: _ENDS,
    RegularState.WAITING: {RegularState.ACTIVE: CLOCK | TEAM, **_ENDS},
    RegularState.STOPPED: {},
    RegularState.REMOVED: {},
}

PUBLIC: Mapping[RegularState, str] = {
    RegularState.ACTIVE: "U hebt een vaste plek",
    RegularState.WAITING: "U wacht op een vaste plek",
    RegularState.STOPPED: "U bent gestopt",
    RegularState.REMOVED: "U hebt geen vaste plek meer",
}

# How long somebody may be away, in weeks.
WEEKS_AWAY = (1, 2, 3, 4, 6, 8, 12, 26)
# So far ahead somebody is on the list of each date; a week before others can sign up.
AHEAD = timedelta(days=35)
# After somebody stopped, or the last date: for names and addresses, then for the counts.
NAMES = timedelta(days=30)
COUNTS = timedelta(days=5 * 365)
QUARANTINE = timedelta(days=30)


def may_move(before: RegularState, to: RegularState, actor: Actor) -> bool:
    """Say whether `actor` may bring a regular place from one state to the other."""
    return actor in MOVES[before].get(to, frozenset())


def is_away(away_until: date | None, day: date) -> bool:
    """Say whether somebody who is away up to and with `away_until` misses `day`."""
    return away_until is not None and day <= away_until
