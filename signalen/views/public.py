"""The list of what neighbours told and what came of it, and "ik ook" from that list."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.lib.maps import coarse, map_around, with_tiles
from home.secret_links import private
from home.views import live_wijk_or_404
from signalen.models import NeighbourhoodWalk
from signalen.queries import readable, with_public_photos
from signalen.states import CLOSED, OPEN
from signalen.views.melden_check import SupportView

PAGE_SIZE = 20
MOST_POINTS = 500
# Seconds.
MAX_AGE = 300
# With one or two a year.
WALKS = 10
# The two halves of the list: what the address says of each, and what a reader sees above it.
HALVES = {"": ("Hier wordt aan gewerkt", OPEN), "klaar": ("Dit is klaar", CLOSED)}


@require_safe
@with_tiles
def public_list(request: HttpRequest, wijk_slug: str) -> HttpResponse:
    """Show the meldingen of a wijk that everybody may read: what is open, or what is done."""
    wijk = live_wijk_or_404(wijk_slug)
    asked = request.GET.get("stand", "")
    half = asked if asked in HALVES else ""
    rows = with_public_photos(readable(wijk)).filter(state__in=HALVES[half][1]).select_related("category")
    context = {
        "wijk": wijk,
        "half": half,
        "halves": [(name, title) for name, (title, _) in HALVES.items()],
        "page_obj": Paginator(rows.order_by("-public_from", "-pk"), PAGE_SIZE).get_page(request.GET.get("p")),
        "query": f"stand={half}&" if half else "",
        "map": map_around(wijk.centre),
        "walks": NeighbourhoodWalk.objects.reported().filter(wijk=wijk).select_related("wijk")[:WALKS],
    }
    return render(request, "signalen/meldingen.html", context)


@require_safe
@cache_control(public=True, max_age=MAX_AGE)
def points(request: HttpRequest, wijk_slug: str) -> JsonResponse:
    """Answer with what is open and has a place, for a map: about where it is, never exactly."""
    wijk = live_wijk_or_404(wijk_slug)
    placed = readable(wijk).filter(state__in=OPEN, latitude__isnull=False, longitude__isnull=False)
    shown = [
        {
            "at": coarse(signal.latitude, signal.longitude),
            "text": signal.public_text,
            "facts": ". ".join(filter(None, (signal.public_state, signal.public_place))) + ".",
        }
        for signal in placed.order_by("-public_from", "-pk")[:MOST_POINTS]
    ]
    return JsonResponse({"points": shown})


@method_decorator(private, name="dispatch")  # type: ignore[arg-type]
class DirectSupportView(SupportView):
    """A neighbour says "ik ook" from the list, without having begun a melding."""

    number, previous_step = 1, ""

    def url_of(self, step: str, submission: Any = None) -> str:
        """Return the list: there is no step before this."""
        return f"{self.wijk.url}meldingen/"

    def extra(self) -> dict[str, Any]:
        """Return the melding; this form has one step."""
        return super().extra() | {"is_direct": True, "back": self.url_of("")}
