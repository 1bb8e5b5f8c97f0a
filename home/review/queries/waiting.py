"""What waits for a coördinator, and for whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, QuerySet
from django.urls import reverse
from wagtail.models import Page, TaskState, WorkflowState

from home.lib.stand_in import StandInLine, StandInWaiting, stand_in_works
from home.models import Wijk
from home.reach import own_pages
from home.review.models import TakeOver
from home.review.states import LATE, days, longest_wait, messages
from home.roles import Role
from home.wall.policy import wijken_for

# From a step that waits to the wijk whose coördinatoren it waits for.
TO_GROUP = "task__groupapprovaltask__groups__wijk_group"
TO_WIJK = f"{TO_GROUP}__wijk"


@dataclass(frozen=True)
class WaitingPage:
    """A page that waits: its step in the approval, who sent it and since when."""

    state: TaskState
    page: Any
    sent_by: Any
    days: int

    @property
    def is_late(self) -> bool:
        """Say whether a stand-in may look."""
        return self.days >= LATE.days

    @property
    def since(self) -> str:
        """Who sent it, and how long it waits, in words."""
        sender = f"Van {self.sent_by.get_full_name() or self.sent_by}. " if self.sent_by else ""
        return sender + (
            f"Wacht al {days(self.days)}." if self.days else "Doorgestuurd in de laatste 24 uur."
        )


@dataclass(frozen=True)
class LateWijk:
    """A wijk where something waits for a stand-in: numbers, and nothing else."""

    wijk: Wijk
    waiting: Sequence[StandInWaiting]
    taken: TakeOver | None = None

    @property
    def days(self) -> int:
        """How long the longest of it waits."""
        return max(one.days for one in self.waiting)


def waiting_steps(wijken: Iterable[Wijk]) -> QuerySet[Any]:
    """Return the steps that wait for a coördinator of one of these wijken, the oldest first."""
    places = {f"{TO_WIJK}__in": list(wijken), f"{TO_GROUP}__role": Role.COORDINATOR}
    return TaskState.objects.filter(
        **places,
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    ).order_by("started_at", "pk")


def late_steps(wijken: Iterable[Wijk], now: datetime) -> QuerySet[Any]:
    """Return the steps that wait so long that a stand-in may act."""
    return waiting_steps(wijken).filter(started_at__lte=now - LATE)


def with_pages(steps: QuerySet[Any], now: datetime) -> list[WaitingPage]:
    """Return the steps with their pages; two queries, however many wait."""
    rows = list(steps.select_related("workflow_state__requested_by"))
    pages = Page.objects.in_bulk([int(row.workflow_state.object_id) for row in rows])
    return [
        WaitingPage(
            row,
            pages[int(row.workflow_state.object_id)],
            row.workflow_state.requested_by,
            longest_wait(row.started_at, now),
        )
        for row in rows
        if int(row.workflow_state.object_id) in pages
    ]


def waiting_for(user: Any, now: datetime) -> list[WaitingPage]:
    """Return what waits for this coördinator; nothing for who is none. A beheerder has other work."""
    if user.is_superuser:
        return []
    return with_pages(waiting_steps(wijken_for(user, Role.COORDINATOR)), now)


def neighbours_of(user: Any) -> QuerySet[Wijk]:
    """Return the open wijken next to one where this user is coördinator, those own ones left out."""
    if user.is_superuser:
        return Wijk.objects.none()
    own = wijken_for(user, Role.COORDINATOR)
    return Wijk.objects.open().filter(neighbours__in=own).exclude(pk__in=own).distinct()


def late_neighbours(user: Any, now: datetime) -> list[LateWijk]:
    """Return per neighbouring wijk how much waits for a stand-in, in queries that do not grow."""
    wijken = {wijk.pk: wijk for wijk in neighbours_of(user)}
    if not wijken:
        return []
    taken = {row.wijk_id: row for row in TakeOver.objects.running(now).filter(wijk__in=wijken)}
    waiting = waiting_for_stand_in(wijken.values(), now)
    late = [LateWijk(wijken[pk], found, taken.get(pk)) for pk, found in waiting.items()]
    return sorted(late, key=lambda one: (-one.days, one.wijk.name))


def waiting_for_stand_in(wijken: Iterable[Wijk], now: datetime) -> Mapping[int, list[StandInWaiting]]:
    """Return what waits of every kind of work, by the key of the wijk; nothing of a wijk without."""
    found: dict[int, list[StandInWaiting]] = {}
    for work in stand_in_works:
        for pk, waiting in work.waiting(wijken, now).items():
            found.setdefault(pk, []).append(waiting)
    return found


def late_pages(wijken: Iterable[Wijk], now: datetime) -> Mapping[int, StandInWaiting]:
    """Return how many pages wait too long, by the key of the wijk; one query, however many wijken."""
    rows = (
        late_steps(wijken, now)
        .order_by()
        .values(TO_WIJK)
        .annotate(count=Count("pk", distinct=True), since=Min("started_at"))
    )
    found = {}
    for row in rows:
        waited = longest_wait(row["since"], now)
        found[row[TO_WIJK]] = StandInWaiting(
            messages(row["count"]), row["count"] == 1, f" al {days(waited)}", waited
        )
    return found


def pages_of_take_over(taken: TakeOver, now: datetime) -> list[StandInLine]:
    """Return the pages that a stand-in may read; two queries, however many wait."""
    return [
        StandInLine(
            one.page.get_admin_display_title(),
            one.since,
            reverse("review_read", args=[taken.pk, one.state.pk]),
        )
        for one in with_pages(late_steps([taken.wijk], now), now)
    ]


def take_overs_of(user: Any, now: datetime) -> QuerySet[TakeOver]:
    """Return who stands in for a wijk of this coördinator at this moment."""
    own = wijken_for(user, Role.COORDINATOR)
    running: QuerySet[TakeOver] = TakeOver.objects.running(now).filter(wijk__in=own)
    return running.select_related("wijk", "from_wijk", "stand_in")


def returned_to(user: Any) -> list[tuple[Any, str]]:
    """Return the pages that came back to this editor, each with the remark; two queries."""
    states = WorkflowState.objects.filter(status=WorkflowState.STATUS_NEEDS_CHANGES, requested_by=user)
    remarks = dict(states.values_list("object_id", "current_task_state__comment"))
    pages = own_pages(user).filter(pk__in=[int(pk) for pk in remarks])
    return [(page, remarks[str(page.pk)] or "") for page in pages.order_by("-latest_revision_created_at")]
