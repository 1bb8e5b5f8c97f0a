"""What becomes of a sign-up: yes, no, one more, one less. Who comes and the team do the same here."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from home.freshness import mark_changed
from home.lib.errors import ActionError
from initiatives.models.occurrence import Occurrence
from initiatives.signups.actions.letters import warn_organiser, write_to
from initiatives.signups.actions.line import (
    IMPOSSIBLE,
    locked,
    moved,
    promote,
    refuse_past,
)
from initiatives.signups.actions.signing_up import MOST_PEOPLE, TOO_MANY, Person, refuse_people
from initiatives.signups.letters import Moment
from initiatives.signups.models import Signup, SignupPerson
from initiatives.signups.places import offer_time
from initiatives.signups.queries import next_turn, room_of
from initiatives.signups.states import OPEN, Actor, State

CALLED = "Iemand anders heeft al gebeld."
NO_PLACE = "Er is nu geen plek vrij."
NO_PLACE_FOR_ONE_MORE = (
    "Er is geen plek voor nog iemand. Meld die persoon apart aan: dan komt die op de wachtlijst."
)
FIRST_SAY_YES = "Zeg eerst ja. Daarna kunt u iemand toevoegen."
STARTED = "Deze keer is al begonnen."
OFF = "Deze keer gaat niet door."


@transaction.atomic
def accept_offer(*, signup: Signup, now: datetime, by: Any = None) -> Signup:
    """Take the place that was offered; too late, if nobody else took it. `by`: the team, for who called.

    Raises ActionError when the place is gone.
    """
    occurrence = _going_on(signup, now)
    current = Signup.objects.get(pk=signup.pk)
    room = room_of(occurrence)
    if current.state == State.LAPSED and not room.fits(current.size, by_team=current.is_by_team):
        raise ActionError(NO_PLACE)
    return _placed(occurrence, current, room.held, now, by=by)


@transaction.atomic
def place_by_hand(*, signup: Signup, by: Any, now: datetime) -> Signup:
    """Give who waits a place at once, also one of those that are kept. Raises ActionError without a place."""
    occurrence = _going_on(signup, now)
    current = Signup.objects.get(pk=signup.pk)
    room = room_of(occurrence)
    if current.state != State.OFFERED and not room.fits(current.size, by_team=True):
        raise ActionError(NO_PLACE)
    return _placed(occurrence, current, room.held, now, by=by)


def _going_on(signup: Signup, now: datetime) -> Occurrence:
    """Return the date, locked; raises ActionError when nobody can get a place on it any more."""
    occurrence = locked(signup.occurrence_id)
    if occurrence.is_cancelled:
        raise ActionError(OFF)
    if occurrence.end <= now:
        raise ActionError(STARTED)
    return occurrence


def _placed(occurrence: Occurrence, signup: Signup, held: int, now: datetime, *, by: Any) -> Signup:
    placed = moved(signup, State.PLACED, _actor(by), now)
    write_to(placed, Moment.PLACED)
    warn_organiser(occurrence, held)
    return placed


@transaction.atomic
def wait_again(*, signup: Signup, now: datetime, by: Any = None) -> Signup:
    """Join the end of the line after an offer that was let go; what is free is offered at once."""
    occurrence = _going_on(signup, now)
    again = moved(signup, State.WAITING, _actor(by), now, turn=next_turn(occurrence))
    if not promote(occurrence, now):
        write_to(again, Moment.WAITING)
    again.refresh_from_db()
    return again


@transaction.atomic
def cancel_signup(
    *, signup: Signup, now: datetime, by: Any = None, text: str = "", is_told: bool = True
) -> Signup:
    """Take people off the list, at their own wish or (`by`) by the team with its words; the place goes on.

    Not `is_told`: a mail about more than this date says so.
    """
    occurrence = locked(signup.occurrence_id)
    refuse_past(occurrence, now)
    gone = moved(signup, State.REMOVED if by else State.CANCELLED, _actor(by), now)
    if is_told:
        write_to(gone, Moment.REMOVED if by else Moment.CANCELLED, text)
    promote(occurrence, now)
    return gone


@transaction.atomic
def drop_person(*, person: SignupPerson, now: datetime, by: Any = None, is_told: bool = True) -> Signup:
    """Take one of several off the list; the last one cancels the whole. The place goes on.

    Not `is_told`: a mail about more than this date says so.
    """
    signup = person.signup
    occurrence = locked(signup.occurrence_id)
    refuse_past(occurrence, now)
    current = _open(signup)
    if not SignupPerson.objects.filter(pk=person.pk, signup=current).exists():
        return current
    if current.size == 1:
        return cancel_signup(signup=current, now=now, by=by, is_told=is_told)
    SignupPerson.objects.filter(pk=person.pk).delete()
    changed = _resized(current, -1, now)
    if is_told:
        write_to(changed, Moment.CHANGED)
    promote(occurrence, now)
    return changed


@transaction.atomic
def add_person(*, signup: Signup, person: Person, now: datetime, by: Any = None) -> Signup:
    """Add somebody to people who have a place or wait. Raises ActionError without room for one more."""
    occurrence = _going_on(signup, now)
    current = _open(signup)
    if current.state == State.OFFERED:
        raise ActionError(FIRST_SAY_YES)
    refuse_people(occurrence.activity, [person])
    if current.size >= MOST_PEOPLE:
        raise ActionError(TOO_MANY)
    room = room_of(occurrence)
    has_room = (
        room.fits(1, by_team=current.is_by_team or by is not None)
        if current.state == State.PLACED
        else room.may_wait(1)
    )
    if not has_room:
        raise ActionError(NO_PLACE_FOR_ONE_MORE, field="first_name_1")
    SignupPerson.objects.create(signup=current, first_name=person.first_name, age=person.age)
    changed = _resized(current, 1, now)
    write_to(changed, Moment.CHANGED)
    warn_organiser(occurrence, room.held)
    return changed


def _open(signup: Signup) -> Signup:
    """Return a sign-up as it is now; raises ActionError for one that has ended."""
    current: Signup = Signup.objects.select_related("wijk", "occurrence__activity").get(pk=signup.pk)
    if current.state not in OPEN:
        raise ActionError(IMPOSSIBLE.format(state=State(current.state).label))
    return current


def _resized(signup: Signup, difference: int, now: datetime) -> Signup:
    rows = Signup.objects.filter(pk=signup.pk)
    rows.update(size=F("size") + difference, version=F("version") + 1, moved_at=now)
    mark_changed(signup.wijk_id)
    signup.refresh_from_db(fields=["size", "version", "moved_at"])
    return signup


@transaction.atomic
def say_comes(*, signup: Signup, comes: bool, now: datetime) -> Signup:
    """Answer "komt u nog?" after a date has moved; no gives the place to another."""
    if not comes:
        return cancel_signup(signup=signup, now=now)
    current = _open(signup)
    Signup.objects.filter(pk=current.pk).update(comes=True, call_needed_at=None)
    current.comes = True
    return current


@transaction.atomic
def mark_signup_called(*, signup: Signup, now: datetime) -> None:
    """Say that somebody was called: the time of an offer counts from there.

    Raises ActionError when somebody did already.
    """
    if not Signup.objects.to_call().filter(pk=signup.pk).update(call_needed_at=None):
        raise ActionError(CALLED)
    current = Signup.objects.select_related("occurrence").get(pk=signup.pk)
    if current.state == State.OFFERED and current.offer_ends_at is None:
        ends_at = now + offer_time(now, current.occurrence.start)
        Signup.objects.filter(pk=current.pk, state=State.OFFERED).update(offer_ends_at=ends_at)


def _actor(by: Any) -> Actor:
    return Actor.RESIDENT if by is None else Actor.TEAM
