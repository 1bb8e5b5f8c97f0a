"""The screens of who organises: the dates, who comes to one of them, the list on paper."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from home.lib import clock
from home.lib.errors import ActionError
from home.lib.spreadsheet import csv_response, xlsx_response
from initiatives.models import Occurrence
from initiatives.signups import actions
from initiatives.signups.actions.door import DOOR_OPENS
from initiatives.signups.actions.downloads import log_signup_download
from initiatives.signups.admin_forms import WalkInForm
from initiatives.signups.admin_queries import date_list, dates_with_signups
from initiatives.signups.exports import export_rows
from initiatives.signups.models import Signup
from initiatives.signups.queries import rooms_of

PER_PAGE = 50
DONE = "Gedaan: {label}."
WRITTEN_DOWN = "Bewaard. Van wie een plek had, {came}."
ADDED = "Erbij gezet."
CHOOSE = "Kies een van de knoppen."
ACTS: dict[str, tuple[str, Callable[[Signup, Any], object]]] = {
    "place": (
        "heeft een plek",
        lambda signup, user: actions.place_by_hand(signup=signup, by=user, now=clock.now()),
    ),
    "remove": (
        "van de lijst gehaald",
        lambda signup, user: actions.cancel_signup(signup=signup, by=user, now=clock.now()),
    ),
    "called": ("gebeld", lambda signup, _user: actions.mark_signup_called(signup=signup, now=clock.now())),
    "release": ("geen spam", lambda signup, _user: actions.release_signup(signup=signup, now=clock.now())),
}


def own_wijken(user: Any) -> Any:
    """Return the wijken of whose activities the user sees who comes; 404 for somebody who sees none."""
    wijken = policy_registry.get_by_type(Signup).wijken_user_may(user, ["view"])
    if not wijken.exists():
        raise Http404
    return wijken


@require_safe
def dates(request: HttpRequest) -> HttpResponse:
    """List the dates for which people sign up, with how many come and wait."""
    wijken, has_been = own_wijken(request.user), request.GET.get("geweest") == "ja"
    found = dates_with_signups(wijken, clock.now(), has_been=has_been)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("p"))
    rooms = rooms_of(page)
    rows = [(row, rooms[row.pk]) for row in page]
    calls = Signup.objects.to_call().filter(wijk__in=wijken).prefetch_related("people")
    to_call = list(calls.select_related("occurrence__activity", "contact"))
    context = {"rows": rows, "page_obj": page, "has_been": has_been, "to_call": to_call, "wijken": wijken}
    return _private(render(request, "initiatives/admin/signup_dates.html", context))


def date(request: HttpRequest, occurrence_id: int) -> HttpResponse:
    """Show who comes to one date; on POST do what a button says."""
    occurrence = own_date(request, occurrence_id)
    if request.method == "POST":
        try:
            messages.success(request, _act(request, occurrence))
        except ActionError as error:
            messages.error(request, error.message)
        return redirect("signup_date", occurrence_id)
    now = clock.now()
    context = {
        "occurrence": occurrence,
        "activity": occurrence.activity,
        "shown": date_list(occurrence),
        "door_is_open": now >= occurrence.start - DOOR_OPENS,
        "is_over": occurrence.end <= now,
        "messages_sent": occurrence.messages.select_related("sent_by"),
        "walk_in": WalkInForm(initial={"submission": uuid4()}, label_suffix=""),
    }
    return _private(render(request, "initiatives/admin/signup_date.html", context))


@require_safe
def paper(request: HttpRequest, occurrence_id: int) -> HttpResponse:
    """Show the list of one date in large type, to print."""
    occurrence = own_date(request, occurrence_id)
    activity = occurrence.activity
    question = activity.pickup_question
    context = {
        "occurrence": occurrence,
        "activity": activity,
        "question": question,
        "heaps": date_list(occurrence).by_pickup(question),
    }
    return _private(render(request, "initiatives/admin/signup_paper.html", context))


@require_safe
def download(request: HttpRequest, occurrence_id: int, file_format: str) -> HttpResponseBase:
    """Answer with who comes to one date as a file; that it was downloaded is written down."""
    occurrence = own_date(request, occurrence_id)
    rows = list(export_rows(occurrence))
    log_signup_download(
        occurrence=occurrence, user=request.user, people=len(rows) - 1, file_format=file_format
    )
    filename = f"aanmeldingen-{occurrence.activity.slug}-{occurrence.day:%Y-%m-%d}.{file_format}"
    if file_format == "csv":
        return csv_response(rows, filename=filename)
    return xlsx_response(rows, filename=filename, title="Aanmeldingen")


def own_date(request: HttpRequest, pk: int) -> Occurrence:
    """Return a date of an own wijk; 404 for any other."""
    own = Occurrence.objects.filter(wijk__in=own_wijken(request.user)).select_related(
        "activity", "wijk__page"
    )
    row: Occurrence = get_object_or_404(own, pk=pk)
    return row


def _act(request: HttpRequest, occurrence: Occurrence) -> str:
    """Do what the button says; return what to tell."""
    posted, now = request.POST, clock.now()
    if posted.get("act") == "attendance":
        came = {int(pk) for pk in posted.getlist("came") if pk.isascii() and pk.isdigit() and len(pk) < 15}
        count = actions.mark_attendance(occurrence=occurrence, came=came, now=now)
        return WRITTEN_DOWN.format(came="was er 1" if count == 1 else f"waren er {count}")
    if posted.get("act") == "walk_in":
        form = WalkInForm(posted)
        if not form.is_valid():
            raise ActionError(str(next(iter(form.errors.values()))[0]))
        actions.add_walk_in(occurrence=occurrence, now=now, **form.cleaned_data)
        return ADDED
    return _act_on_one(request, occurrence)


def _act_on_one(request: HttpRequest, occurrence: Occurrence) -> str:
    label, verb = ACTS.get(request.POST.get("act", ""), ("", None))
    reference = request.POST.get("signup", "")[:10]
    signup = Signup.objects.filter(occurrence=occurrence, reference=reference).first()
    if verb is None or signup is None:
        raise ActionError(CHOOSE)
    verb(signup, request.user)
    return DONE.format(label=f"{signup.reference} {label}")


def _private(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, private=True, no_store=True)
    return response
