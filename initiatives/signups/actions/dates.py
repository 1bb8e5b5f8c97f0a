"""What who signed up hears when their date changes."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from home.lib import clock
from initiatives.models.occurrence import Occurrence
from initiatives.signups.actions.letters import write_to
from initiatives.signups.actions.line import locked, promote
from initiatives.signups.letters import Moment
from initiatives.signups.models import Signup
from initiatives.signups.states import HOLDING


def held_dates(ids: Collection[int]) -> set[int]:
    """Return which of these dates somebody signed up for: they are called off, never thrown away."""
    return set(Signup.objects.filter(occurrence__in=ids).values_list("occurrence", flat=True))


def date_changed(before: Occurrence, after: Occurrence) -> None:
    """Write to who signed up when a date is off, on again, moved or somewhere else; offer what came free.

    Runs in the transaction that changed the date, under its lock.
    """
    now = clock.now()
    if after.end <= now:
        return
    moment = _moment(before, after)
    signups = Signup.objects.open().filter(occurrence=after).select_related("wijk", "occurrence__activity")
    if moment:
        for signup in signups:
            if moment == Moment.MOVED:
                _ask(signup, now)
            else:
                write_to(signup, moment, after.note)
    if not after.is_cancelled:
        promote(after, now)


def _moment(before: Occurrence, after: Occurrence) -> Moment | None:
    if after.is_cancelled:
        return None if before.is_cancelled else Moment.CALLED_OFF
    if (before.start, before.end, before.place) != (after.start, after.end, after.place):
        return Moment.MOVED
    return Moment.ON_AGAIN if before.is_cancelled else None


def _ask(signup: Signup, now: datetime) -> None:
    """Ask who has a place whether they still come; who waits only hears it."""
    has_place = signup.state in HOLDING
    asked = {"comes": None, "comes_asked_at": now if has_place else None}
    Signup.objects.filter(pk=signup.pk).update(**asked, version=signup.version + 1)
    signup.version += 1
    write_to(signup, Moment.MOVED if has_place else Moment.MOVED_WAITING, signup.occurrence.note)


@transaction.atomic
def rules_changed(*, occurrence: Occurrence, now: datetime) -> None:
    """Offer what came free after somebody changed how many places there are; nobody loses one."""
    promote(locked(occurrence.pk), now)
