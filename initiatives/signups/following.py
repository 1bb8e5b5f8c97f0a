"""What the page of one sign-up shows to who signed up."""

from dataclasses import dataclass
from datetime import date, datetime

from initiatives.signups.models import Signup, SignupContact, SignupPerson
from initiatives.signups.places import offer_time
from initiatives.signups.queries import position
from initiatives.signups.states import OPEN, Actor, State, may_move


@dataclass(frozen=True)
class Following:
    """Where a sign-up stands, and what can be done about it."""

    people: list[SignupPerson]
    position: int | None
    offer_ends_at: datetime | None
    can_accept: bool
    can_wait_again: bool
    can_cancel: bool
    can_add: bool
    is_asked: bool
    # None: nothing is kept of who they are.
    removed_on: date | None


def following(signup: Signup, now: datetime) -> Following:
    """Return what is shown at this moment, in three queries at most."""
    state, occurrence = State(signup.state), signup.occurrence
    is_over = occurrence.end <= now
    goes_on = not (is_over or occurrence.is_cancelled)
    people = list(signup.people.all())
    knows_anybody = bool(people) or SignupContact.objects.filter(signup=signup).exists()
    return Following(
        people=people,
        position=position(signup) if state == State.WAITING and goes_on else None,
        offer_ends_at=_offer_ends_at(signup, now) if state == State.OFFERED else None,
        can_accept=goes_on and may_move(state, State.PLACED, Actor.RESIDENT),
        can_wait_again=goes_on and may_move(state, State.WAITING, Actor.RESIDENT),
        can_cancel=not is_over and may_move(state, State.CANCELLED, Actor.RESIDENT),
        can_add=goes_on and state in {State.PLACED, State.WAITING},
        is_asked=goes_on and state in OPEN and signup.comes_asked_at is not None and signup.comes is None,
        removed_on=signup.names_go_on if knows_anybody else None,
    )


def _offer_ends_at(signup: Signup, now: datetime) -> datetime:
    """Return until when somebody can say yes; as long as the mail has not left, at least this long."""
    return signup.offer_ends_at or now + offer_time(now, signup.occurrence.start)
