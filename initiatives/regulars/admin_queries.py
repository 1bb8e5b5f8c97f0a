"""What the screens of who organises show of groups, in few queries however many people come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum

from home.models import Wijk
from initiatives.choices import Entry
from initiatives.models import ActivityPage, Occurrence
from initiatives.regulars.models import Regular
from initiatives.regulars.queries import coming_dates, group_room
from initiatives.regulars.states import RegularState
from initiatives.signups.models import Signup
from initiatives.signups.places import Room
from initiatives.signups.queries import rooms_of
from initiatives.signups.states import State


def groups(wijken: Iterable[Wijk]) -> QuerySet[ActivityPage]:
    """Return the activities with a regular group, with how many people are in it (`regular_people`)."""
    anybody = Exists(Regular.objects.open().filter(activity=OuterRef("pk")))
    takes = Q(entry=Entry.SIGN_UP, takes_regulars=True, live=True)
    active = Q(regulars__state=RegularState.ACTIVE, regulars__is_quarantined=False)
    found: QuerySet[ActivityPage] = ActivityPage.objects.filter(takes | Q(anybody), wijk__in=wijken)
    found = found.select_related("wijk").defer("body", "search_stems").order_by("title", "pk")
    return found.annotate(regular_people=Sum("regulars__size", filter=active))


@dataclass(frozen=True)
class GroupDate:
    """One of the next dates of a group: how many come in all, and who of the group does not."""

    occurrence: Occurrence
    room: Room
    missing: list[Regular]
    waiting: list[Regular]


@dataclass(frozen=True)
class Group:
    """Who is in a group, who waits, and who comes to each of the next dates."""

    room: Room
    dates: list[GroupDate]
    active: list[Regular]
    waiting: list[Regular]
    gone: list[Regular]
    suspect: list[Regular]


def group_of(activity: ActivityPage, now: datetime) -> Group:
    """Return everybody with a regular place, in six queries."""
    heaps: dict[str, list[Regular]] = {state: [] for state in RegularState.values}
    suspect: list[Regular] = []
    found = Regular.objects.filter(activity=activity).select_related("contact", "needs")
    for regular in found.prefetch_related("people").order_by("turn"):
        (suspect if regular.is_quarantined else heaps[regular.state]).append(regular)
    return Group(
        room=group_room(activity),
        dates=_dates(activity, heaps[RegularState.ACTIVE], now),
        active=heaps[RegularState.ACTIVE],
        waiting=heaps[RegularState.WAITING],
        gone=[*heaps[RegularState.STOPPED], *heaps[RegularState.REMOVED]],
        suspect=suspect,
    )


def _dates(activity: ActivityPage, active: list[Regular], now: datetime) -> list[GroupDate]:
    rows = coming_dates(activity, now)
    rooms = rooms_of(rows)
    found = Signup.objects.open().filter(occurrence__in=rows, regular__in=active)
    states = {
        (occurrence, regular): state
        for occurrence, regular, state in found.values_list("occurrence", "regular", "state")
    }
    return [
        GroupDate(
            occurrence=row,
            room=rooms[row.pk],
            missing=[one for one in active if (row.pk, one.pk) not in states],
            waiting=[one for one in active if states.get((row.pk, one.pk)) in {State.WAITING, State.OFFERED}],
        )
        for row in rows
    ]
