"""The agenda of all wijken, and every agenda as a calendar file."""

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from home.lib.ical import CONTENT_TYPE
from home.queries import is_private
from home.views import live_wijk_or_404
from initiatives.feeds import build_agenda
from initiatives.filters import AgendaFilters
from initiatives.listing import agenda_context
from initiatives.models import ActivityPage, Occurrence

# A calendar keeps what has just been, so that somebody can look up when it was.
KEPT_IN_FEED = timedelta(days=31)
MOST_IN_FEED = 1000


@require_safe
def all_agenda(request: HttpRequest) -> HttpResponse:
    """Show what there is to do in every open wijk."""
    context = agenda_context(Occurrence.objects.shown().for_list(), request.GET, timezone.now())
    return render(request, "initiatives/all_agenda.html", context)


@require_safe
def all_agenda_feed(request: HttpRequest) -> HttpResponse:
    """Give the agenda of every open wijk, narrowed like the list, as a calendar file."""
    rows = _feed_rows(request, Occurrence.objects.shown().for_list())
    return _calendar("Agenda van alle wijken", rows, "/agenda/")


@require_safe
def wijk_agenda_feed(request: HttpRequest, wijk_slug: str) -> HttpResponse:
    """Give the agenda of one wijk, narrowed like the list, as a calendar file."""
    wijk = live_wijk_or_404(wijk_slug)
    rows = _feed_rows(request, Occurrence.objects.shown(wijk).for_list())
    return _calendar(f"Agenda {wijk.name}", rows, f"{wijk.url}agenda/")


@require_safe
def activity_feed(request: HttpRequest, wijk_slug: str, slug: str) -> HttpResponse:
    """Give the dates of one activity as a calendar file."""
    wijk = live_wijk_or_404(wijk_slug)
    activity = get_object_or_404(ActivityPage.objects.live().filter(~is_private()).in_wijk(wijk), slug=slug)
    rows = (
        Occurrence.objects.shown(wijk)
        .for_list()
        .filter(activity=activity, end__gt=timezone.now() - KEPT_IN_FEED)
    )
    return _calendar(activity.title, rows, f"{wijk.url}agenda/{slug}/")


def _feed_rows(request: HttpRequest, occurrences: QuerySet[Any]) -> QuerySet[Any]:
    """Narrow a feed like its list; without a choice of days it holds the last month too."""
    filters, now = AgendaFilters(request.GET), timezone.now()
    if filters.chosen("wanneer") or filters.chosen("datum"):
        return filters.narrow(occurrences, now)
    return filters.narrow_subject(occurrences).filter(end__gt=now - KEPT_IN_FEED)


def _calendar(name: str, rows: QuerySet[Any], url: str) -> HttpResponse:
    body = build_agenda(name, rows[:MOST_IN_FEED], url=url)
    return HttpResponse(
        body, content_type=CONTENT_TYPE, headers={"Content-Disposition": 'inline; filename="agenda.ics"'}
    )
