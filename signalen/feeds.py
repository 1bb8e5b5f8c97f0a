"""RSS of what a wijk shows of its meldingen."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse

from home.models import Wijk
from home.views import live_wijk_or_404
from signalen.models import Signal
from signalen.queries import readable
from signalen.states import OPEN

LENGTH = 20


class SignalFeed(Feed[Signal, Wijk]):
    """The newest meldingen that everybody may read."""

    language = "nl"

    def get_object(self, request: HttpRequest, *args: Any, wijk_slug: str, **kwargs: Any) -> Wijk:
        """Return the wijk; one that is closed has no feed."""
        return live_wijk_or_404(wijk_slug)

    def title(self, wijk: Wijk) -> str:
        return f"Meldingen in {wijk.name}"

    def link(self, wijk: Wijk) -> str:
        return settings.BASE_URL + reverse("signalen:list", args=[wijk.slug])

    def description(self, wijk: Wijk) -> str:
        return f"Wat buren in {wijk.name} zagen, en wat ermee gebeurde."

    def items(self, wijk: Wijk) -> list[Signal]:
        return list(readable(wijk).select_related("wijk").order_by("-public_from", "-pk")[:LENGTH])

    def item_title(self, signal: Signal) -> str:
        return f"{signal.public_state}: {signal.public_text}"

    def item_description(self, signal: Signal) -> str:
        return " ".join(filter(None, (signal.public_place, signal.public_outcome)))

    def item_link(self, signal: Signal) -> str:
        half = "" if signal.state in OPEN else "?stand=klaar"
        page = reverse("signalen:list", args=[signal.wijk.slug])
        return f"{settings.BASE_URL}{page}{half}#melding-{signal.reference}"

    def item_guid(self, signal: Signal) -> str:
        return f"melding-{signal.reference}"

    # One row for a melding, also when it moves to the other half of the list.
    item_guid_is_permalink = False

    def item_pubdate(self, signal: Signal) -> datetime | None:
        return signal.public_from
