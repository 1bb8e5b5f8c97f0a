"""Lists that are no page of one wijk: all wijken together, and calendar files."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from home.lib.ical import CONTENT_TYPE, build_calendar
from home.views import live_wijk_or_404
from spreekuren.forms import SpreekurenFilterForm
from spreekuren.ics import spreekuur_events
from spreekuren.models import LocatiePage
from spreekuren.queries import SpreekuurNow, spreekuren_now


@require_safe
def all_spreekuren(request: HttpRequest) -> HttpResponse:
    """Show the spreekuren of all wijken."""
    return render(request, "spreekuren/all.html", {"wijk": None})


@require_safe
def list_calendar(request: HttpRequest, wijk_slug: str) -> HttpResponse:
    """Send the spreekuren of a wijk as a calendar; the filters of the list work here too."""
    wijk = live_wijk_or_404(wijk_slug)
    items = spreekuren_now(wijk, timezone.now())
    found = SpreekurenFilterForm(request.GET, items).narrow(items)
    return _calendar(f"Spreekuren {wijk.name}", found, f"{wijk.url}spreekuren/", "spreekuren")


@require_safe
def location_calendar(request: HttpRequest, wijk_slug: str, slug: str) -> HttpResponse:
    """Send the spreekuren of one building as a calendar."""
    wijk = live_wijk_or_404(wijk_slug)
    page = LocatiePage.objects.live().in_wijk(wijk).filter(slug=slug).first()
    if page is None:
        raise Http404("Dit gebouw staat niet op de site.")
    items = [item for item in spreekuren_now(wijk, timezone.now()) if item.spreekuur.location_id == page.pk]
    return _calendar(f"Spreekuren {page.title}", items, f"{wijk.url}spreekuren/{slug}/", slug)


def _calendar(name: str, items: list[SpreekuurNow], path: str, filename: str) -> HttpResponse:
    base_url = settings.BASE_URL
    host = urlsplit(base_url).hostname or "localhost"
    events = [event for item in items for event in spreekuur_events(item, base_url, host)]
    response = HttpResponse(build_calendar(name, events, url=base_url + path), content_type=CONTENT_TYPE)
    response.headers["Content-Disposition"] = f'inline; filename="{filename}.ics"'
    return response
