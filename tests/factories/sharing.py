"""Things that one wijk offers to another, made and taken over as people do it."""

from typing import Any

from django.utils import timezone

from home.models import Wijk
from home.sharing.actions import accept, decline
from home.sharing.models import Neighbour, PageSharing, Sharing
from spreekuren.actions import offer_spreekuur
from spreekuren.models import Spreekuur, SpreekuurSharing


def offer(thing: Any, *wijken: Wijk) -> list[Sharing]:
    """Tick these wijken (and no others) at a page or spreekuur, publish, and return its offers."""
    if isinstance(thing, Spreekuur):
        thing.also_for.set(wijken)
        offer_spreekuur(spreekuur=thing)
        return list(SpreekuurSharing.objects.filter(spreekuur=thing).order_by("pk"))
    page = type(thing).objects.get(pk=thing.pk)
    page.also_for.set(Neighbour.objects.filter(pk__in=[wijk.pk for wijk in wijken]))
    page.save_revision().publish()
    return list(PageSharing.objects.filter(page=page.page_ptr).order_by("pk"))


def take_over(thing: Any, wijk: Wijk) -> Sharing:
    """Let `wijk` show a thing of its neighbour."""
    row = next(row for row in offer(thing, wijk) if row.wijk == wijk)
    return accept(sharing=row, by=None, now=timezone.now())


def leave_out(thing: Any, wijk: Wijk) -> Sharing:
    """Let `wijk` leave out a thing of its neighbour."""
    row = next(row for row in offer(thing, wijk) if row.wijk == wijk)
    return decline(sharing=row, by=None, now=timezone.now())
