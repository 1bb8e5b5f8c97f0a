"""From dates and clock times to moments, the way people in Amsterdam read a clock."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True)
class Slot:
    """One time that an activity takes place; both moments in UTC, the end after the start."""

    start: datetime
    end: datetime

    @property
    def day(self) -> date:
        """The local date it begins on: what people call "the one of 3 March"."""
        return local_date(self.start)


def local_date(moment: datetime) -> date:
    """The date of a moment on a calendar in the Netherlands."""
    return moment.astimezone(AMSTERDAM).date()


def at(day: date, clock: time) -> datetime:
    """The moment of a wall-clock time; in the hour that summer time skips, the hour after it.

    In UTC, because Python compares two moments of one zone by their clocks alone.
    """
    return datetime.combine(day, clock, tzinfo=AMSTERDAM).astimezone(UTC)


def slot(day: date, start: time, end: time, last_day: date | None = None) -> Slot:
    """One slot that starts on `day`; it ends on `last_day`, else the same day or, past midnight, the next."""
    if last_day is None or last_day <= day:
        last_day = day if end > start else day + timedelta(days=1)
    begins, ends = at(day, start), at(last_day, end)
    # Only in the skipped hour can the clock's end come before its start.
    return Slot(begins, ends if ends > begins else begins + timedelta(hours=1))


def slots(days: Iterable[date], start: time, end: time) -> Iterator[Slot]:
    """The same hours on every one of `days`."""
    return (slot(day, start, end) for day in days)
