"""People who come every time, by the action that the form calls."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from home.models import Wijk
from initiatives.models import ActivityPage, Regular
from initiatives.regulars.actions import become_regular
from initiatives.signups.actions import Person, Reach
from tests.factories.signups import activity_with_signups


def group_activity(wijk: Wijk, places: int | None = 3, **fields: Any) -> ActivityPage:
    """Return a weekly activity on the site with a regular group."""
    return activity_with_signups(wijk, places, **{"takes_regulars": True, **fields})


def join_group(
    activity: ActivityPage,
    *names: str,
    email: str | None = None,
    phone: str = "",
    submission: UUID | None = None,
    now: datetime | None = None,
    **more: Any,
) -> Regular:
    """Give one or more people a regular place; each with a mail address of its own unless one is given."""
    submission = submission or uuid4()
    return become_regular(
        activity=activity,
        submission=submission,
        people=[Person(name) for name in names or ("Riet",)],
        reach=Reach(email=f"{submission.hex}@example.nl" if email is None else email, phone=phone),
        now=now or timezone.now(),
        **more,
    )
