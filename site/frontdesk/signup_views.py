"""The screens of the counter for who wants to come to something: which date, who, and the slip."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from frontdesk.forms import EnterSignUpForm
from home.lib import clock
from home.lib.errors import ActionError
from home.lib.tokens import grouped, hash_token, slip_code
from initiatives.models import Occurrence, Signup
from initiatives.signups.actions import sign_up
from initiatives.signups.actions.signing_up import MOST_PEOPLE
from initiatives.signups.admin_queries import dates_with_signups
from initiatives.signups.admin_views import own_wijken
from initiatives.signups.forms import LESS, MORE, with_other_rows
from initiatives.signups.queries import closed_text, room_of, rooms_of
from initiatives.signups.states import Source, State

MOST_DATES = 40


@require_safe
def choose_date(request: HttpRequest) -> HttpResponse:
    """List the next dates for which people can be signed up."""
    now = clock.now()
    found = dates_with_signups(own_wijken(request.user), now, has_been=False)[:MOST_DATES]
    rows = [row for row in found if not closed_text(row, now, by_team=True)]
    rooms = rooms_of(rows)
    context = {"rows": [(row, rooms[row.pk]) for row in rows]}
    return render(request, "frontdesk/admin/dates.html", context)


def enter(request: HttpRequest, occurrence_id: int) -> HttpResponse:
    """Show the form of a date; on POST keep the people and go to their slip."""
    own = Occurrence.objects.filter(wijk__in=own_wijken(request.user)).select_related("activity", "wijk")
    occurrence = get_object_or_404(own, pk=occurrence_id)

    def make_form(*args: Any, **kwargs: Any) -> EnterSignUpForm:
        return EnterSignUpForm(*args, activity=occurrence.activity, **kwargs)

    if request.method != "POST":
        return _show(request, occurrence, make_form())
    if MORE in request.POST or LESS in request.POST:
        return _show(request, occurrence, with_other_rows(make_form, request.POST.dict()))
    form = make_form(request.POST)
    if form.is_valid():
        try:
            signup = _keep(occurrence, form)
            return redirect("frontdesk_signup_slip", signup.submission)
        except ActionError as error:
            form.refuse(error)
    return _show(request, occurrence, form)


def _keep(occurrence: Occurrence, form: EnterSignUpForm) -> Signup:
    return sign_up(
        occurrence=occurrence,
        submission=form.submission,
        people=form.people,
        reach=form.reach,
        answers=form.answers,
        needs=form.needs,
        source=Source(form.cleaned_data["source"]),
        code=slip_code(form.submission),
        now=clock.now(),
    )


def _show(request: HttpRequest, occurrence: Occurrence, form: EnterSignUpForm) -> HttpResponse:
    context = {
        "form": form,
        "occurrence": occurrence,
        "activity": occurrence.activity,
        "room": room_of(occurrence),
        "closed": closed_text(occurrence, clock.now(), by_team=True),
        "people": form.number or 1,
        "is_most": (form.number or 1) >= MOST_PEOPLE,
    }
    return render(request, "frontdesk/admin/sign_up.html", context)


@require_safe
def slip(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Show what the resident takes home: when it is, whether there is a place, and the code."""
    found = Signup.objects.filter(wijk__in=own_wijken(request.user)).exclude(code_hash="")
    rows = found.select_related("wijk", "occurrence__activity")
    signup = rows.filter(submission=submission).first()
    code = slip_code(submission)
    # After another SECRET_KEY the code cannot be made again; what was printed still works.
    if signup is None or signup.code_hash != hash_token(code):
        raise Http404
    context = {
        "signup": signup,
        "code": grouped(code),
        "contact": getattr(signup, "contact", None),
        "waits": signup.state == State.WAITING,
        "own_page": settings.BASE_URL + reverse("mijnwijk:slip"),
    }
    response = render(request, "frontdesk/admin/signup_slip.html", context)
    patch_cache_control(response, private=True, no_store=True)
    return response
