"""What the screens of who organises show, in few queries however many people come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from home.models import Wijk
from initiatives.choices import Entry
from initiatives.models import Occurrence
from initiatives.signups.models import Signup
from initiatives.signups.places import Room
from initiatives.signups.queries import room_of
from initiatives.signups.states import State

# So long ago is still on the list of what has been: for the counts, and who came.
LOOK_BACK = timedelta(days=60)


def dates_with_signups(wijken: Iterable[Wijk], now: datetime, *, has_been: bool) -> QuerySet[Occurrence]:
    """Return the dates for which people sign up: what comes, the next one first, or what has been."""
    anybody = Exists(Signup.objects.filter(occurrence=OuterRef("pk")))
    takes = Q(activity__entry=Entry.SIGN_UP, activity__live=True)
    rows: QuerySet[Occurrence] = Occurrence.objects.filter(takes | Q(anybody), wijk__in=wijken)
    rows = rows.select_related("activity", "wijk").defer("activity__body", "activity__search_stems")
    if has_been:
        return rows.filter(anybody, end__lte=now, end__gt=now - LOOK_BACK).order_by("-start", "pk")
    return rows.filter(end__gt=now).order_by("start", "pk")


@dataclass(frozen=True)
class DateList:
    """Who comes to a date, who waits, and who does not come any more."""

    room: Room
    coming: list[Signup]
    offered: list[Signup]
    waiting: list[Signup]
    gone: list[Signup]
    suspect: list[Signup]
    came: int

    def by_pickup(self, question: str) -> list[tuple[str, list[Signup]]]:
        """Return who comes by where they are picked up: their answer to `question`; else in one heap."""
        heaps: dict[str, list[Signup]] = {}
        for signup in self.coming:
            contact = getattr(signup, "contact", None)
            heaps.setdefault(dict(contact.answers).get(question, "") if contact else "", []).append(signup)
        return sorted(heaps.items())

    @property
    def has_needs(self) -> bool:
        """Say whether anybody who comes needs something."""
        return any(hasattr(signup, "needs") for signup in self.coming)


def date_list(occurrence: Occurrence) -> DateList:
    """Return everybody who signed up for a date, in three queries."""
    found: Any = Signup.objects.filter(occurrence=occurrence).select_related("contact", "needs")
    heaps: dict[str, list[Signup]] = {state: [] for state in State.values}
    suspect: list[Signup] = []
    came = 0
    for signup in found.prefetch_related("people").order_by("turn"):
        signup.occurrence = occurrence
        (suspect if signup.is_quarantined else heaps[signup.state]).append(signup)
        came += signup.attended or 0
    return DateList(
        room=room_of(occurrence),
        coming=heaps[State.PLACED],
        offered=heaps[State.OFFERED],
        waiting=heaps[State.WAITING],
        gone=[*heaps[State.LAPSED], *heaps[State.CANCELLED], *heaps[State.REMOVED]],
        suspect=suspect,
        came=came,
    )
