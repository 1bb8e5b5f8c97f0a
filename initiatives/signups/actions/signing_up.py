"""Signing up: once for each form, with a place or in line, whatever happens at the same moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.lib.tokens import hash_token
from home.receiving import SENT_BEFORE, keep_once
from initiatives.models.activity import ActivityPage
from initiatives.models.occurrence import Occurrence
from initiatives.signups.actions.letters import warn_organiser, write_to
from initiatives.signups.actions.line import locked
from initiatives.signups.letters import Moment
from initiatives.signups.models import Signup, SignupContact, SignupNeeds, SignupPerson
from initiatives.signups.places import Room
from initiatives.signups.queries import closed_text, next_turn, room_of
from initiatives.signups.states import BY_THE_TEAM, Source, State
from initiatives.words import ages_text

MOST_PEOPLE = 10
NOBODY = "Vul in wie er komt."
TOO_MANY = f"Meld per keer hoogstens {MOST_PEOPLE} mensen aan."
NO_WAY_TO_REACH = "Vul uw telefoonnummer of uw e-mailadres in. Anders kunnen wij u niet bereiken."
FULL = "Het is vol, en de wachtlijst ook. U kunt zich niet meer aanmelden."
WRONG_AGE = "Dit is voor {ages}."
TWICE = (
    "{name} staat al op de lijst, met dit telefoonnummer of e-mailadres."
    " Wilt u iets veranderen? Kijk in de mail die u kreeg, of bel het wijkteam."
)


@dataclass(frozen=True)
class Person:
    """Somebody who comes; the age in years, None where nobody asked."""

    first_name: str
    age: int | None = None


@dataclass(frozen=True)
class Reach:
    """Whom to reach. `name`: a parent or who else signs others up; empty: the first who comes."""

    name: str = ""
    email: str = ""
    phone: str = ""


Answers = Sequence[tuple[str, str]]


@transaction.atomic
def sign_up(
    *,
    occurrence: Occurrence,
    submission: UUID,
    people: Sequence[Person],
    reach: Reach,
    now: datetime,
    answers: Answers = (),
    needs: str = "",
    source: Source = Source.WEB,
    code: str = "",
    is_suspect: bool = False,
) -> Signup:
    """Give people a place together, or put them in line; the same submission again changes nothing.

    `needs` only with the consent of who signs up. `code` is the one on a slip of paper. Raises
    ActionError when signing up is closed, all is full, or what was filled in cannot be.
    """
    current = locked(occurrence.pk)
    sent = Signup.objects.filter(submission=submission).first()
    if sent:
        return _of_this_date(sent, current)
    by_team = source in BY_THE_TEAM
    _refuse_closed(current, now, by_team=by_team)
    _refuse(current, people, reach, source)
    room = room_of(current)
    signup, is_new = keep_once(
        Signup,
        wijk=current.wijk,
        submission=submission,
        occurrence=current,
        state=State.WAITING if is_suspect else _first_state(room, len(people), by_team=by_team),
        source=source,
        size=len(people),
        turn=next_turn(current),
        code_hash=hash_token(code) if code else "",
        is_quarantined=is_suspect,
    )
    if is_new:
        keep_people(signup, people, reach, answers)
        if needs:
            SignupNeeds.objects.create(signup=signup, text=needs, agreed_at=now)
        if not is_suspect:
            _tell(signup, current, room.held)
    return signup


def _refuse_closed(occurrence: Occurrence, now: datetime, *, by_team: bool) -> None:
    closed = closed_text(occurrence, now, by_team=by_team)
    if closed:
        raise ActionError(closed)


def _of_this_date(sent: Signup, occurrence: Occurrence) -> Signup:
    if sent.occurrence_id != occurrence.pk:
        raise ActionError(SENT_BEFORE)
    return sent


def _first_state(room: Room, size: int, *, by_team: bool) -> State:
    """Return whether so many people have a place or wait; raises ActionError when neither can be."""
    if room.fits(size, by_team=by_team):
        return State.PLACED
    if room.may_wait(size):
        return State.WAITING
    raise ActionError(FULL)


def refuse_people(activity: ActivityPage, people: Sequence[Person]) -> None:
    """Raise ActionError for nobody, too many at once, or an age that the activity is not for."""
    if not people:
        raise ActionError(NOBODY, field="first_name_1")
    if len(people) > MOST_PEOPLE:
        raise ActionError(TOO_MANY)
    lowest, highest = activity.age_from, activity.age_to
    for number, person in enumerate(people, start=1):
        too_young = lowest is not None and person.age is not None and person.age < lowest
        too_old = highest is not None and person.age is not None and person.age > highest
        if too_young or too_old:
            raise ActionError(WRONG_AGE.format(ages=ages_text(lowest, highest)), field=f"age_{number}")


def _refuse(occurrence: Occurrence, people: Sequence[Person], reach: Reach, source: Source) -> None:
    refuse_people(occurrence.activity, people)
    _refuse_reach(occurrence, people, reach, source)


def _refuse_reach(occurrence: Occurrence, people: Sequence[Person], reach: Reach, source: Source) -> None:
    """Raise ActionError for people who cannot be reached, or who are on the list already."""
    if not (reach.email or reach.phone) and source != Source.DOOR:
        raise ActionError(NO_WAY_TO_REACH, field="phone")
    for number, person in enumerate(people, start=1):
        if _is_there(occurrence, person, reach):
            raise ActionError(TWICE.format(name=person.first_name), field=f"first_name_{number}")


def _is_there(occurrence: Occurrence, person: Person, reach: Reach) -> bool:
    """Say whether somebody of that name comes already, with the same address or number."""
    here = Signup.objects.open().filter(reached_by(reach), occurrence=occurrence)
    names = SignupPerson.objects.filter(signup__in=here).values_list("first_name", flat=True)
    return person.first_name.casefold() in {name.casefold() for name in names}


def reached_by(reach: Reach) -> Q:
    """Return what finds the rows with the same address or number."""
    same = Q(pk__in=[])
    if reach.email:
        same |= Q(contact__email__iexact=reach.email)
    if reach.phone:
        same |= Q(contact__phone=reach.phone)
    return same


def keep_people(signup: Signup, people: Sequence[Person], reach: Reach, answers: Answers) -> None:
    """Keep who comes, and whom to reach, beside a sign-up."""
    SignupPerson.objects.bulk_create(
        SignupPerson(signup=signup, first_name=person.first_name, age=person.age) for person in people
    )
    if reach != Reach() or answers:
        SignupContact.objects.create(
            signup=signup,
            name=reach.name,
            email=reach.email,
            phone=reach.phone,
            answers=[list(pair) for pair in answers],
        )


def _tell(signup: Signup, occurrence: Occurrence, held_before: int) -> None:
    signup.occurrence = occurrence
    write_to(signup, Moment.PLACED if signup.state == State.PLACED else Moment.WAITING)
    mark_changed(signup.wijk_id)
    warn_organiser(occurrence, held_before)


@transaction.atomic
def release_signup(*, signup: Signup, now: datetime) -> None:
    """Take a sign-up out of quarantine: it was no robot. It gets a place as if it came just now.

    Raises ActionError when there is none any more, also not in line.
    """
    occurrence = locked(signup.occurrence_id)
    current = Signup.objects.select_related("wijk", "occurrence__activity").get(pk=signup.pk)
    if not current.is_quarantined:
        return
    room = room_of(occurrence)
    current.state = _first_state(room, current.size, by_team=False)
    current.is_quarantined, current.turn, current.moved_at = False, next_turn(occurrence), now
    current.save(update_fields=["state", "is_quarantined", "turn", "moved_at"])
    _tell(current, occurrence, room.held)
