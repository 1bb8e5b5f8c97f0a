"""People who sign up, by the action that the form calls."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from home.models import Wijk
from initiatives.choices import Entry
from initiatives.models import ActivityPage, Occurrence, Signup
from initiatives.signups.actions import Person, Reach, sign_up
from tests.factories.initiatives import ActivityFactory, dates_of


def activity_with_signups(wijk: Wijk, places: int | None = 2, **fields: Any) -> ActivityPage:
    """Return a weekly activity on the site for which people sign up."""
    page: ActivityPage = ActivityFactory(wijk=wijk, places=places, **{"entry": Entry.SIGN_UP, **fields})
    return page


def next_date(activity: ActivityPage, number: int = 0) -> Occurrence:
    """Return a date of an activity that is still to come."""
    coming = [row for row in dates_of(activity) if row.start > timezone.now()]
    row = coming[number]
    row.activity = activity
    return row


def join(
    occurrence: Occurrence,
    *names: str,
    email: str | None = None,
    phone: str = "",
    submission: UUID | None = None,
    people: Sequence[Person] | None = None,
    now: datetime | None = None,
    **more: Any,
) -> Signup:
    """Sign up one or more people; each call with a mail address of its own unless one is given."""
    submission = submission or uuid4()
    return sign_up(
        occurrence=occurrence,
        submission=submission,
        people=[Person(name) for name in names or ("Riet",)] if people is None else people,
        reach=Reach(email=f"{submission.hex}@example.nl" if email is None else email, phone=phone),
        now=now or timezone.now(),
        **more,
    )
