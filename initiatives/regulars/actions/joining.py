"""Asking for a regular place: once for each form, with a place or in line."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.lib.tokens import hash_token
from home.receiving import SENT_BEFORE, keep_once
from initiatives.actions.dates import lock
from initiatives.models import ActivityPage
from initiatives.regulars.actions.dates import write_dates
from initiatives.regulars.actions.letters import write_to
from initiatives.regulars.letters import Occasion
from initiatives.regulars.models import Regular, RegularContact, RegularNeeds, RegularPerson
from initiatives.regulars.queries import CLOSED, closed_text, coming_dates, group_room, next_turn
from initiatives.regulars.states import RegularState
from initiatives.signups.actions.signing_up import (
    NO_WAY_TO_REACH,
    Answers,
    Person,
    Reach,
    reached_by,
    refuse_people,
)
from initiatives.signups.models import Signup
from initiatives.signups.places import Room
from initiatives.signups.states import BY_THE_TEAM, Source

FULL = "De groep is vol, en de wachtlijst ook. Meld u aan voor een datum."
TWICE = (
    "{name} heeft al een vaste plek, met dit telefoonnummer of e-mailadres."
    " Wilt u iets veranderen? Kijk in de mail die u kreeg, of bel het wijkteam."
)


@transaction.atomic
def become_regular(
    *,
    activity: ActivityPage,
    submission: UUID,
    people: Sequence[Person],
    reach: Reach,
    now: datetime,
    answers: Answers = (),
    needs: str = "",
    source: Source = Source.WEB,
    code: str = "",
    is_suspect: bool = False,
) -> Regular:
    """Give people a place on every date, or put them in line; the same submission again changes nothing.

    `needs` only with the consent of who asks. `code` is the one on a slip of paper. Raises ActionError
    when there are no regular places, all is full, or what was filled in cannot be.
    """
    current = lock(activity.pk)
    if current is None or current.wijk is None:
        raise ActionError(CLOSED)
    sent = Regular.objects.filter(submission=submission).first()
    if sent:
        return _of_this_group(sent, current)
    by_team = source in BY_THE_TEAM
    _refuse(current, people, reach, now, by_team=by_team)
    state = _first_state(group_room(current), len(people), by_team=by_team)
    regular, is_new = keep_once(
        Regular,
        wijk=current.wijk,
        submission=submission,
        activity=current,
        state=RegularState.WAITING if is_suspect else state,
        source=source,
        size=len(people),
        turn=next_turn(current),
        code_hash=hash_token(code) if code else "",
        is_quarantined=is_suspect,
        moved_at=now,
    )
    if is_new:
        _keep(regular, people, reach, answers, needs)
        if not is_suspect:
            _begin(regular, now)
    return regular


def _of_this_group(sent: Regular, activity: ActivityPage) -> Regular:
    if sent.activity_id != activity.pk:
        raise ActionError(SENT_BEFORE)
    return sent


def _refuse(
    activity: ActivityPage, people: Sequence[Person], reach: Reach, now: datetime, *, by_team: bool
) -> None:
    closed = closed_text(activity, now, by_team=by_team)
    if closed:
        raise ActionError(closed)
    refuse_people(activity, people)
    if not (reach.email or reach.phone):
        raise ActionError(NO_WAY_TO_REACH, field="phone")
    here = Regular.objects.open().filter(reached_by(reach), activity=activity)
    names = RegularPerson.objects.filter(regular__in=here).values_list("first_name", flat=True)
    known = {name.casefold() for name in names}
    for number, person in enumerate(people, start=1):
        if person.first_name.casefold() in known:
            raise ActionError(TWICE.format(name=person.first_name), field=f"first_name_{number}")


def _first_state(room: Room, size: int, *, by_team: bool) -> RegularState:
    """Return whether so many people have a place or wait; raises ActionError when neither can be."""
    if room.fits(size, by_team=by_team):
        return RegularState.ACTIVE
    if room.may_wait(size):
        return RegularState.WAITING
    raise ActionError(FULL)


def _keep(regular: Regular, people: Sequence[Person], reach: Reach, answers: Answers, needs: str) -> None:
    RegularPerson.objects.bulk_create(
        RegularPerson(regular=regular, first_name=person.first_name, age=person.age) for person in people
    )
    RegularContact.objects.create(
        regular=regular,
        name=reach.name,
        email=reach.email,
        phone=reach.phone,
        answers=[list(pair) for pair in answers],
    )
    if needs:
        RegularNeeds.objects.create(regular=regular, text=needs, agreed_at=regular.moved_at)


def _begin(regular: Regular, now: datetime) -> None:
    """Put them on the lists, or tell that they wait."""
    if regular.state == RegularState.ACTIVE:
        _take_along(regular, now)
        write_dates(activity_id=regular.activity_id, now=now)
    write_to(regular, Occasion.JOINED if regular.state == RegularState.ACTIVE else Occasion.WAITING)
    mark_changed(regular.wijk_id)


def _take_along(regular: Regular, now: datetime) -> None:
    """Let dates for which they signed up before belong to the regular place, so that nobody comes twice."""
    contact = regular.contact
    same = reached_by(Reach(email=contact.email, phone=contact.phone))
    names = {person.first_name.casefold() for person in regular.people.all()}
    dates = coming_dates(regular.activity, now)
    single = Signup.objects.open().filter(same, occurrence__in=dates, regular=None)
    taken: set[int] = set()
    for signup in single.prefetch_related("people").order_by("occurrence", "turn"):
        mine = {person.first_name.casefold() for person in signup.people.all()}
        if mine & names and signup.occurrence_id not in taken:
            taken.add(signup.occurrence_id)
            Signup.objects.filter(pk=signup.pk).update(regular=regular)


@transaction.atomic
def release_regular(*, regular: Regular, now: datetime) -> None:
    """Take a regular place out of quarantine: it was no robot. It is treated as if it came just now.

    Raises ActionError when there is no place any more, also not in line.
    """
    activity = lock(regular.activity_id)
    current = Regular.objects.select_related("wijk", "activity__wijk").get(pk=regular.pk)
    if activity is None or not current.is_quarantined:
        return
    current.state = _first_state(group_room(activity), current.size, by_team=False)
    current.is_quarantined, current.turn, current.moved_at = False, next_turn(activity), now
    current.save(update_fields=["state", "is_quarantined", "turn", "moved_at"])
    _begin(current, now)
