"""At the door: who came, and who came without signing up."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q

from home.lib.errors import ActionError
from home.receiving import keep_once
from initiatives.models.occurrence import Occurrence
from initiatives.signups.actions.line import locked
from initiatives.signups.models import Signup, SignupPerson, SignupQuerySet
from initiatives.signups.queries import next_turn
from initiatives.signups.removal import NAMES
from initiatives.signups.states import Source, State

# Who sets out the chairs ticks the first ones already.
DOOR_OPENS = timedelta(hours=2)
TOO_EARLY = "Dat kan vanaf twee uur voor het begin."
TOO_LATE = "De namen van deze keer zijn gewist."
SOMEBODY = "Iemand"


@transaction.atomic
def mark_attendance(*, occurrence: Occurrence, came: Collection[int], now: datetime) -> int:
    """Write down who of the people with a place came (`came`: their primary keys); returns how many.

    The whole list at once: who is not in `came` was not there. The counts stay when the names are gone.
    """
    current = locked(occurrence.pk)
    refuse_outside_the_door(current, now)
    placed = SignupPerson.objects.filter(signup__in=placed_at(current))
    placed.filter(pk__in=came).update(came=True)
    placed.exclude(pk__in=came).update(came=False)
    _count(current)
    return placed.filter(came=True).count()


@transaction.atomic
def add_walk_in(*, occurrence: Occurrence, submission: UUID, first_name: str, now: datetime) -> Signup:
    """Write down somebody who came without signing up; also when all places are taken: they are there."""
    current = locked(occurrence.pk)
    refuse_outside_the_door(current, now)
    signup, is_new = keep_once(
        Signup,
        wijk=current.wijk,
        submission=submission,
        occurrence=current,
        state=State.PLACED,
        source=Source.DOOR,
        size=1,
        turn=next_turn(current),
        attended=1,
    )
    if is_new:
        SignupPerson.objects.create(signup=signup, first_name=first_name.strip() or SOMEBODY, came=True)
    return signup


def refuse_outside_the_door(occurrence: Occurrence, now: datetime) -> None:
    """Raise ActionError before the doors open, and when nobody's name is known any more."""
    if now < occurrence.start - DOOR_OPENS:
        raise ActionError(TOO_EARLY)
    if now >= occurrence.end + NAMES:
        raise ActionError(TOO_LATE)


def placed_at(occurrence: Occurrence) -> SignupQuerySet:
    """Return who has a place on a date."""
    rows: SignupQuerySet = Signup.objects.real().filter(occurrence=occurrence, state=State.PLACED)
    return rows


def _count(occurrence: Occurrence) -> None:
    """Keep with each sign-up how many of its people came."""
    counted = Signup.objects.filter(pk__in=placed_at(occurrence).values("pk")).annotate(
        there=Count("people", filter=Q(people__came=True))
    )
    for signup in counted:
        Signup.objects.filter(pk=signup.pk).update(attended=signup.there)
