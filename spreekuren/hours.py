"""When a spreekuur is open: opening rules, changes on dates, holidays. No tables, no words.

All times are wall times of Europe/Amsterdam. Precedence, strongest first:

1. A closed building closes its spreekuren, unless the spreekuur moves elsewhere that day.
2. A change of one day beats a holiday: who sets a day, means that day.
3. A change of several days sets new times on the days the rules give; holidays in between
   stay closed, for a resident before a closed door is worse off than one who stayed home.
4. A holiday beats a rule that skips it.

Of two changes for one day the one set last counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from heapq import merge
from itertools import groupby, repeat
from operator import itemgetter

from home.lib.localtime import local_date, moment_of
from home.lib.recurrence import Recurrence

DAY = timedelta(days=1)
# How far ahead a next time is looked for; a rule may repeat every couple of months.
HORIZON = timedelta(weeks=26)


class ChangeKind(StrEnum):
    """What is different on the days of a change."""

    CLOSED = "closed"
    OTHER_TIMES = "other_times"
    OTHER_PLACE = "other_place"


@dataclass(frozen=True, kw_only=True)
class OpeningRule:
    """On which dates, and from when to when.

    An end that is not after the start lies on the next day; an end of 0:00 is midnight, said
    as 24.00. `key` tells the rule from the others of its spreekuur.
    """

    recurrence: Recurrence
    start: time
    end: time
    key: str = ""


@dataclass(frozen=True, kw_only=True)
class Change:
    """What differs from `first` to `last` (both included). `start` and `end` come together."""

    kind: ChangeKind
    first: date
    last: date
    start: time | None = None
    end: time | None = None
    place: str = ""
    reason: str = ""
    whole_building: bool = False

    def covers(self, day: date) -> bool:
        """Return whether the change is about `day`."""
        return self.first <= day <= self.last

    @property
    def times(self) -> tuple[time, time] | None:
        """Return the new times, or None when the usual ones stay."""
        return (self.start, self.end) if self.start is not None and self.end is not None else None

    @property
    def is_one_day(self) -> bool:
        """Return whether it is about a single day."""
        return self.first == self.last

    @property
    def opens_by_itself(self) -> bool:
        """Return whether it opens its day even if no rule does."""
        return self.is_one_day and self.times is not None and not self.whole_building


@dataclass(frozen=True, order=True)
class Opening:
    """One time that the door is open; it belongs to the day on which it starts."""

    day: date
    start: time
    end: time
    place: str = ""
    reason: str = ""

    @property
    def starts_at(self) -> datetime:
        """Return the moment in UTC."""
        return moment_of(self.day, self.start)

    @property
    def ends_at(self) -> datetime:
        """Return the moment in UTC, never before `starts_at`."""
        day = self.day if self.end > self.start else self.day + DAY
        return max(moment_of(day, self.end, last=True), self.starts_at)


@dataclass(frozen=True)
class Day:
    """What becomes of one day on which rules or a change would open.

    `is_changed`: by a change, not by a holiday. `reason` says why it is closed or different;
    it may be empty.
    """

    day: date
    rules: tuple[OpeningRule, ...]
    openings: tuple[Opening, ...] = ()
    reason: str = ""
    is_changed: bool = False


@dataclass(frozen=True)
class HoursState:
    """What is true at one moment."""

    now: datetime
    current: Opening | None
    upcoming: Opening | None
    is_suspended: bool = False

    @property
    def is_open(self) -> bool:
        """Return whether the door is open."""
        return self.current is not None

    @property
    def today(self) -> date:
        """Return the local date of the moment."""
        return local_date(self.now)


@dataclass(frozen=True)
class Schedule:
    """All that decides about one spreekuur; `changes` in the order in which they were set."""

    rules: tuple[OpeningRule, ...]
    changes: tuple[Change, ...] = ()
    is_suspended: bool = False

    def openings(self, first: date, last: date) -> Iterator[Opening]:
        """Yield what starts from `first` to `last` (both included), in order."""
        for day in self.days(first, last):
            yield from day.openings

    def closed_days(self, first: date, last: date) -> Iterator[Day]:
        """Yield the days on which one would expect somebody but nobody is there."""
        return (day for day in self.days(first, last) if not day.openings)

    def state(self, now: datetime) -> HoursState:
        """Return what is open at `now` (aware), and what comes next."""
        today = local_date(now)
        current = upcoming = None
        for opening in self.openings(today - DAY, today + HORIZON):
            if opening.starts_at <= now < opening.ends_at:
                current = max(opening, current, key=_end) if current else opening
            elif opening.starts_at > now:
                upcoming = opening
                break
        return HoursState(now, current, upcoming, self.is_suspended)

    def days(self, first: date, last: date) -> Iterator[Day]:
        """Yield the days that rules or a change speak of, in order."""
        if self.is_suspended:
            return
        runs: list[Iterator[tuple[date, OpeningRule | None]]] = [
            zip(rule.recurrence.pattern(first, last), repeat(rule), strict=False) for rule in self.rules
        ]
        extra = sorted(change.first for change in self.changes if change.opens_by_itself)
        runs.append((day, None) for day in extra if first <= day <= last)
        for day, pairs in groupby(merge(*runs, key=itemgetter(0)), key=itemgetter(0)):
            yield self._judge(day, tuple(rule for _, rule in pairs if rule))

    def _judge(self, day: date, rules: tuple[OpeningRule, ...]) -> Day:
        """Apply the precedence of this module to one day."""
        own, building = self._change_on(day, False), self._change_on(day, True)
        moves = own is not None and own.kind is ChangeKind.OTHER_PLACE
        if building and building.kind is ChangeKind.CLOSED and not moves:
            return Day(day, rules, reason=building.reason, is_changed=True)
        if own and own.kind is ChangeKind.CLOSED:
            return Day(day, rules, reason=own.reason, is_changed=True)
        skipped = [None if own and own.is_one_day else rule.recurrence.skip_reason(day) for rule in rules]
        times = [
            (rule.start, rule.end) for rule, reason in zip(rules, skipped, strict=True) if reason is None
        ]
        if own and own.times and (times or own.opens_by_itself):
            times = [own.times]
        if not times:
            return Day(day, rules, reason=next(filter(None, skipped), ""))
        changes = [change for change in (own, building) if change]
        place = next((change.place for change in changes if change.place), "")
        reason = next((change.reason for change in changes if change.reason), "")
        openings = tuple(sorted(Opening(day, *each, place=place, reason=reason) for each in times))
        return Day(day, rules, openings, reason, bool(changes))

    def _change_on(self, day: date, whole_building: bool) -> Change | None:
        for change in reversed(self.changes):
            if change.whole_building is whole_building and change.covers(day):
                return change
        return None


def _end(opening: Opening) -> datetime:
    return opening.ends_at
