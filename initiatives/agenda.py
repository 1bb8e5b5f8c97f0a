"""Which days an agenda speaks of, and how its items fall into them. No database here."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Generic, Protocol, TypeVar

from initiatives.recurrence import at, local_date

SUNDAY = 6


class Timed(Protocol):
    """Anything with a beginning."""

    start: datetime


Item = TypeVar("Item", bound=Timed)


@dataclass(frozen=True)
class Period:
    """Whole days; `last` None means: from `first` on, without end."""

    first: date
    last: date | None = None

    @property
    def start(self) -> datetime:
        """The midnight that the period begins with."""
        return at(self.first, time.min)

    @property
    def end(self) -> datetime | None:
        """The midnight after the last day."""
        return at(self.last + timedelta(days=1), time.min) if self.last else None


@dataclass
class Day(Generic[Item]):
    """One day of the agenda with what happens on it."""

    date: date
    items: list[Item] = field(default_factory=list)


def this_week(today: date) -> Period:
    """From today to and with Sunday."""
    return Period(today, today + timedelta(days=SUNDAY - today.weekday()))


def this_weekend(today: date) -> Period:
    """The coming Saturday and Sunday; on a Sunday only what is left of it."""
    sunday = today + timedelta(days=SUNDAY - today.weekday())
    return Period(max(today, sunday - timedelta(days=1)), sunday)


def group_by_day(items: Iterable[Item], first: date) -> list[Day[Item]]:
    """Group items that are in order of `start`; what began before `first` still runs and stands under it."""
    days: list[Day[Item]] = []
    for item in items:
        day = max(local_date(item.start), first)
        if not days or days[-1].date != day:
            days.append(Day(day))
        days[-1].items.append(item)
    return days
