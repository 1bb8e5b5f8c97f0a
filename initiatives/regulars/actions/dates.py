"""Putting who comes every time on the list of each date, under the lock of the activity."""

from collections.abc import Collection
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from home.freshness import mark_changed
from home.receiving import keep_once
from initiatives.actions.dates import lock
from initiatives.models import ActivityPage, Occurrence
from initiatives.regulars.models import Regular
from initiatives.regulars.queries import coming_dates
from initiatives.signups.actions.letters import write_to as write_about_date
from initiatives.signups.actions.signing_up import Person, Reach, keep_people
from initiatives.signups.letters import Moment
from initiatives.signups.models import Signup, SignupNeeds
from initiatives.signups.queries import next_turn, room_of
from initiatives.signups.states import Source, State


def write_all_dates(*, now: datetime) -> None:
    """Put every group on the lists of its next dates; each in a transaction of its own."""
    groups = Regular.objects.active().order_by().values_list("activity", flat=True).distinct()
    for activity_id in groups:
        write_dates(activity_id=activity_id, now=now)


@transaction.atomic
def write_dates(*, activity_id: int, now: datetime) -> None:
    """Put a group on the lists of its next dates; doing it twice changes nothing.

    Who skipped a date, or was taken off it, stays off it.
    """
    activity = lock(activity_id)
    if activity is None or not activity.live:
        return
    group = list(with_people(Regular.objects.active().filter(activity=activity)))
    dates = [row for row in coming_dates(activity, now) if not row.is_cancelled]
    known = set(
        Signup.objects.filter(regular__in=group, occurrence__in=dates).values_list("occurrence", "regular")
    )
    for occurrence in dates:
        for regular in group:
            if (occurrence.pk, regular.pk) not in known and not regular.is_away_on(occurrence.day):
                put_on_list(regular, occurrence)


def with_people(rows: object) -> Collection[Regular]:
    """Return regular places with what is copied to a date."""
    found: Collection[Regular] = rows.select_related("wijk", "contact", "needs").prefetch_related("people")  # type: ignore[attr-defined]
    return found


def put_on_list(regular: Regular, occurrence: Occurrence) -> Signup:
    """Give somebody a place on a date, or put them in line for it; call it under the lock.

    They hear of a date on which they must wait. The limit of a waiting list is not for who always comes.
    """
    fits = room_of(occurrence).fits(regular.size, by_team=regular.is_by_team)
    contact = getattr(regular, "contact", None)
    signup, _is_new = keep_once(
        Signup,
        wijk=occurrence.wijk,
        submission=uuid4(),
        occurrence=occurrence,
        regular=regular,
        state=State.PLACED if fits else State.WAITING,
        source=Source(regular.source),
        size=regular.size,
        turn=next_turn(occurrence),
    )
    people = [Person(person.first_name, person.age) for person in regular.people.all()]
    reach = Reach(contact.name, contact.email, contact.phone) if contact else Reach()
    keep_people(signup, people, reach, [tuple(pair) for pair in contact.answers] if contact else [])
    if hasattr(regular, "needs"):
        SignupNeeds.objects.create(signup=signup, text=regular.needs.text, agreed_at=regular.needs.agreed_at)
    if not fits:
        write_about_date(signup, Moment.WAITING)
    mark_changed(signup.wijk_id)
    return signup


def open_dates(regular: Regular, now: datetime) -> list[Signup]:
    """Return the dates to come on whose list somebody stands."""
    found = Signup.objects.open().filter(regular=regular, occurrence__start__gt=now)
    return list(found.select_related("occurrence").order_by("occurrence__start"))


def locked_group(regular: Regular) -> tuple[Regular, ActivityPage | None]:
    """Return a regular place as it is now, with its activity, locked."""
    activity = lock(regular.activity_id)
    current: Regular = with_people(Regular.objects.filter(pk=regular.pk)).get()  # type: ignore[attr-defined]
    if activity is not None:
        current.activity = activity
    return current, activity
