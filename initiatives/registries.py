"""The place this room leaves for what hangs on a date of an activity."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from home.lib.registries import Registry

if TYPE_CHECKING:
    from initiatives.models import Occurrence


@dataclass(frozen=True)
class OccurrenceHold:
    """Keeps dates from being removed: `held(ids)` returns which of these Occurrence ids are in use."""

    name: str
    held: Callable[[Collection[int]], set[int]]


@dataclass(frozen=True)
class OccurrenceWatch:
    """Hears of a date that changes: `changed(before, after)`, in the same transaction and under its lock."""

    name: str
    changed: Callable[["Occurrence", "Occurrence"], None]


occurrence_watches: Registry[OccurrenceWatch] = Registry(lambda item: item.name)
occurrence_holds: Registry[OccurrenceHold] = Registry(lambda item: item.name)


def held_occurrences(ids: Collection[int]) -> set[int]:
    """Return which of these Occurrence ids have something hanging on them."""
    return set().union(*(hold.held(ids) for hold in occurrence_holds)) if ids else set()
