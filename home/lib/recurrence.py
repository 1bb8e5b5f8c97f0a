"""On which dates something repeats, in local dates without times, and how to say so in Dutch."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import merge

from home.lib.dutch import WEEKDAYS, date_text, join_words
from home.lib.holidays import SchoolRegion, public_holiday, school_holiday

WEEK = timedelta(days=7)
LAST = -1
EVERY_DAY = frozenset(range(7))
_SHORT = {frozenset(range(5)): ("werkdag", "werkdagen"), EVERY_DAY: ("dag", "alle dagen")}
_ORDINALS = {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde", LAST: "laatste"}


@dataclass(frozen=True, kw_only=True)
class Recurrence:
    """A rule such as "every second Tuesday" with what it skips.

    `weekdays`: 0 is Monday. `nth_weeks`: 1 to 5 and -1 for the last; if given, the rule is
    monthly and `every_weeks` must be 1. `anchor`: a date in a week that counts when
    `every_weeks` is more than 1 (without it: the week of `starts`). `starts` and `until`
    are both included. `skip_school_holidays`: the region, or None to go on in holidays.
    """

    weekdays: frozenset[int]
    starts: date
    every_weeks: int = 1
    anchor: date | None = None
    nth_weeks: frozenset[int] = frozenset()
    until: date | None = None
    skip_public_holidays: bool = True
    skip_school_holidays: SchoolRegion | None = None
    every_liberation_day: bool = False

    def __post_init__(self) -> None:
        """Refuse what can never be a rule; raises ValueError."""
        if not self.weekdays <= EVERY_DAY:
            raise ValueError("weekdays run from 0 (Monday) to 6")
        if self.every_weeks < 1:
            raise ValueError("every_weeks must be 1 or more")
        if not self.nth_weeks <= set(_ORDINALS):
            raise ValueError("nth_weeks are 1 to 5, and -1 for the last")
        if self.nth_weeks and self.every_weeks > 1:
            raise ValueError("a rule repeats by weeks or by month, not both")

    def dates(self, first: date, last: date) -> Iterator[date]:
        """Yield the dates from `first` to `last` (both included) that are not skipped, in order."""
        return (day for day in self.pattern(first, last) if self.skip_reason(day) is None)

    def pattern(self, first: date, last: date) -> Iterator[date]:
        """Yield the dates of the rule before holidays are skipped, in order."""
        first = max(first, self.starts)
        last = min(last, self.until) if self.until else last
        step = WEEK * self.every_weeks
        runs = [_every(self._first_on(weekday, first), last, step) for weekday in self.weekdays]
        days = merge(*runs)
        return (day for day in days if self._is_nth(day)) if self.nth_weeks else days

    def skip_reason(self, day: date) -> str | None:
        """Return the holiday for which this rule skips `day` ("Eerste Kerstdag"), or None."""
        if self.skip_public_holidays:
            name = public_holiday(day, every_liberation_day=self.every_liberation_day)
            if name:
                return name
        if self.skip_school_holidays:
            return school_holiday(day, self.skip_school_holidays)
        return None

    def _first_on(self, weekday: int, first: date) -> date:
        """Return the first date on `weekday`, in a week that counts, that is not before `first`."""
        if self.every_weeks == 1:
            return first + timedelta(days=(weekday - first.weekday()) % 7)
        anchor = self.anchor or self.starts
        counted = anchor + timedelta(days=weekday - anchor.weekday())
        step = 7 * self.every_weeks
        return first + timedelta(days=(counted - first).days % step)

    def _is_nth(self, day: date) -> bool:
        is_last = (day + WEEK).month != day.month
        return (day.day - 1) // 7 + 1 in self.nth_weeks or (is_last and LAST in self.nth_weeks)


def _every(day: date, last: date, step: timedelta) -> Iterator[date]:
    while day <= last:
        yield day
        day += step


def describe(rule: Recurrence) -> str:
    """Return the rhythm in Dutch: "om de week op dinsdag", "elke eerste dinsdag van de maand"."""
    days = join_words(WEEKDAYS[weekday] for weekday in sorted(rule.weekdays))
    if rule.nth_weeks:
        ordinals = [word for nth, word in _ORDINALS.items() if nth in rule.nth_weeks]
        return f"elke {join_words(ordinals)} {days} van de maand"
    singular, plural = _SHORT.get(rule.weekdays, (days, days))
    if rule.every_weeks == 1:
        return f"elke {singular}"
    weeks = "om de week" if rule.every_weeks == 2 else f"elke {rule.every_weeks} weken"
    return f"{weeks} op {plural}"


def describe_limits(rule: Recurrence, today: date) -> str:
    """Return what bounds the rule: "vanaf 5 januari 2027, niet in schoolvakanties", or ""."""
    parts = []
    if rule.starts > today:
        parts.append(f"vanaf {date_text(rule.starts, today)}")
    if rule.until:
        parts.append(f"tot en met {date_text(rule.until, today)}")
    if rule.skip_school_holidays:
        parts.append("niet in schoolvakanties")
    return ", ".join(parts)
