"""Spreekuren with their hours at one moment. The wijk comes first; the number of queries is fixed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import islice
from typing import Any

from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects

from home.lib.dutch import join_words, sentence
from home.lib.holidays import SchoolRegion
from home.models import Partner, TeamMember, Wijk
from home.queries import partners_of
from home.sharing.queries import own_and_shared
from home.topics import Topic
from spreekuren import words
from spreekuren.announced import Changes, changes_of
from spreekuren.hours import DAY, HoursState, Schedule
from spreekuren.models import Spreekuur, SpreekuurRule, SpreekuurSharing

NEXT_DATES = 8
NOTICE = timedelta(weeks=9)
NOTICES = 6
CONFIRMED_FOR = timedelta(days=180)


@dataclass(frozen=True)
class SpreekuurNow:
    """A spreekuur as a reader meets it at one moment."""

    spreekuur: Spreekuur
    schedule: Schedule
    state: HoursState
    # The wijk that it comes from, in the lists of a neighbour that took it over.
    from_wijk: str = ""

    @cached_property
    def line(self) -> str:
        """Return "Nu open, tot 11.30 uur" or when it opens next."""
        if self.spreekuur.by_appointment_only and not (self.state.is_suspended or self.next_day):
            return words.BY_APPOINTMENT
        return words.state_text(self.state)

    @property
    def line_in_sentence(self) -> str:
        """Return the line as it follows a colon."""
        return self.line[:1].lower() + self.line[1:]

    @property
    def soon_closed(self) -> str:
        """Return that nobody is there today or tomorrow, when one would expect it; or ""."""
        today = self.state.today
        closed = next(self.schedule.closed_days(today, today + DAY), None)
        return words.closed_text(closed, self.state) if closed else ""

    @property
    def next_day(self) -> date | None:
        """Return the local date of what is open or comes next."""
        opening = self.state.current or self.state.upcoming
        return opening.day if opening else None

    @property
    def place(self) -> str:
        """Return where the one that is open or comes next is held, with the street."""
        opening = self.state.current or self.state.upcoming
        location = self.spreekuur.location
        return (opening.place if opening else "") or f"{location.title}, {location.street}"

    @property
    def rhythm(self) -> list[str]:
        """Return the rules that still hold, in words."""
        today = self.state.today
        rules = [rule for rule in self.schedule.rules if (rule.recurrence.until or today) >= today]
        return [words.rule_text(rule, self.state) for rule in rules]

    @property
    def dates(self) -> list[str]:
        """Return the next dates in words."""
        coming = self.schedule.openings(self.state.today, self.state.today + timedelta(weeks=26))
        ahead = (opening for opening in coming if opening.ends_at > self.state.now)
        return [words.date_line(opening, self.state) for opening in islice(ahead, NEXT_DATES)]

    @property
    def notices(self) -> list[str]:
        """Return the days of the next weeks on which nobody is there, in words."""
        closed = self.schedule.closed_days(self.state.today, self.state.today + NOTICE)
        return [words.closed_text(day, self.state) for day in islice(closed, NOTICES)]

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Return the facts as (name, value); needs `partners` prefetched."""
        spreekuur = self.spreekuur
        return [
            ("Wanneer", "" if self.state.is_suspended else ". ".join(self.rhythm)),
            ("Afspraak nodig?", spreekuur.get_access_display()),
            ("Kamer", spreekuur.room),
            ("Onderwerpen", ". ".join(spreekuur.topic_labels)),
            ("Partners", join_words(partner.name for partner in spreekuur.partners.all())),
            ("Wij spreken", join_words(spreekuur.language_labels)),
            ("Kosten", spreekuur.cost),
            ("Neem mee", sentence(spreekuur.bring)),
            ("Rustig praten", "Er is een aparte kamer om te praten." if spreekuur.private_room else ""),
            ("Samen komen", "U mag iemand meenemen." if spreekuur.may_bring_someone else ""),
        ]

    @property
    def is_confirmed(self) -> bool:
        """Return whether somebody looked lately that the hours are right."""
        confirmed = self.spreekuur.confirmed_on
        return confirmed is not None and self.state.today - confirmed <= CONFIRMED_FOR

    @property
    def sort_key(self) -> tuple[int, datetime, str]:
        """Return open first, then by the next time, then what has none."""
        opening = self.state.current or self.state.upcoming
        if opening is None:
            return 2, self.state.now, self.spreekuur.title
        return int(not self.state.is_open), opening.starts_at, self.spreekuur.title


