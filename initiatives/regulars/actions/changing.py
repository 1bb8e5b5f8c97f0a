"""What becomes of a regular place: a date less, a while away, back again, no more."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F

from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.lib.localtime import local_date
from initiatives.actions.dates import lock
from initiatives.models import ActivityPage, Occurrence
from initiatives.regulars.actions.dates import locked_group, open_dates, put_on_list, write_dates
from initiatives.regulars.actions.letters import write_to
from initiatives.regulars.letters import Occasion
from initiatives.regulars.models import Regular, RegularNeeds, RegularPerson
from initiatives.regulars.queries import coming_dates, group_room
from initiatives.regulars.states import WEEKS_AWAY, RegularState, may_move
from initiatives.signups.actions import cancel_signup, drop_person
from initiatives.signups.models import Signup, SignupPerson
from initiatives.signups.places import first_that_fit
from initiatives.signups.states import Actor

IMPOSSIBLE = "Dat kan niet meer. Deze vaste plek staat nu op: {state}."
NOT_THIS_DATE = "Voor deze datum kan dat niet meer."
CHOOSE_WEEKS = "Kies hoeveel weken u weg bent."
CALLED = "Iemand anders heeft al gebeld."
NO_PLACE = "De groep is vol. Maak eerst meer plekken."


@transaction.atomic
def skip_date(*, regular: Regular, occurrence_id: int | None, now: datetime) -> None:
    """Miss one date; the place goes to another. Missing it twice changes nothing."""
    current, _activity = _active(regular)
    for signup in open_dates(current, now):
        if signup.occurrence_id == occurrence_id:
            cancel_signup(signup=signup, now=now)


@transaction.atomic
def come_after_all(*, regular: Regular, occurrence_id: int | None, now: datetime) -> Signup:
    """Come to a date that was skipped; without a free place they wait for it."""
    current, activity = _active(regular)
    dates = {row.pk: row for row in coming_dates(activity, now) if not row.is_cancelled}
    occurrence = dates.get(occurrence_id or 0)
    if occurrence is None:
        raise ActionError(NOT_THIS_DATE)
    there = Signup.objects.open().filter(regular=current, occurrence=occurrence).first()
    return there or put_on_list(current, occurrence)


@transaction.atomic
def go_away(*, regular: Regular, weeks: int | None, now: datetime) -> Regular:
    """Be away for some weeks; the dates go to others, the place in the group stays."""
    current, _activity = _active(regular)
    if weeks not in WEEKS_AWAY:
        raise ActionError(CHOOSE_WEEKS, field="weeks")
    until = local_date(now) + timedelta(weeks=weeks)
    if current.away_until == until:
        return current
    _change(current, now, away_until=until)
    missed = [one for one in open_dates(current, now) if current.is_away_on(one.occurrence.day)]
    _leave(missed, now)
    write_to(current, Occasion.AWAY)
    return current


@transaction.atomic
def come_back(*, regular: Regular, now: datetime) -> Regular:
    """Take part again before the time; also in what was missed by being away, as far as there is place."""
    current, activity = _active(regular)
    if current.away_until is None:
        return current
    missed = [row for row in coming_dates(activity, now) if current.is_away_on(row.day)]
    _change(current, now, away_until=None)
    _join_again(current, missed)
    write_dates(activity_id=activity.pk, now=now)
    write_to(current, Occasion.BACK)
    return current


def _join_again(regular: Regular, missed: Iterable[Occurrence]) -> None:
    dates = [row for row in missed if not row.is_cancelled]
    there = set(
        Signup.objects.open()
        .filter(regular=regular, occurrence__in=dates)
        .values_list("occurrence", flat=True)
    )
    for row in dates:
        if row.pk not in there:
            put_on_list(regular, row)


@transaction.atomic
def stop(*, regular: Regular, now: datetime, by: Any = None) -> Regular:
    """End a regular place, at their own wish or (`by`) by the team; the next in line gets it."""
    current, activity = locked_group(regular)
    to = RegularState.REMOVED if by else RegularState.STOPPED
    if not may_move(RegularState(current.state), to, Actor.TEAM if by else Actor.RESIDENT):
        raise ActionError(IMPOSSIBLE.format(state=RegularState(current.state).label))
    _change(current, now, state=to, away_until=None, call_needed_at=None)
    _leave(open_dates(current, now), now, by)
    RegularNeeds.objects.filter(regular=current).delete()
    write_to(current, Occasion.REMOVED if by else Occasion.STOPPED)
    if activity is not None:
        promote(activity, now)
    return current


@transaction.atomic
def drop_regular_person(*, person: RegularPerson, now: datetime) -> Regular:
    """Let one of several stop; the last one ends the whole."""
    current, activity = locked_group(person.regular)
    if not current.is_open or not RegularPerson.objects.filter(pk=person.pk).exists():
        return current
    if current.size == 1:
        return stop(regular=current, now=now)
    RegularPerson.objects.filter(pk=person.pk).delete()
    _change(current, now, size=F("size") - 1)
    for signup in open_dates(current, now):
        here = SignupPerson.objects.filter(signup=signup, first_name=person.first_name, age=person.age)
        one = here.select_related("signup").first()
        if one:
            drop_person(person=one, now=now, is_told=False)
    write_to(Regular.objects.get(pk=current.pk), Occasion.CHANGED)
    if activity is not None:
        promote(activity, now)
    return current


@transaction.atomic
def place_by_hand(*, regular: Regular, now: datetime) -> Regular:
    """Give who waits a regular place at once, also one of those that are kept.

    Raises ActionError without a place.
    """
    current, activity = locked_group(regular)
    if activity is None or not group_room(activity).fits(current.size, by_team=True):
        raise ActionError(NO_PLACE)
    if not may_move(RegularState(current.state), RegularState.ACTIVE, Actor.TEAM):
        raise ActionError(IMPOSSIBLE.format(state=RegularState(current.state).label))
    return _let_in(current, now)


@transaction.atomic
def mark_regular_called(*, regular: Regular) -> None:
    """Say that somebody was called. Raises ActionError when somebody did already."""
    if not Regular.objects.to_call().filter(pk=regular.pk).update(call_needed_at=None):
        raise ActionError(CALLED)


def promote(activity: ActivityPage, now: datetime) -> None:
    """Give free places in a group to who waits, in their order; call it under the lock.

    Unlike a place on one date nobody must say yes first: who does not want it any more stops.
    """
    if not activity.has_regulars or not activity.live:
        return
    line = Regular.objects.in_line().filter(activity=activity)
    for regular in list(first_that_fit(group_room(activity), line)):
        _let_in(regular, now)


@transaction.atomic
def group_changed(*, activity: ActivityPage, now: datetime) -> None:
    """Give what came free after somebody changed how many places there are; nobody loses one."""
    current = lock(activity.pk)
    if current is not None:
        promote(current, now)
        write_dates(activity_id=current.pk, now=now)


def _let_in(regular: Regular, now: datetime) -> Regular:
    _change(regular, now, state=RegularState.ACTIVE)
    write_dates(activity_id=regular.activity_id, now=now)
    write_to(regular, Occasion.ROOM)
    return regular


def _active(regular: Regular) -> tuple[Regular, ActivityPage]:
    """Return a regular place as it is now, locked; raises ActionError for one that has ended or waits."""
    current, activity = locked_group(regular)
    if activity is None or current.state != RegularState.ACTIVE:
        raise ActionError(IMPOSSIBLE.format(state=RegularState(current.state).label))
    return current, activity


def _change(regular: Regular, now: datetime, **values: Any) -> None:
    rows = Regular.objects.filter(pk=regular.pk)
    rows.update(version=F("version") + 1, moved_at=now, **values)
    mark_changed(regular.wijk_id)
    regular.refresh_from_db(fields=["version", "moved_at", *values])


def _leave(signups: Iterable[Signup], now: datetime, by: Any = None) -> None:
    """Take somebody off the lists of dates, with one mail about all of them."""
    for signup in signups:
        cancel_signup(signup=signup, now=now, by=by, is_told=False)
