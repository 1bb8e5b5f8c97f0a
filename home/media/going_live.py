"""No page goes live with a photo that may not be shown: the one place that holds it back.

Every way of publishing in Wagtail ends in `page.publish()`, so `BasePage.publish` asks here.
"""

from typing import Any

from django.db import transaction
from django.urls import reverse

from home.mail.actions import queue_mail
from home.media.publishing import HiddenPhotoError, hidden_photos_of, sentences_about

BY_SCHEDULE = "wagtail.publish.scheduled"


def may_go_live(page: Any, revision: Any, *, user: Any, log_action: bool | str) -> bool:
    """Say whether this version of the page may go live now.

    Raises HiddenPhotoError. A schedule is not stopped by one page: False, the page stays as it is
    and the team hears of it.
    """
    photos = hidden_photos_of(revision.as_object())
    if not photos:
        return True
    if log_action != BY_SCHEDULE:
        raise HiddenPhotoError(page, sentences_about(photos, user))
    hold_back(page=page, revision=revision)
    return False


@transaction.atomic
def hold_back(*, page: Any, revision: Any) -> None:
    """Take a version off the schedule and tell the team; once for each version."""
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    wijk = getattr(page, "wijk", None)
    to = wijk.team_email if wijk else getattr(page.owner, "email", "")
    if to:
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        context = {"title": page.draft_title or page.title, "path": url}
        queue_mail(
            to=to, template="foto_houdt_tegen", context=context, wijk=wijk, key=f"photo-hold-{revision.pk}"
        )
