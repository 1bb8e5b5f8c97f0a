"""The screens of the counter for who wants to come to something: to what, who, and the slip."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from frontdesk.forms import EnterRegularForm, EnterSignUpForm
from frontdesk.slips import slip_of, slip_response
from home.lib import clock
from home.lib.dutch import sentence
from home.lib.errors import ActionError
from home.lib.tokens import slip_code
from home.models import Received
from initiatives.models import Regular, Signup
from initiatives.regulars import queries as regulars
from initiatives.regulars.actions import become_regular
from initiatives.regulars.admin_queries import groups
from initiatives.regulars.admin_views import own_activity
from initiatives.regulars.states import RegularState
from initiatives.signups.actions import sign_up
from initiatives.signups.actions.signing_up import MOST_PEOPLE
from initiatives.signups.admin_queries import dates_with_signups
from initiatives.signups.admin_views import own_date, own_wijken
from initiatives.signups.forms import LESS, MORE, with_other_rows
from initiatives.signups.queries import closed_text, room_of, rooms_of
from initiatives.signups.states import Source, State
from initiatives.words import when_text

MOST_DATES = 40


@require_safe
def choose_date(request: HttpRequest) -> HttpResponse:
    """List the groups and the next dates for which people can be signed up."""
    wijken, now = own_wijken(request.user), clock.now()
    found = dates_with_signups(wijken, now, has_been=False)[:MOST_DATES]
    rows = [row for row in found if not closed_text(row, now, by_team=True)]
    rooms = rooms_of(rows)
    context = {
        "rows": [(row, rooms[row.pk]) for row in rows],
        "groups": [one for one in groups(wijken) if one.has_regulars],
    }
    return render(request, "frontdesk/admin/dates.html", context)


def enter(request: HttpRequest, occurrence_id: int) -> HttpResponse:
    """Show the form of a date; on POST keep the people and go to their slip."""
    occurrence = own_date(request, occurrence_id)

    def make_form(*args: Any, **kwargs: Any) -> EnterSignUpForm:
        return EnterSignUpForm(*args, activity=occurrence.activity, **kwargs)

    def keep(form: EnterSignUpForm) -> Signup:
        return sign_up(occurrence=occurrence, **_told(form))

    context = {
        "activity": occurrence.activity,
        "when": when_text(occurrence.start, occurrence.end, clock.today()),
        "room": room_of(occurrence),
        "closed": closed_text(occurrence, clock.now(), by_team=True),
    }
    return _enter(request, make_form, keep, "frontdesk_signup_slip", context)


def enter_regular(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Show the form for a place on every date; on POST keep the people and go to their slip."""
    activity = own_activity(request, activity_id)

    def make_form(*args: Any, **kwargs: Any) -> EnterRegularForm:
        return EnterRegularForm(*args, activity=activity, **kwargs)

    def keep(form: EnterSignUpForm) -> Regular:
        return become_regular(activity=activity, **_told(form))

    context = {
        "activity": activity,
        "when": f"Een vaste plek. {sentence(activity.rhythm_text(clock.now()))}",
        "room": regulars.group_room(activity),
        "closed": regulars.closed_text(activity, clock.now(), by_team=True),
    }
    return _enter(request, make_form, keep, "frontdesk_regular_slip", context)


def _told(form: EnterSignUpForm) -> dict[str, Any]:
    """Return what the resident told, and how, for the action that keeps it."""
    return {
        **form.told,
        "source": Source(form.cleaned_data["source"]),
        "code": slip_code(form.submission),
        "now": clock.now(),
    }


def _enter(
    request: HttpRequest,
    make_form: Callable[..., EnterSignUpForm],
    keep: Callable[[EnterSignUpForm], Received],
    slip_name: str,
    context: dict[str, Any],
) -> HttpResponse:
    if request.method != "POST":
        return _show(request, make_form(), context)
    if MORE in request.POST or LESS in request.POST:
        return _show(request, with_other_rows(make_form, request.POST.dict()), context)
    form = make_form(request.POST)
    if form.is_valid():
        try:
            return redirect(slip_name, keep(form).submission)
        except ActionError as error:
            form.refuse(error)
    return _show(request, form, context)


def _show(request: HttpRequest, form: EnterSignUpForm, context: dict[str, Any]) -> HttpResponse:
    people = form.number or 1
    shown = {**context, "form": form, "people": people, "is_most": people >= MOST_PEOPLE}
    return render(request, "frontdesk/admin/sign_up.html", shown)


@require_safe
def slip(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Show what the resident takes home: when it is, whether there is a place, and the code."""
    own = Signup.objects.filter(wijk__in=own_wijken(request.user)).exclude(code_hash="")
    signup = slip_of(own.select_related("wijk", "occurrence__activity"), submission)
    waits = signup.state == State.WAITING
    return slip_response(request, signup, "frontdesk/admin/signup_slip.html", waits=waits)


@require_safe
def regular_slip(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Show what the resident takes home: which group, whether there is a place, and the code."""
    own = Regular.objects.filter(wijk__in=own_wijken(request.user)).exclude(code_hash="")
    regular = slip_of(own.select_related("wijk", "activity__wijk"), submission)
    return slip_response(
        request,
        regular,
        "frontdesk/admin/regular_slip.html",
        waits=regular.state == RegularState.WAITING,
        rhythm=regular.activity.rhythm_text(clock.now()),
    )
