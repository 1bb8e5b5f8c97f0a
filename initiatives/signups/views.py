"""The public pages of sign-ups."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from home.lib import clock
from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.queries import is_private
from home.ratelimit import check_rate
from home.receiving import try_again
from home.secret_links import private
from home.views import live_wijk_or_404
from initiatives.models import ActivityPage, Occurrence
from initiatives.models.occurrence import STAMP
from initiatives.recurrence import AMSTERDAM
from initiatives.signups import actions
from initiatives.signups.following import following
from initiatives.signups.forms import FollowForm, SignUpForm
from initiatives.signups.models import Signup, SignupPerson
from initiatives.signups.people_view import PeopleView
from initiatives.signups.queries import closed_text, position, room_of
from initiatives.signups.removal import names_go_on
from initiatives.signups.states import State

logger = logging.getLogger(__name__)

POSTS_PER_HOUR = 60
CHOOSE_A_BUTTON = "Kies een van de knoppen."
# Where a button leads to: the second press of it finds the sign-up there already.
REACHED = {"accept": State.PLACED, "cancel": State.CANCELLED, "not": State.CANCELLED}


class SignUpView(PeopleView):
    """The form to sign up for one date."""

    form_class = SignUpForm
    model = Signup
    template_name = "initiatives/signup_form.html"
    scope = "aanmelden"

    @cached_property
    def occurrence(self) -> Occurrence:
        """The date in the address; 404 for one that nobody may see."""
        return occurrence_or_404(self.wijk, self.kwargs["slug"], self.kwargs["stamp"])

    @property
    def activity(self) -> ActivityPage:
        """The activity of the date."""
        activity: ActivityPage = self.occurrence.activity
        return activity

    def details(self) -> dict[str, Any]:
        """Return which date it is, and how much room it has."""
        occurrence = self.occurrence
        return {
            "occurrence": occurrence,
            "closed": closed_text(occurrence, clock.now()),
            "room": room_of(occurrence),
            "names_go_on": names_go_on(occurrence.end),
        }

    def receive(self, form: SignUpForm) -> Signup:
        """Keep the sign-up."""
        return actions.sign_up(
            occurrence=self.occurrence, is_suspect=form.is_suspect, now=clock.now(), **form.told
        )

    def thanks_url(self, row: Signup) -> str:
        """Return the page that says what came of it."""
        return reverse("initiatives:signups:thanks", args=[self.wijk.slug, row.submission])


def occurrence_or_404(wijk: Any, slug: str, stamp: str) -> Occurrence:
    """Return the date of an activity of the wijk that an address names; 404 for one that nobody may see."""
    try:
        start = datetime.strptime(stamp, STAMP).replace(tzinfo=AMSTERDAM)
    except ValueError:
        raise Http404 from None
    activity = get_object_or_404(
        ActivityPage.objects.live().filter(~is_private(), wijk=wijk).select_related("wijk"), slug=slug
    )
    row: Occurrence = get_object_or_404(activity.occurrences, original_start=start)
    row.activity = activity
    return row


@private
@require_safe
def thanks(request: HttpRequest, wijk_slug: str, submission: UUID) -> HttpResponse:
    """Say whether they have a place. Only who signed up knows the UUID in the address."""
    wijk = live_wijk_or_404(wijk_slug)
    found = Signup.objects.filter(wijk=wijk).select_related("occurrence__activity")
    signup = get_object_or_404(found, submission=submission)
    waits = signup.state == State.WAITING and not signup.is_quarantined
    context = {
        "wijk": wijk,
        "signup": signup,
        "contact": getattr(signup, "contact", None),
        "position": position(signup) if waits else None,
    }
    return render(request, "initiatives/signup_thanks.html", context)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Show where a sign-up stands; on POST do what a button says."""
    found = Signup.objects.filter(follow_token=token)
    signup = found.select_related("wijk__page", "occurrence__activity__wijk", "regular").first()
    if signup is None:
        return render(request, "initiatives/signup_gone.html", {"wijk": None}, status=HTTPStatus.NOT_FOUND)
    activity = signup.occurrence.activity
    if request.method != "POST":
        return _show(request, signup, FollowForm(activity=activity))
    try:
        return _receive(request, signup, FollowForm(request.POST, activity=activity))
    except (OperationalError, InterfaceError):
        logger.exception("could not keep what somebody said about a sign-up")
        return try_again(request)


def _receive(request: HttpRequest, signup: Signup, form: FollowForm) -> HttpResponse:
    """Do what the button says; what is wrong stands in the form, with what was typed."""
    limit, client = POSTS_PER_HOUR, client_network(request)
    try:
        check_rate(scope="aanmelding-volgen", client=client, limit=limit, period=timedelta(hours=1))
    except ActionError as error:
        form.refuse_unread(error)
        return _show(request, signup, form, status=HTTPStatus.TOO_MANY_REQUESTS)
    try:
        if form.is_valid():
            _act(signup, form)
            return redirect(signup.follow_path)
    except ActionError as error:
        signup.refresh_from_db()
        if REACHED.get(form.cleaned_data["do"]) == signup.state:
            # Pressed twice: it has been done.
            return redirect(signup.follow_path)
        form.refuse(error)
    return _show(request, signup, form)


def _act(signup: Signup, form: FollowForm) -> None:
    """Call the verb of the button; raises ActionError for one that the page does not have."""
    now = clock.now()
    verbs: dict[str, Callable[[], object]] = {
        "accept": lambda: actions.accept_offer(signup=signup, now=now),
        "again": lambda: actions.wait_again(signup=signup, now=now),
        "cancel": lambda: actions.cancel_signup(signup=signup, now=now),
        "comes": lambda: actions.say_comes(signup=signup, comes=True, now=now),
        "not": lambda: actions.say_comes(signup=signup, comes=False, now=now),
        "add": lambda: actions.add_person(signup=signup, person=form.people[0], now=now),
        "drop": lambda: _drop(signup, form.cleaned_data["person"], now),
        "forget": lambda: actions.forget_people(signup=signup, is_asked=True),
    }
    verb = verbs.get(form.cleaned_data["do"])
    if verb is None:
        raise ActionError(CHOOSE_A_BUTTON)
    verb()


def _drop(signup: Signup, pk: int | None, now: datetime) -> None:
    person = SignupPerson.objects.filter(pk=pk or 0, signup=signup).select_related("signup").first()
    # Pressed twice: nobody with that number is on the list any more.
    if person:
        actions.drop_person(person=person, now=now)


def _show(
    request: HttpRequest, signup: Signup, form: FollowForm, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {
        "wijk": signup.wijk,
        "signup": signup,
        "occurrence": signup.occurrence,
        "activity": signup.occurrence.activity,
        "form": form,
        "shown": following(signup, clock.now()),
    }
    return render(request, "initiatives/signup_follow.html", context, status=status)
