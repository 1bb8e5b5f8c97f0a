"""The order in which places are given: under one lock, whoever asks."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.mail.models import DispatchState, OutgoingMail
from initiatives.actions.dates import lock
from initiatives.models.occurrence import Occurrence
from initiatives.signups.actions.letters import call_about, write_to
from initiatives.signups.letters import Moment
from initiatives.signups.models import Signup, SignupQuerySet
from initiatives.signups.places import first_that_fit, offer_time
from initiatives.signups.queries import room_of
from initiatives.signups.states import Actor, State, may_move

GONE = "Deze datum is er niet meer."
IMPOSSIBLE = "Dat kan niet meer. Deze aanmelding staat nu op: {state}."
OVER = "Deze keer is al geweest. Er valt niets meer te veranderen."


def locked(occurrence_id: int) -> Occurrence:
    """Return a date as it is now, and keep others from its places until this transaction ends.

    Raises ActionError for a date that is gone. Every verb about dates takes the same lock.
    """
    found = Occurrence.objects.select_related("wijk__page").filter(pk=occurrence_id)
    row: Occurrence | None = found.first()
    activity = lock(row.activity_id) if row else None
    # What it was may have changed while somebody else had the lock.
    row = found.first() if activity else None
    if row is None or activity is None:
        raise ActionError(GONE)
    row.activity = activity
    return row


def moved(signup: Signup, to: State, actor: Actor, now: datetime, **values: object) -> Signup:
    """Return a sign-up in its new state; call it under the lock. Raises ActionError outside the table."""
    current: Signup = Signup.objects.select_related("wijk", "occurrence__activity").get(pk=signup.pk)
    if not may_move(State(current.state), to, actor):
        raise ActionError(IMPOSSIBLE.format(state=State(current.state).label))
    changed = {"offer_mail": None, "offer_ends_at": None, **values}
    if actor != Actor.CLOCK:
        # Whoever acts, or whom the team acts for, has been spoken to.
        changed["call_needed_at"] = None
    rows = Signup.objects.filter(pk=current.pk)
    rows.update(state=to, version=F("version") + 1, moved_at=now, **changed)
    mark_changed(current.wijk_id)
    current.refresh_from_db(fields=["state", "version", "moved_at", "call_needed_at", *changed])
    return current


def refuse_past(occurrence: Occurrence, now: datetime) -> None:
    """Raise ActionError when a date is over."""
    if occurrence.end <= now:
        raise ActionError(OVER)


def promote(occurrence: Occurrence, now: datetime) -> list[Signup]:
    """Offer free places to who waits, in their order; call it under the lock, after every change.

    Nothing is offered for a date that is off or has begun. Returns who got an offer.
    """
    if occurrence.is_cancelled or occurrence.start <= now or not occurrence.activity.takes_signups:
        return []
    line = Signup.objects.in_line().filter(occurrence=occurrence)
    chosen = list(first_that_fit(room_of(occurrence), line))
    return [_offer(signup, now) for signup in chosen]


def _offer(signup: Signup, now: datetime) -> Signup:
    """Hold a place for who waited, and say so."""
    offered = moved(signup, State.OFFERED, Actor.CLOCK, now)
    mail = write_to(offered, Moment.OFFERED)
    offered.offer_mail = mail
    offered.save(update_fields=["offer_mail"])
    return offered


def settle_offers(*, now: datetime) -> None:
    """Let the time of offers begin when their mail has left; take back what nobody said yes to in time."""
    waiting = Signup.objects.real().filter(state=State.OFFERED)
    for signup in waiting.filter(offer_ends_at=None).select_related("offer_mail", "occurrence"):
        _begin(signup)
    started = waiting.filter(occurrence__start__lte=now)
    late = (waiting.filter(offer_ends_at__lte=now) | started).order_by("pk")
    for signup in late:
        _lapse(signup, now)


@transaction.atomic
def _begin(signup: Signup) -> None:
    """Count from the moment that the mail left; who cannot be mailed is called, and it counts from there.

    Who can be reached in neither way keeps the place no longer than others: it counts from the offer.
    """
    mail: OutgoingMail | None = signup.offer_mail
    left_at = mail.settled_at if mail else None
    if mail is not None and left_at is None:
        return
    if mail is not None and left_at is not None and mail.state == DispatchState.SENT:
        _hold_from(signup, left_at)
    elif not call_about(signup):
        _hold_from(signup, signup.moved_at)


def _hold_from(signup: Signup, moment: datetime) -> None:
    ends_at = moment + offer_time(moment, signup.occurrence.start)
    _waiting_for_yes(signup).update(offer_ends_at=ends_at)


def _waiting_for_yes(signup: Signup) -> SignupQuerySet:
    rows: SignupQuerySet = Signup.objects.filter(pk=signup.pk, state=State.OFFERED, offer_ends_at=None)
    return rows.filter(version=signup.version)


@transaction.atomic
def _lapse(signup: Signup, now: datetime) -> None:
    """Take an offer back, unless somebody said yes at this moment; the next one in line gets the place."""
    occurrence = locked(signup.occurrence_id)
    current = Signup.objects.get(pk=signup.pk)
    is_late = current.offer_ends_at is not None and current.offer_ends_at <= now
    if current.state != State.OFFERED or not (is_late or occurrence.start <= now):
        return
    lapsed = moved(current, State.LAPSED, Actor.CLOCK, now)
    if occurrence.start > now and not occurrence.is_cancelled:
        write_to(lapsed, Moment.LAPSED)
    promote(occurrence, now)