def live_spreekuren(wijk: Wijk | None) -> QuerySet[Spreekuur]:
    """Return the spreekuren in buildings whose page is live, of the wijk and taken over by it.

    None: those of all open wijken, each once.
    """
    rows = own_and_shared(Spreekuur.objects.all(), wijk, sharing=SpreekuurSharing)
    found: QuerySet[Spreekuur] = rows.filter(location__live=True).select_related("wijk", "location")
    return found


def spreekuren_now(wijk: Wijk | None, now: datetime) -> list[SpreekuurNow]:
    """Return all spreekuren, what is open first. 3 queries."""
    found = live_spreekuren(wijk).prefetch_related("rules")
    return _with_hours(found, changes_of(wijk, now), now, wijk)


def next_spreekuren(wijk: Wijk | None, now: datetime) -> list[SpreekuurNow]:
    """Return what is open or opens next, in order; those without a next time are left out. 2 queries."""
    rules = SpreekuurRule.objects.filter(
        spreekuur__in=live_spreekuren(wijk).filter(temporarily_closed=False).values("pk")
    ).select_related("spreekuur__wijk", "spreekuur__location")
    by_spreekuur: dict[int, list[SpreekuurRule]] = defaultdict(list)
    spreekuren: dict[int, Spreekuur] = {}
    for rule in rules:
        spreekuren.setdefault(rule.spreekuur_id, rule.spreekuur)
        by_spreekuur[rule.spreekuur_id].append(rule)
    changes = changes_of(wijk, now)
    found = [_now(spreekuren[pk], by_spreekuur[pk], changes, now, wijk) for pk in spreekuren]
    return sorted((item for item in found if item.next_day), key=lambda item: item.sort_key)


def add_who_is_there(items: Iterable[SpreekuurNow]) -> None:
    """Fetch the partners and people of these spreekuren. At most 3 queries."""
    members = TeamMember.objects.filter(is_active=True).select_related("photo")
    prefetch_related_objects(
        [item.spreekuur for item in items],
        "partners",
        Prefetch("people", members.prefetch_related("photo__renditions")),
    )


def _with_hours(
    found: Iterable[Spreekuur], changes: Changes, now: datetime, wijk: Wijk | None
) -> list[SpreekuurNow]:
    items = [_now(spreekuur, spreekuur.rules.all(), changes, now, wijk) for spreekuur in found]
    return sorted(items, key=lambda item: item.sort_key)


def _now(
    spreekuur: Spreekuur,
    rules: Iterable[SpreekuurRule],
    changes: Changes,
    now: datetime,
    wijk: Wijk | None,
) -> SpreekuurNow:
    region = SchoolRegion(spreekuur.wijk.school_region)
    schedule = Schedule(
        rules=tuple(rule.as_rule(region) for rule in rules),
        changes=changes.for_spreekuur(spreekuur),
        is_suspended=spreekuur.temporarily_closed,
    )
    is_own = wijk is None or spreekuur.wijk_id == wijk.pk
    return SpreekuurNow(spreekuur, schedule, schedule.state(now), "" if is_own else spreekuur.wijk.name)


def partners_for(wijk: Wijk | None, topic: str) -> list[Partner]:
    """Return the partners that answer a question."""
    return [partner for partner in partners_of(wijk) if topic in partner.topics]


def topics_with_help(wijk: Wijk | None, request: Any = None) -> list[Topic]:
    """Return the questions for which there is a spreekuur or a partner, in the fixed order. 2 queries."""
    answered: set[str] = set()
    for topics in live_spreekuren(wijk).values_list("topics", flat=True):
        answered.update(topics)
    for partner in partners_of(wijk, request):
        answered.update(partner.topics)
    return [topic for topic in Topic if topic.value in answered]


def find_spreekuren(stems: list[str], wijk: Wijk | None) -> QuerySet[Spreekuur]:
    """Return the spreekuren whose words contain every one of `stems`."""
    wanted = Q()
    for stem in stems:
        wanted &= Q(search_stems__icontains=stem)
    return live_spreekuren(wijk).filter(wanted)


def hours_valid_until(wijk: Wijk | None, now: datetime) -> datetime | None:
    """Return when the first line about hours in the wijk will say something else. 2 queries."""
    moments = [words.valid_until(item.state) for item in next_spreekuren(wijk, now)]
    return min(moments, default=None)
