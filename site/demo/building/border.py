"""What demo wijken offer to each other, and an urgent message."""

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from demo.content.border import NOTICE, OFFERS, Offer
from home.models import Wijk
from home.notices.actions import place_message
from home.notices.models import Level, UrgentMessage
from home.sharing.actions import accept
from home.sharing.models import Neighbour, PageSharing, ShareablePage
from initiatives.models import ActivityPage
from wijkkrant.models import Article


@transaction.atomic
def meet_the_neighbours(new: Collection[str]) -> None:
    """Let the wijken that were just built offer what they share; others stay as their editors left them."""
    for item in OFFERS:
        if item.wijk in new:
            _offer(item)
    if NOTICE.wijk in new:
        _place_notice()


def _offer(item: Offer) -> None:
    page = _page(item)
    page.also_for.set(Neighbour.objects.filter(slug__in=item.offered_to))
    page.save_revision().publish()
    for row in PageSharing.objects.filter(page=page.pk, wijk__slug__in=item.taken_by):
        accept(sharing=row, by=None, now=timezone.now())


def _page(item: Offer) -> ShareablePage:
    where = {"wijk__slug": item.wijk, "slug": item.slug}
    article = Article.objects.filter(**where).first()
    return article or ActivityPage.objects.get(**where)


def _place_notice() -> None:
    now = timezone.now()
    message = UrgentMessage(
        wijk=Wijk.objects.get(slug=NOTICE.wijk),
        level=Level.INFO,
        title=NOTICE.title,
        text=NOTICE.text,
        starts_at=now,
        ends_at=now + timedelta(days=NOTICE.days),
    )
    place_message(message=message, by=None, now=now)
