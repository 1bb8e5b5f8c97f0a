"""What a host sees of a spreekuur: today in words, the one tap that makes sense now, what can be put back."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, QuerySet

from home.lib.dutch import day_text, sentence
from home.lib.localtime import local_date
from spreekuren import words
from spreekuren.hours import DAY, Day
from spreekuren.models import HoursChange, Spreekuur
from spreekuren.queries import SpreekuurNow, hours_of


@dataclass(frozen=True)
class Today:
    """A spreekuur today; `own` are the changes of one day that may be put back here."""

    item: SpreekuurNow
    own: tuple[HoursChange, ...] = ()

    @property
    def spreekuur(self) -> Spreekuur:
        """Return the spreekuur itself."""
        return self.item.spreekuur

    @property
    def lines(self) -> list[str]:
        """Return what the site says of today and of the next time, in whole sentences."""
        state = self.item.state
        now = f"{words.state_text(state)}." if state.current else ""
        return [line for line in (now, words.today_text(self._day, state), words.next_text(state)) if line]

    @property
    def _day(self) -> Day | None:
        today = self.item.state.today
        return next(self.item.schedule.days(today, today), None)

    @property
    def closable(self) -> date | None:
        """Return the day that one tap closes: of what is open or comes next; None: nothing to tap.

        Once a later day was closed by a tap, the button does not move on to the day after that:
        who taps twice on a slow telephone must not close two.
        """
        day = self.item.next_day
        if day is None or day <= self.item.state.today:
            return day
        is_closed = self._day is not None and not self._day.openings and self._day.is_changed
        return None if is_closed or self.closed else day

    @property
    def close_label(self) -> str:
        """Return the words of that button."""
        day, today = self.closable, self.item.state.today
        if day is None:
            return ""
        return "Nu dicht" if day < today else f"{sentence(day_text(day, today))} dicht"

    @property
    def closed(self) -> list[HoursChange]:
        """Return those of `own` that close a day."""
        return [change for change in self.own if change.kind == HoursChange.Kind.CLOSED]

    @property
    def notes(self) -> list[tuple[HoursChange, str, str]]:
        """Return each of `own` with what it says, where `lines` do not, and the words that put it back."""
        today = self.item.state.today
        return [(change, self._note(change, today), _undo_label(change, today)) for change in self.own]

    def _note(self, change: HoursChange, today: date) -> str:
        if change.first == today and change.kind == HoursChange.Kind.CLOSED:
            return ""
        text = words.change_summary(change.as_change(), today)
        return f"{text} ({change.reason})" if change.reason else text


def _undo_label(change: HoursChange, today: date) -> str:
    if change.kind == HoursChange.Kind.CLOSED:
        return "Toch open" if change.first == today else "Toch niet dicht"
    return "Toch de gewone tijden"


def todays(spreekuren: QuerySet[Spreekuur], now: datetime, *, only_of_hosts: bool = False) -> list[Today]:
    """Return these spreekuren today, what is open first. 4 queries.

    A host may put back what hosts set; an editor every change of one day.
    """
    about = HoursChange.objects.filter(spreekuur__in=spreekuren.values("pk"))
    changes = HoursChange.objects.filter(location__in=spreekuren.values("location")) | about
    own = about.filter(first=F("last"), first__gte=local_date(now) - DAY)
    if only_of_hosts:
        own = own.filter(host_link__isnull=False)
    by_spreekuur: dict[int | None, list[HoursChange]] = defaultdict(list)
    for change in own.order_by("first", "pk"):
        by_spreekuur[change.spreekuur_id].append(change)
    items = hours_of(spreekuren.select_related("wijk", "location"), changes, now)
    return [Today(item, _that_last(by_spreekuur[item.spreekuur.pk], item, now)) for item in items]


def _that_last(changes: list[HoursChange], item: SpreekuurNow, now: datetime) -> tuple[HoursChange, ...]:
    """Leave out yesterday's, unless its opening lasts past midnight and is not over."""
    today = local_date(now)
    current = item.state.current
    return tuple(
        change for change in changes if change.first >= today or (current and current.day == change.first)
    )
