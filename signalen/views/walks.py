"""The report of a wijkschouw, for everybody."""

from collections import Counter

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from home.views import live_wijk_or_404
from signalen.models import NeighbourhoodWalk
from signalen.queries import readable, with_public_photos
from signalen.states import PROGRESS, Progress, State


@require_safe
def walk_report(request: HttpRequest, wijk_slug: str, slug: str) -> HttpResponse:
    """Show who walked and what was seen; of the findings only what the team put on the site."""
    wijk = live_wijk_or_404(wijk_slug)
    walks = NeighbourhoodWalk.objects.reported().filter(wijk=wijk).select_related("activity")
    walk = get_object_or_404(walks, slug=slug)
    counted: Counter[Progress] = Counter()
    states = walk.findings.real().order_by().values_list("state").annotate(Count("pk"))
    for state, number in states:
        if progress := PROGRESS.get(State(state)):
            counted[progress] += number
    found = with_public_photos(readable(wijk)).filter(walk=walk)
    shown = list(found.select_related("category").order_by("pk"))
    groups = [
        (progress, counted[progress], [row for row in shown if PROGRESS[State(row.state)] == progress])
        for progress in reversed(Progress)
    ]
    context = {
        "wijk": wijk,
        "walk": walk,
        "groups": groups,
        "total": counted.total(),
        "shown": len(shown),
    }
    return render(request, "signalen/walk_report.html", context)
