"""Drafts that wait, are shared or are looked after by somebody next door."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone
from wagtail.models import TaskState

from home.accounts.models import User
from home.models import StandardPage, Wijk
from home.review.actions import share_preview
from home.review.models import SharedPreview, TakeOver


def draft(wijk: Wijk, title: str = "Buurtborrel", *, by: User | None = None, **fields: Any) -> StandardPage:
    """Return a page that is not on the site, with one version."""
    slug = fields.pop("slug", f"concept-{uuid4().hex[:8]}")
    body = [("paragraph", fields.pop("text", "<p>Kom ook!</p>"))]
    page = StandardPage(title=title, slug=slug, body=body, live=False, owner=by, **fields)
    wijk.page.add_child(instance=page)
    page.save_revision(user=by, log_action="wagtail.create")
    return page


def sent_in(wijk: Wijk, title: str = "Buurtborrel", *, by: User | None = None, days: float = 0) -> TaskState:
    """Return the step in which a draft waits for a coördinator, since `days` days."""
    page = draft(wijk, title, by=by)
    step = page.get_workflow().start(page, by).current_task_state
    TaskState.objects.filter(pk=step.pk).update(started_at=timezone.now() - timedelta(days=days))
    step.refresh_from_db()
    return step


def shared(
    page: StandardPage, *, kind: str = "approval", days: int = 7, **fields: Any
) -> tuple[SharedPreview, str]:
    """Return a shared preview and the path of its link."""
    values = {"reader_name": "Gemeente Almere", "by": page.owner, "submission": uuid4(), **fields}
    row, url = share_preview(page=page, kind=kind, days=days, now=timezone.now(), **values)
    return row, "/voorbeeld/" + url.rpartition("/voorbeeld/")[2]


def taken_over(wijk: Wijk, by: User, from_wijk: Wijk, *, hours_ago: float = 0) -> TakeOver:
    """Return a take-over that began some hours ago."""
    start = timezone.now() - timedelta(hours=hours_ago)
    return TakeOver.objects.create(
        wijk=wijk, stand_in=by, from_wijk=from_wijk, taken_at=start, ends_at=start + timedelta(hours=48)
    )
