"""The place this room leaves for what hangs on a date of an activity."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from home.lib.registries import Registry


@dataclass(frozen=True)
class OccurrenceHold:
    """Keeps dates from being removed: `held(ids)` returns which of these Occurrence ids are in use."""

    name: str
    held: Callable[[Collection[int]], set[int]]


occurrence_holds: Registry[OccurrenceHold] = Registry(lambda item: item.name)


def held_occurrences(ids: Collection[int]) -> set[int]:
    """Return which of these Occurrence ids have something hanging on them."""
    return set().union(*(hold.held(ids) for hold in occurrence_holds)) if ids else set()
