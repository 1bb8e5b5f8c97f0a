"""Verbs of looking at a page again."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from home.lib.errors import ActionError
from home.models.reviewed import REVIEW_AFTER
from home.stale.queries import people_by_wijk


@transaction.atomic
def still_right(*, page: Page) -> None:
    """Note that the page holds: it is due again in a year. Its text and drafts stay as they are."""
    page.specific.review_again_on(timezone.localdate() + REVIEW_AFTER)


@transaction.atomic
def hand_over(*, page: Page, owner_pk: str) -> Any:
    """Let somebody else of the same wijk look after the page. Raises ActionError for anybody else."""
    wijk_pk = page.specific.wijk_id
    people = {str(user.pk): user for user in people_by_wijk([wijk_pk])[wijk_pk]}
    if owner_pk not in people:
        raise ActionError("Kies iemand van dezelfde wijk.", "owner")
    Page.objects.filter(pk=page.pk).update(owner=people[owner_pk])
    return people[owner_pk]
