"""What waits for an editor: what came back, what somebody sent in, what they have not finished."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, TaskState, WorkflowState

from home.lib.registries import WaitingItem, WaitingSource, waiting_sources
from home.reach import own_pages

SHOWN = 5
# The name under which the room for review says what waits for approval.
APPROVALS = "approvals"


def edit_url(page_id: Any) -> str:
    """Return where a page is written."""
    return reverse("wagtailadmin_pages:edit", args=[page_id])


def waiting_for(user: Any) -> list[WaitingItem]:
    """Return what waits for this user, what is late first, then in the order of the registry."""
    sources = list(waiting_sources)
    if not any(source.name == APPROVALS for source in sources):
        sources.append(WaitingSource(APPROVALS, 15, to_approve))
    items = [
        item for source in sorted(sources, key=lambda source: source.order) for item in source.items(user)
    ]
    return sorted(items, key=lambda item: not item.is_late)


def register() -> None:
    """Leave word of what this app knows to be waiting."""
    waiting_sources.add(WaitingSource("returned", 10, returned_to))
    waiting_sources.add(WaitingSource("drafts", 80, unfinished))


def returned_to(user: Any) -> Iterator[WaitingItem]:
    """Yield what a coördinator sent back to this user, with the remark."""
    states = WorkflowState.objects.filter(requested_by=user, status=WorkflowState.STATUS_NEEDS_CHANGES)
    remarks = dict(states.values_list("object_id", "current_task_state__comment"))
    for page in own_pages(user).filter(pk__in=list(remarks)).order_by("pk")[:SHOWN]:
        remark = remarks[str(page.pk)]
        text = f"‘{page.get_admin_display_title()}’ kwam terug"
        yield WaitingItem(
            f"{text}: {remark}" if remark else f"{text}. Kijk het nog eens na.", edit_url(page.pk)
        )


def to_approve(user: Any) -> Iterator[WaitingItem]:
    """Yield the pages of which somebody asks this user's approval."""
    tasks = GroupApprovalTask.objects.filter(groups__in=user.groups.all(), active=True).values("pk")
    states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task__in=tasks)
    waiting = [str(pk) for pk in states.values_list("workflow_state__object_id", flat=True)]
    for page in own_pages(user).filter(pk__in=waiting).order_by("latest_revision_created_at")[:SHOWN]:
        text = f"‘{page.get_admin_display_title()}’ wacht op jouw akkoord"
        yield WaitingItem(text, edit_url(page.pk))


def unfinished(user: Any) -> Iterator[WaitingItem]:
    """Yield the pages that this user began and that nobody published or handed in."""
    handed_in = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page), status__in=open_states()
    ).values_list("object_id", flat=True)
    own = Q(owner=user) | Q(latest_revision__user=user)
    drafts = own_pages(user).filter(own, live=False, has_unpublished_changes=True)
    drafts = drafts.exclude(pk__in=[int(pk) for pk in handed_in]).order_by(
        "-latest_revision_created_at", "-pk"
    )
    found = list(drafts[: SHOWN + 1])
    for page in found[:SHOWN]:
        yield WaitingItem(f"‘{page.get_admin_display_title()}’ staat nog niet op de site", edit_url(page.pk))
    if len(found) > SHOWN:
        yield WaitingItem("Je hebt nog meer dat niet af is", reverse("wagtailadmin_explore_root"))


def open_states() -> Iterable[str]:
    """The states in which something is in somebody else's hands, or came back."""
    return (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)
