"""Which stored date of an activity belongs to which time of its rule. No database here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from initiatives.recurrence import Slot, local_date


class Stored(Protocol):
    """What matching needs to know of a row."""

    original_start: datetime
    end: datetime
    is_extra: bool
    is_planned: bool


Row = TypeVar("Row", bound=Stored)


@dataclass
class Match(Generic[Row]):
    """`kept`: rows with their time; `missing`: times without a row; `left`: rows without a time."""

    kept: list[tuple[Row, Slot]] = field(default_factory=list)
    missing: list[Slot] = field(default_factory=list)
    left: list[Row] = field(default_factory=list)


def match(rows: Iterable[Row], wanted: Sequence[Slot], now: datetime, *, only_one: bool) -> Match[Row]:
    """Match by moment, then by local date; with `only_one` a single row follows a single new date.

    What has taken place is never matched by date: a new hour on the same day is a new time.
    An extra date only holds its own moment: it is not the rule's to change.
    """
    by_moment = {row.original_start: row for row in rows}
    result: Match[Row] = Match()
    unmatched = []
    for one in wanted:
        row = by_moment.pop(one.start, None)
        if row is None:
            unmatched.append(one)
        elif not row.is_extra:
            result.kept.append((row, one))
    left = [row for row in by_moment.values() if not row.is_extra and not (row.is_planned and row.end <= now)]
    by_day = {local_date(row.original_start): row for row in left}
    for one in unmatched:
        row = by_day.pop(one.day, None)
        if row is None and only_one and len(left) == len(wanted) == 1:
            row = left[0]
        if row is None:
            result.missing.append(one)
        else:
            result.kept.append((row, one))
            left.remove(row)
    result.left = left
    return result
