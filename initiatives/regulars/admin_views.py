"""The screen of who organises: who is in a group, and who comes in each of the next weeks."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from wagtail.admin import messages

from home.lib import clock
from home.lib.errors import ActionError
from initiatives.models import ActivityPage
from initiatives.regulars import actions
from initiatives.regulars.admin_queries import group_of
from initiatives.regulars.models import Regular
from initiatives.signups.admin_views import own_wijken

DONE = "Gedaan: {label}."
CHOOSE = "Kies een van de knoppen."
ACTS: dict[str, tuple[str, Callable[[Regular, Any], object]]] = {
    "place": (
        "heeft een vaste plek",
        lambda regular, _user: actions.place_by_hand(regular=regular, now=clock.now()),
    ),
    "remove": (
        "uit de groep gehaald",
        lambda regular, user: actions.stop(regular=regular, by=user, now=clock.now()),
    ),
    "called": ("gebeld", lambda regular, _user: actions.mark_regular_called(regular=regular)),
    "back": ("is er weer", lambda regular, _user: actions.come_back(regular=regular, now=clock.now())),
    "release": (
        "geen spam",
        lambda regular, _user: actions.release_regular(regular=regular, now=clock.now()),
    ),
}


def group(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Show who is in the group of an activity; on POST do what a button says."""
    activity = own_activity(request, activity_id)
    if request.method == "POST":
        try:
            messages.success(request, _act(request, activity))
        except ActionError as error:
            messages.error(request, error.message)
        return redirect("signup_regulars", activity_id)
    now = clock.now()
    context = {
        "activity": activity,
        "rhythm": activity.rhythm_text(now),
        "shown": group_of(activity, now),
        "today": clock.today(),
    }
    response = render(request, "initiatives/admin/regular_group.html", context)
    patch_cache_control(response, private=True, no_store=True)
    return response


def own_activity(request: HttpRequest, pk: int) -> ActivityPage:
    """Return an activity of an own wijk; 404 for any other."""
    own = ActivityPage.objects.filter(wijk__in=own_wijken(request.user)).select_related("wijk")
    return get_object_or_404(own, pk=pk)


def _act(request: HttpRequest, activity: ActivityPage) -> str:
    label, verb = ACTS.get(request.POST.get("act", ""), ("", None))
    reference = request.POST.get("signup", "")[:10]
    regular = Regular.objects.filter(activity=activity, reference=reference).first()
    if verb is None or regular is None:
        raise ActionError(CHOOSE)
    verb(regular, request.user)
    return DONE.format(label=f"{regular.reference} {label}")
