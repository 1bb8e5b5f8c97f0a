"""Putting an older version of a page back."""

from typing import Any

from django.db import transaction
from wagtail.models import Page, Revision

from home.lib.errors import ActionError
from home.models import BasePage
from home.review.queries.versions import differing_fields

LOCKED = "Deze pagina staat nu op slot. Ze wacht op een coördinator, of iemand anders heeft haar vastgezet."
NOT_YOURS = "Je mag deze pagina niet veranderen."
# What is no text of the page and may not go back in time with it.
STAYS = ("slug", "go_live_at", "expire_at")


@transaction.atomic
def restore_version(*, page: BasePage, revision: Revision, by: Any) -> Revision:
    """Make a new draft that says what an older version said; returns it.

    Nothing is lost: the newer versions stay in the list, and what is on the site stays there.
    The same version again changes nothing. Raises ActionError for a page that is locked for `by`.
    """
    Page.objects.select_for_update().get(pk=page.pk)
    page = Page.objects.get(pk=page.pk).specific
    may = page.permissions_for_user(by)
    if not may.can_edit():
        raise ActionError(NOT_YOURS)
    if may.page_locked():
        raise ActionError(LOCKED)
    newest: Revision = page.get_latest_revision()
    if not differing_fields(type(page), revision.content, newest.content):
        return newest
    current, restored = newest.as_object(), revision.as_object()
    for name in STAYS:
        setattr(restored, name, getattr(current, name))
    return restored.save_revision(user=by, log_action=True, previous_revision=revision, clean=False)
