"""The report of a wijkschouw: kept while it is written, on the site when somebody says so, and off again."""

from collections.abc import Collection
from datetime import date, datetime
from itertools import count
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from wagtail.log_actions import log

from home.lib.errors import ActionError
from home.models import Wijk
from signalen.actions.publish import refuse_personal
from signalen.models import NeighbourhoodWalk

NO_REPORT = "Schrijf op wat jullie zagen."
TOO_SOON = "De schouw is nog niet geweest. Daarna kan het verslag op de site."
ON_THE_SITE = "Het verslag staat op de site. Zet de nieuwe tekst ook op de site."
# What a report shows, besides what is on the site of each finding.
REPORT_FIELDS = ("title", "start", "walkers", "intro", "seen", "next_steps")


@transaction.atomic
def keep_walk_report(*, walk: NeighbourhoodWalk, seen: str, next_steps: str) -> None:
    """Keep the words of a report that is being written; raises ActionError when it is on the site."""
    drafts = NeighbourhoodWalk.objects.filter(pk=walk.pk, report_published_at=None)
    if not drafts.update(seen=seen.strip(), next_steps=next_steps.strip()):
        raise ActionError(ON_THE_SITE)


@transaction.atomic
def publish_walk_report(
    *, walk: NeighbourhoodWalk, user: Any, now: datetime, seen: str, next_steps: str = ""
) -> NeighbourhoodWalk:
    """Put the report on the site, or change what stands there.

    Raises ActionError before the day of the walk, without words, and for words in which somebody
    can be recognised.
    """
    # Locked: of two reports of one day each gets an address of its own.
    Wijk.objects.select_for_update().get(pk=walk.wijk_id)
    current = NeighbourhoodWalk.objects.get(pk=walk.pk)
    current.seen, current.next_steps = seen.strip(), next_steps.strip()
    if not current.seen:
        raise ActionError(NO_REPORT, field="seen")
    if current.held_on > localdate(now):
        raise ActionError(TOO_SOON)
    refuse_personal({name: getattr(current, name) for name in REPORT_FIELDS})
    if not current.slug:
        others = NeighbourhoodWalk.objects.filter(wijk=current.wijk_id)
        current.slug = _free_slug(current.held_on, set(others.values_list("slug", flat=True)))
    if current.report_published_at is None:
        current.report_published_at = now
        log(instance=current, action="wagtail.publish", user=user)
    current.save()
    return current


def _free_slug(day: date, taken: Collection[str]) -> str:
    """Return the day as an address: 2026-11-21, and 2026-11-21-2 for the second walk of a day."""
    addresses = (f"{day:%Y-%m-%d}{f'-{number}' if number > 1 else ''}" for number in count(1))
    return next(address for address in addresses if address not in taken)


@transaction.atomic
def withdraw_walk_report(*, walk: NeighbourhoodWalk, user: Any) -> None:
    """Take the report off the site; its words and its address are kept."""
    current = NeighbourhoodWalk.objects.select_for_update().get(pk=walk.pk)
    if current.report_published_at is not None:
        current.report_published_at = None
        current.save()
        log(instance=current, action="wagtail.unpublish", user=user)
