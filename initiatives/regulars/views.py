"""The public pages of regular places."""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import cached_property
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
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
from initiatives.models import ActivityPage
from initiatives.regulars import actions
from initiatives.regulars.forms import FollowForm, RegularForm
from initiatives.regulars.models import Regular, RegularContact, RegularPerson
from initiatives.regulars.queries import closed_text, group_room, position, weeks_of
from initiatives.regulars.states import RegularState
from initiatives.signups.forms import SignUpForm
from initiatives.signups.people_view import PeopleView

logger = logging.getLogger(__name__)

POSTS_PER_HOUR = 60
CHOOSE_A_BUTTON = "Kies een van de knoppen."


class JoinView(PeopleView):
    """The form to ask for a regular place."""

    form_class = RegularForm
    model = Regular
    template_name = "initiatives/regular_form.html"
    scope = "vaste-plek"

    @cached_property
    def activity(self) -> ActivityPage:
        """The activity in the address; 404 for one that nobody may see."""
        live = ActivityPage.objects.live().filter(~is_private(), wijk=self.wijk).select_related("wijk")
        return get_object_or_404(live, slug=self.kwargs["slug"])

    def details(self) -> dict[str, Any]:
        """Return when the group meets, and how much room it has."""
        activity, now = self.activity, clock.now()
        return {
            "rhythm": activity.rhythm_text(now),
            "closed": closed_text(activity, now),
            "room": group_room(activity),
        }

    def receive(self, form: SignUpForm) -> Regular:
        """Keep the regular place."""
        return actions.become_regular(
            activity=self.activity, is_suspect=form.is_suspect, now=clock.now(), **form.told
        )

    def thanks_url(self, row: Regular) -> str:
        """Return the page that says what came of it."""
        return reverse("initiatives:regulars:thanks", args=[self.wijk.slug, row.submission])


@private
@require_safe
def thanks(request: HttpRequest, wijk_slug: str, submission: UUID) -> HttpResponse:
    """Say whether they have a place. Only who asked for it knows the UUID in the address."""
    wijk = live_wijk_or_404(wijk_slug)
    found = Regular.objects.filter(wijk=wijk).select_related("activity__wijk")
    regular = get_object_or_404(found, submission=submission)
    waits = regular.state == RegularState.WAITING and not regular.is_quarantined
    context = {
        "wijk": wijk,
        "regular": regular,
        "activity": regular.activity,
        "contact": RegularContact.objects.filter(regular=regular).first(),
        "position": position(regular) if waits else None,
        "weeks": weeks_of(regular, clock.now()),
    }
    return render(request, "initiatives/regular_thanks.html", context)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Show a regular place; on POST do what a button says."""
    found = Regular.objects.filter(follow_token=token)
    regular = found.select_related("wijk__page", "activity__wijk").first()
    if regular is None:
        return render(request, "initiatives/signup_gone.html", {"wijk": None}, status=HTTPStatus.NOT_FOUND)
    if request.method != "POST":
        return _show(request, regular, FollowForm())
    try:
        return _receive(request, regular, FollowForm(request.POST))
    except (OperationalError, InterfaceError):
        logger.exception("could not keep what somebody said about a regular place")
        return try_again(request)


def _receive(request: HttpRequest, regular: Regular, form: FollowForm) -> HttpResponse:
    """Do what the button says; what is wrong stands in the form."""
    limit, client = POSTS_PER_HOUR, client_network(request)
    try:
        check_rate(scope="vaste-plek-volgen", client=client, limit=limit, period=timedelta(hours=1))
    except ActionError as error:
        form.refuse_unread(error)
        return _show(request, regular, form, status=HTTPStatus.TOO_MANY_REQUESTS)
    try:
        if form.is_valid():
            _act(regular, form.cleaned_data)
            return redirect(regular.follow_path)
    except ActionError as error:
        regular.refresh_from_db()
        if form.cleaned_data["do"] == "stop" and not regular.is_open:
            # Pressed twice: it has been done.
            return redirect(regular.follow_path)
        form.refuse(error)
    return _show(request, regular, form)


def _act(regular: Regular, given: dict[str, Any]) -> None:
    """Call the verb of the button; raises ActionError for one that the page does not have."""
    now = clock.now()
    verbs: dict[str, Callable[[], object]] = {
        "skip": lambda: actions.skip_date(regular=regular, occurrence_id=given["occurrence"], now=now),
        "come": lambda: actions.come_after_all(regular=regular, occurrence_id=given["occurrence"], now=now),
        "away": lambda: actions.go_away(regular=regular, weeks=given["weeks"], now=now),
        "back": lambda: actions.come_back(regular=regular, now=now),
        "drop": lambda: _drop(regular, given["person"]),
        "stop": lambda: actions.stop(regular=regular, now=now),
        "forget": lambda: actions.forget_regular(regular=regular, now=now, is_asked=True),
    }
    verb = verbs.get(given["do"])
    if verb is None:
        raise ActionError(CHOOSE_A_BUTTON)
    verb()


def _drop(regular: Regular, pk: int | None) -> None:
    person = RegularPerson.objects.filter(pk=pk or 0, regular=regular).select_related("regular").first()
    # Pressed twice: nobody with that number is in the group any more.
    if person:
        actions.drop_regular_person(person=person, now=clock.now())


def _show(
    request: HttpRequest, regular: Regular, form: FollowForm, status: int = HTTPStatus.OK
) -> HttpResponse:
    now, is_active = clock.now(), regular.state == RegularState.ACTIVE and not regular.is_quarantined
    people = list(regular.people.all())
    waits = regular.state == RegularState.WAITING and not regular.is_quarantined
    context = {
        "wijk": regular.wijk,
        "regular": regular,
        "activity": regular.activity,
        "rhythm": regular.activity.rhythm_text(now),
        "form": form,
        "people": people,
        "weeks": weeks_of(regular, now) if is_active else [],
        "is_away": is_active and regular.is_away_on(clock.today()),
        "position": position(regular) if waits else None,
        "knows_anybody": bool(people) or RegularContact.objects.filter(regular=regular).exists(),
    }
    return render(request, "initiatives/regular_follow.html", context, status=status)
