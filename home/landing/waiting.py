"""What waits for an editor: all that is registered, and here what they have not finished."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from wagtail.models import Page, WorkflowState

from home.lib.registries import WaitingItem, WaitingSource, waiting_sources
from home.reach import own_pages

SHOWN = 5


def edit_url(page_id: Any) -> str:
    """Return where a page is written."""
    return reverse("wagtailadmin_pages:edit", args=[page_id])


def waiting_for(user: Any) -> list[WaitingItem]:
    """Return what waits for this user, what is late first, then in the order of the registry."""
    items = [item for source in waiting_sources for item in source.items(user)]
    return sorted(items, key=lambda item: not item.is_late)


def register() -> None:
    """Leave word of what this app knows to be waiting."""
    waiting_sources.add(WaitingSource("drafts", 80, unfinished))


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


def handed_in(pages: list[Page]) -> set[int]:
    """Return the ids of these pages that wait for somebody's approval."""
    found = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(page.pk) for page in pages],
        status=WorkflowState.STATUS_IN_PROGRESS,
    )
    return {int(pk) for pk in found.values_list("object_id", flat=True)}


def open_states() -> Iterable[str]:
    """The states in which something is in somebody else's hands, or came back."""
    return (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)
