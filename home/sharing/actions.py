"""Offering to neighbours, taking over and leaving out."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from home.lib.errors import ActionError
from home.models import Wijk
from home.sharing.models import PageSharing, ShareablePage, Sharing, SharingState


def offer_page(page: ShareablePage) -> None:
    """Offer a page that was just published to the neighbours that its editor ticked."""
    if page.wijk is not None:
        wanted = {wijk.pk for wijk in page.also_for.all()}
        settle_offers(model=PageSharing, subject=page.page_ptr, source=page.wijk, wanted=wanted)


@transaction.atomic
def settle_offers(*, model: type[Sharing], subject: Any, source: Wijk, wanted: Collection[int]) -> None:
    """Offer `subject` to the wijken `wanted`, and take it back from the others; twice changes nothing.

    What a neighbour left out is not offered again, unless it was taken back in between.
    A wijk that is no neighbour of `source` is offered nothing.
    """
    about = {model.subject_field: subject}
    rows = {row.wijk_id: row for row in model.objects.select_for_update(of=("self",)).filter(**about)}
    for wijk_id, row in rows.items():
        is_wanted = wijk_id in wanted and wijk_id != source.pk
        if not is_wanted and row.state != SharingState.WITHDRAWN:
            _change(row, SharingState.WITHDRAWN)
    for wijk in source.neighbours.filter(pk__in=wanted):
        known = rows.get(wijk.pk)
        if known is None:
            # Two that publish at once: the second finds it there.
            model.objects.get_or_create(
                **about, wijk=wijk, defaults={"source": source, "offered_at": timezone.now()}
            )
        elif known.state == SharingState.WITHDRAWN or known.source_id != source.pk:
            known.source, known.offered_at = source, timezone.now()
            _change(known, SharingState.OFFERED)


def accept(*, sharing: Sharing, by: Any, now: datetime) -> Sharing:
    """Show what a neighbour offers in the lists of the receiving wijk. Raises ActionError when it is gone."""
    return _decide(sharing, SharingState.ACCEPTED, by, now)


def decline(*, sharing: Sharing, by: Any, now: datetime) -> Sharing:
    """Leave out what a neighbour offers, also when it was taken over before. Raises ActionError."""
    return _decide(sharing, SharingState.DECLINED, by, now)


@transaction.atomic
def _decide(sharing: Sharing, state: SharingState, by: Any, now: datetime) -> Sharing:
    rows = type(sharing).objects
    row: Sharing | None = rows.select_for_update(of=("self",)).filter(pk=sharing.pk).first()
    if row is None or not rows.to_show().filter(pk=row.pk).exists():
        raise ActionError(f"{sharing.source} biedt dit niet meer aan.")
    if row.state != state:
        row.decided_by, row.decided_at = by, now
        _change(row, state)
    return row


def _change(row: Sharing, state: SharingState) -> None:
    row.state = state
    if state in {SharingState.OFFERED, SharingState.WITHDRAWN}:
        row.decided_by = row.decided_at = None
    row.save()
