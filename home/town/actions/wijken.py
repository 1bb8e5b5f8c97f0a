"""Taking a wijk off the site and putting it back exactly as it was."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.models import Wijk, WijkPage


@transaction.atomic
def archive_wijk(*, wijk: Wijk, user: Any) -> Wijk:
    """Take a wijk off the site at once: nobody outside finds anything of it, and nothing is lost.

    Its editors keep their log-in and go on reading and writing drafts; nothing of it is published
    until `reopen_wijk`, planned pages included. Raises ActionError when it is off the site already.
    """
    wijk = Wijk.objects.select_for_update().get(pk=wijk.pk)
    if wijk.archived_at:
        raise ActionError(f"{wijk.name} staat al niet meer op de site.")
    wijk.archived_at = timezone.now()
    return _store(wijk, user, "home.archive", live=False)


@transaction.atomic
def reopen_wijk(*, wijk: Wijk, user: Any) -> Wijk:
    """Put a wijk back: every page that was on the site is there again, every draft is still one.

    Raises ActionError when it is on the site already.
    """
    wijk = Wijk.objects.select_for_update().get(pk=wijk.pk)
    if not wijk.archived_at:
        raise ActionError(f"{wijk.name} staat al op de site.")
    wijk.archived_at = None
    return _store(wijk, user, "home.reopen", live=True)


def _store(wijk: Wijk, user: Any, action: str, *, live: bool) -> Wijk:
    """Change only what says whether the wijk is open; no revision, no draft and no planned moment."""
    wijk.save(update_fields=["archived_at"])
    WijkPage.objects.filter(wijk=wijk).update(live=live)
    # The lists of the whole site show wijken too.
    mark_changed(None)
    log(instance=wijk, action=action, user=user)
    return wijk


@transaction.atomic
def hide_steps(*, wijk: Wijk) -> None:
    """Take "Je wijk in 6 stappen" off the first screen of this wijk's coördinatoren."""
    Wijk.objects.filter(pk=wijk.pk).update(steps_hidden=True)
