"""Who gets a place. Pure arithmetic over numbers of people; no tables, no clock."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

LONGEST_OFFER = timedelta(hours=48)
# Of the time that is left, so that the next one in line has time too.
SHARE_OF_TIME_LEFT = 4
SHORTEST_OFFER = timedelta(hours=1)
# Percentages at which who organises hears how full it is.
WARN_AT = (50, 80, 100)


@dataclass(frozen=True)
class Room:
    """How many people a date has room for (None: no limit), and how many are taken.

    `kept` of the places are for who does not sign up on the site. `waiting_limit` None: no limit.
    `held` counts people with a place or an offer, `held_by_team` those among them that the team entered.
    """

    places: int | None = None
    kept: int = 0
    waiting_limit: int | None = None
    held: int = 0
    held_by_team: int = 0
    waiting: int = 0

    def free(self, *, by_team: bool) -> int | None:
        """Return how many people still fit; None: any number. Never below 0, also when too many came in."""
        if self.places is None:
            return None
        kept = 0 if by_team else max(0, self.kept - self.held_by_team)
        return max(0, self.places - self.held - kept)

    def fits(self, people: int, *, by_team: bool) -> bool:
        """Say whether so many people get a place together."""
        free = self.free(by_team=by_team)
        return free is None or people <= free

    def may_wait(self, people: int) -> bool:
        """Say whether the waiting list takes so many people more."""
        return self.waiting_limit is None or self.waiting + people <= self.waiting_limit

    @property
    def free_on_site(self) -> int | None:
        """How many people still fit who sign up on the site; None: any number."""
        return self.free(by_team=False)

    def take(self, people: int, *, by_team: bool) -> "Room":
        """Return the room when so many people more have a place."""
        return replace(
            self,
            held=self.held + people,
            held_by_team=self.held_by_team + (people if by_team else 0),
        )

    @property
    def too_many(self) -> int:
        """How many people have a place that is not there, after somebody made the number smaller."""
        return 0 if self.places is None else max(0, self.held - self.places)

    @property
    def is_full(self) -> bool:
        """Say whether nobody fits who signs up on the site."""
        return self.free_on_site == 0

    def warned_at(self, before: int) -> int | None:
        """Return the highest percentage of `WARN_AT` that is reached now and was not with `before` people."""
        if not self.places:
            return None
        passed = [level for level in WARN_AT if before * 100 < level * self.places <= self.held * 100]
        return max(passed, default=None)


class Party(Protocol):
    """People who come together or not at all."""

    size: int

    @property
    def is_by_team(self) -> bool:
        """Whether they may use the places that are kept."""


Waiting = TypeVar("Waiting", bound=Party)


def first_that_fit(room: Room, line: Iterable[Waiting]) -> Iterator[Waiting]:
    """Yield who gets an offer, in their order; a smaller party takes what no earlier one fits."""
    for party in line:
        if room.fits(party.size, by_team=party.is_by_team):
            yield party
            room = room.take(party.size, by_team=party.is_by_team)


def offer_time(moment: datetime, start: datetime) -> timedelta:
    """Return how long a place that is offered at `moment` is held; shorter near the start, 0 after it."""
    left = start - moment
    if left <= timedelta(0):
        return timedelta(0)
    return min(left, max(SHORTEST_OFFER, min(LONGEST_OFFER, left / SHARE_OF_TIME_LEFT)))
