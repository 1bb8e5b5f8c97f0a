"""Questions over several sign-ups."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q, Sum
from django.urls import reverse

from home.lib.dutch import time_text, weekday_text
from initiatives.models.occurrence import Occurrence
from initiatives.recurrence import AMSTERDAM
from initiatives.signups.models import Signup
from initiatives.signups.places import Room
from initiatives.signups.states import BY_THE_TEAM, HOLDING, State

SUMS = {
    "held": Sum("size", filter=Q(state__in=HOLDING)),
    "held_by_team": Sum("size", filter=Q(state__in=HOLDING, source__in=BY_THE_TEAM)),
    "waiting": Sum("size", filter=Q(state=State.WAITING)),
}


def room_of(occurrence: Occurrence) -> Room:
    """Return how much room a date has; one query."""
    return rooms_of([occurrence])[occurrence.pk]


def rooms_of(occurrences: Iterable[Occurrence]) -> dict[int, Room]:
    """Return by primary key how much room dates have; one query for all of them."""
    rows = list(occurrences)
    found = Signup.objects.real().filter(occurrence__in=[row.pk for row in rows]).order_by()
    sums = {line.pop("occurrence"): line for line in found.values("occurrence").annotate(**SUMS)}
    return {
        row.pk: Room(
            places=row.activity.places if row.places is None else row.places,
            kept=row.activity.kept_places,
            waiting_limit=row.activity.waiting_places,
            **{name: number or 0 for name, number in sums.get(row.pk, {}).items()},
        )
        for row in rows
    }


@dataclass(frozen=True)
class Joinable:
    """What a reader sees of signing up for a date: how much room there is, or why it is closed."""

    room: Room
    closed: str
    url: str


def joinable(occurrences: Iterable[Occurrence], now: datetime) -> dict[int, Joinable]:
    """Return by primary key what readers see of signing up for dates; one query for all of them."""
    rows = [row for row in occurrences if row.activity.takes_signups]
    rooms = rooms_of(rows) if rows else {}
    return {row.pk: Joinable(rooms[row.pk], closed_text(row, now), sign_up_path(row)) for row in rows}


def sign_up_path(occurrence: Occurrence) -> str:
    """Return the address of the form of a date."""
    parts = [occurrence.wijk.slug, occurrence.activity.slug, occurrence.stamp]
    return reverse("initiatives:signups:sign_up", args=parts)


def next_turn(occurrence: Occurrence) -> int:
    """Return the next number in line for a date; call it under the lock."""
    last = Signup.objects.filter(occurrence=occurrence).aggregate(last=Max("turn"))["last"]
    return (last or 0) + 1


def position(signup: Signup) -> int:
    """Return how many sign-ups wait before this one, plus one."""
    before: int = (
        Signup.objects.in_line().filter(occurrence=signup.occurrence_id, turn__lt=signup.turn).count()
    )
    return before + 1


def closed_text(occurrence: Occurrence, now: datetime, *, by_team: bool = False) -> str:
    """Return why nobody can sign up for a date at this moment, in a sentence; empty: they can.

    The team goes on until the end, also where the site does not take sign-ups yet or any more.
    """
    activity = occurrence.activity
    if occurrence.is_cancelled:
        return "Deze keer gaat niet door."
    if not activity.takes_signups or not activity.live:
        return "Voor deze activiteit hoeft u zich niet aan te melden."
    if occurrence.end <= now:
        return "Deze keer is al geweest."
    return "" if by_team else _closed_on_the_site(occurrence, now)


def _closed_on_the_site(occurrence: Occurrence, now: datetime) -> str:
    start, activity = occurrence.start, occurrence.activity
    opens = activity.signup_opens(start)
    if start <= now:
        return "Deze keer is al begonnen. Bel het wijkteam, of loop binnen."
    if opens is not None and now < opens:
        return f"Aanmelden kan vanaf {_moment(opens)}."
    if now >= activity.signup_closes(start):
        return "U kunt zich voor deze keer niet meer aanmelden op de site. Bel het wijkteam."
    return ""


def _moment(moment: datetime) -> str:
    local = moment.astimezone(AMSTERDAM)
    return f"{weekday_text(local.date())}, {time_text(local.time())}"
