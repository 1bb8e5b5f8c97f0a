"""Questions over several regular places."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q, Sum

from initiatives.models import ActivityPage, Occurrence
from initiatives.regulars.models import Regular
from initiatives.regulars.states import AHEAD, RegularState
from initiatives.signups.models import Signup
from initiatives.signups.places import Room
from initiatives.signups.states import BY_THE_TEAM, State

CLOSED = "Bij deze activiteit zijn geen vaste plekken. Meld u aan voor een datum."
NO_DATES = "Er staat nu geen nieuwe datum. Bel het wijkteam."


SUMS = {
    "held": Sum("size", filter=Q(state=RegularState.ACTIVE)),
    "held_by_team": Sum("size", filter=Q(state=RegularState.ACTIVE, source__in=BY_THE_TEAM)),
    "waiting": Sum("size", filter=Q(state=RegularState.WAITING)),
}


def group_room(activity: ActivityPage) -> Room:
    """Return how much room a group has; who is away keeps the place. One query."""
    sums = Regular.objects.real().filter(activity=activity).order_by().aggregate(**SUMS)
    return Room(
        places=activity.places,
        kept=activity.kept_places,
        waiting_limit=activity.waiting_places,
        **{name: number or 0 for name, number in sums.items()},
    )


def next_turn(activity: ActivityPage) -> int:
    """Return the next number in line for a group; call it under the lock."""
    last = Regular.objects.filter(activity=activity).aggregate(last=Max("turn"))["last"]
    return (last or 0) + 1


def position(regular: Regular) -> int:
    """Return how many wait before this one, plus one."""
    before: int = (
        Regular.objects.in_line().filter(activity=regular.activity_id, turn__lt=regular.turn).count()
    )
    return before + 1


def closed_text(activity: ActivityPage, now: datetime, *, by_team: bool = False) -> str:
    """Return why nobody can get a regular place at this moment, in a sentence; empty: they can."""
    if not activity.has_regulars or not activity.live:
        return CLOSED
    return "" if by_team or coming_dates(activity, now) else NO_DATES


def coming_dates(activity: ActivityPage, now: datetime) -> list[Occurrence]:
    """Return the dates on whose list the group stands: those of the rhythm in the next weeks."""
    near = activity.occurrences.filter(is_extra=False, start__gt=now, start__lte=now + AHEAD)
    rows = list(near.select_related("wijk__page").order_by("start", "pk"))
    for row in rows:
        row.activity = activity
    return rows


@dataclass(frozen=True)
class Week:
    """One date of a group, as somebody of it sees it. `signup` None: not on the list."""

    occurrence: Occurrence
    signup: Signup | None

    @property
    def comes(self) -> bool:
        """Say whether they have a place on it."""
        return self.signup is not None and self.signup.state == State.PLACED

    @property
    def is_offered(self) -> bool:
        """Say whether a place waits for their yes."""
        return self.signup is not None and self.signup.state == State.OFFERED

    @property
    def waits(self) -> bool:
        """Say whether they wait for a place on it."""
        return self.signup is not None and self.signup.state == State.WAITING


def weeks_of(regular: Regular, now: datetime) -> list[Week]:
    """Return the next dates, with where somebody stands on each; two queries."""
    dates = coming_dates(regular.activity, now)
    found = Signup.objects.open().filter(regular=regular, occurrence__in=dates)
    mine = {signup.occurrence_id: signup for signup in found}
    return [Week(row, mine.get(row.pk)) for row in dates]
