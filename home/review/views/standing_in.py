"""The screens of a coördinator: what waits here, and looking after what waits next door."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from home.lib import clock
from home.lib.errors import ActionError
from home.lib.stand_in import stand_in_works
from home.models import Wijk
from home.review.actions import approve_as_stand_in, return_as_stand_in, stop_standing_in, take_over
from home.review.actions.standing_in import DONE, TIME_IS_UP, version_seen
from home.review.forms import ReturnForm
from home.review.guards import neighbour_guard, own_wijk_guard, stand_in_guard
from home.review.models import TakeOver
from home.review.queries.waiting import (
    WaitingPage,
    late_neighbours,
    late_steps,
    take_overs_of,
    waiting_for,
    with_pages,
)

PUBLISHED = "Goedgekeurd. ‘{title}’ staat op de site. De wijk en de schrijver krijgen bericht."
PLANNED = "Goedgekeurd. ‘{title}’ komt op de site op het moment dat de schrijver koos."
STOPPED = "Het invallen voor {wijk} is gestopt. Vanaf nu doen jullie alles weer zelf."
RETURNED = "‘{title}’ is terug bij de schrijver, met je opmerking."


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """List what waits for this coördinator."""
    context = {"header_title": "Wacht op jou", "waiting": waiting_for(request.user, clock.now())}
    return render(request, "review/admin/waiting.html", context)


@require_safe
def stand_in(request: HttpRequest) -> HttpResponse:
    """Say per neighbouring wijk how much waits, and nothing else of it; and who stands in here."""
    now = clock.now()
    context = {
        "header_title": "Invallen voor een buurwijk",
        "late": late_neighbours(request.user, now),
        "own": take_overs_of(request.user, now),
    }
    return render(request, "review/admin/stand_in.html", context)


@require_POST
def start(request: HttpRequest, neighbour_id: int) -> HttpResponse:
    """Take over."""
    if not neighbour_guard(request, {"neighbour_id": neighbour_id}):
        raise Http404
    wijk = get_object_or_404(Wijk, pk=neighbour_id)
    try:
        taken = take_over(wijk=wijk, by=request.user, now=clock.now())
    except ActionError as error:
        messages.warning(request, error.message)
        return redirect("review_stand_in")
    return redirect("review_taken", taken.pk)


@require_POST
def stop(request: HttpRequest, take_over_id: int) -> HttpResponse:
    """End what a stand-in does in the own wijk."""
    if not own_wijk_guard(request, {"take_over_id": take_over_id}):
        raise Http404
    row = TakeOver.objects.select_related("wijk", "from_wijk").get(pk=take_over_id)
    stop_standing_in(taken=row, by=request.user, now=clock.now())
    messages.success(request, STOPPED.format(wijk=row.wijk))
    return redirect("review_stand_in")


@require_safe
def taken(request: HttpRequest, take_over_id: int) -> HttpResponse:
    """List what the stand-in may read: what waits too long, nothing else of the wijk."""
    row = own_take_over(request, take_over_id)
    if not row.is_running:
        return leave(request, TIME_IS_UP)
    now = clock.now()
    works = [(work.title, work.lines(row, now)) for work in stand_in_works]
    context = {
        "header_title": f"Invallen voor {row.wijk}",
        "taken": row,
        "works": [(title, lines) for title, lines in works if lines],
    }
    return render(request, "review/admin/taken.html", context)


def read(request: HttpRequest, take_over_id: int, task_state_id: int) -> HttpResponse:
    """Show one page that waits, with what the stand-in can do; acts on POST."""
    row = own_take_over(request, take_over_id)
    if not row.is_running:
        return leave(request, TIME_IS_UP)
    found = _late_page(row, task_state_id)
    if found is None:
        return leave(request, DONE)
    form = ReturnForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, _act(request, row, found, form.cleaned_data))
            return redirect("review_taken", row.pk)
        except ActionError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
    context = {
        "header_title": found.page.get_admin_display_title(),
        "taken": row,
        "found": found,
        "form": form,
        # Also after a refusal: what is read again is the newest text.
        "seen": version_seen(found.page.latest_revision),
    }
    return render(request, "review/admin/read.html", context)


@require_safe
def read_page(request: HttpRequest, take_over_id: int, task_state_id: int) -> HttpResponse:
    """Show the page that waits as a reader would see it."""
    row = own_take_over(request, take_over_id)
    found = _late_page(row, task_state_id) if row.is_running else None
    if found is None:
        return leave(request, DONE if row.is_running else TIME_IS_UP)
    page = found.page.latest_revision.as_object()
    response: HttpResponse = page.make_preview_request(request, page.default_preview_mode)
    return response


def _act(request: HttpRequest, row: TakeOver, found: WaitingPage, values: dict[str, Any]) -> str:
    """Approve or return, as the pressed button says; returns what to tell."""
    common = {"taken": row, "step": found.state, "by": request.user, "now": clock.now()}
    if "return" in request.POST:
        page = return_as_stand_in(remark=values["remark"], **common)
        return RETURNED.format(title=page.get_admin_display_title())
    page = approve_as_stand_in(seen=values["seen"], **common)
    return (PUBLISHED if page.live else PLANNED).format(title=page.get_admin_display_title())


def own_take_over(request: HttpRequest, take_over_id: int) -> TakeOver:
    """Return the row of this stand-in; 404 for anybody else, also behind the wall."""
    if not stand_in_guard(request, {"take_over_id": take_over_id}):
        raise Http404
    return TakeOver.objects.select_related("wijk", "from_wijk").get(pk=take_over_id)


def _late_page(row: TakeOver, task_state_id: int) -> WaitingPage | None:
    now = clock.now()
    found = with_pages(late_steps([row.wijk], now).filter(pk=task_state_id), now)
    return found[0] if found else None


def leave(request: HttpRequest, sentence: str) -> HttpResponse:
    """Say why there is nothing to do here any more."""
    messages.warning(request, sentence)
    return redirect("review_stand_in")
