"""What a coördinator can do for a neighbouring wijk: the place that `home.review` leaves for the rooms."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from home.lib.registries import Registry


@dataclass(frozen=True)
class StandInWaiting:
    """How much of one kind waits in a wijk: numbers, and nothing else of it.

    `what` has its number in it ("2 berichten"), `more` follows the verb (" al 4 dagen"). `why` and
    `until` are for a team that is away: a sentence, and the moment at which it is back.
    """

    what: str
    is_one: bool
    more: str
    days: int
    why: str = ""
    until: datetime | None = None

    @property
    def sentence(self) -> str:
        """Return it for a list in which the wijk is named already."""
        return f"{self.what} {self._verb}{self.more}."

    def sentence_in(self, wijk: Any) -> str:
        """Return it with the wijk in front."""
        return f"In {wijk} {self._verb} {self.what}{self.more}."

    @property
    def _verb(self) -> str:
        return "wacht" if self.is_one else "wachten"


@dataclass(frozen=True)
class StandInLine:
    """One thing that a stand-in may look at: its title, what is known of it, and where."""

    title: str
    facts: str
    url: str


def nothing_ends(_wijk: Any, _user: Any, _now: datetime) -> None:
    """Work that knows no absence has nothing to end."""


@dataclass(frozen=True)
class StandInWork:
    """A kind of work in which a stand-in may help.

    `waiting(wijken, now)` is by the key of the wijk, without wijken where nothing waits too long;
    `lines(taken, now)` is what the take-over `taken` opens. Both in few queries that do not grow.
    `team_is_back(wijk, user, now)`: the team of the wijk said so, inside its transaction.
    """

    name: str
    title: str
    order: int
    waiting: Callable[[Iterable[Any], datetime], Mapping[int, StandInWaiting]]
    lines: Callable[[Any, datetime], Sequence[StandInLine]]
    team_is_back: Callable[[Any, Any, datetime], None] = nothing_ends


stand_in_works: Registry[StandInWork] = Registry(lambda item: item.name, lambda item: item.order)
