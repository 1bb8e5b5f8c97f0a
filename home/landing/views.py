"""Help within the admin: the list and its six pages, the same for everybody who is logged in."""

from typing import Any

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from home.landing.help_pages import HELP_PAGES, HelpPage
from home.roles import Role
from home.wall import has_role


def help_list(request: HttpRequest) -> HttpResponse:
    """List the helps."""
    context = {"helps": HELP_PAGES, "whom_to_ask": whom_to_ask(request.user)}
    return render(request, "landing/admin/help_list.html", context)


def whom_to_ask(user: Any) -> str:
    """Return who helps on: for a redacteur somebody of the own wijk."""
    if user.is_superuser:
        return "Vraag het een andere beheerder."
    if has_role(user, Role.REDACTEUR) and not has_role(user, Role.COORDINATOR):
        return "Vraag het aan de coördinator van je wijk."
    return "Vraag het een beheerder."


def help_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one help; 404 for one that there is not."""
    found = next((one for one in HELP_PAGES if one.slug == slug), None)
    if found is None:
        raise Http404
    others = [one for one in HELP_PAGES if one is not found]
    context = {"help": found, "steps": steps_of(found), "others": others}
    return render(request, "landing/admin/help_page.html", context)


def steps_of(page: HelpPage) -> list[dict[str, Any]]:
    """Return the steps with the picture of each, if it was taken."""
    steps = []
    for number, step in enumerate(page.steps, start=1):
        path = f"img/hulp/{page.slug}-{number}.webp"
        has_picture = bool(step.picture_alt) and finders.find(path) is not None
        steps.append({"text": step.text, "alt": step.picture_alt, "picture": path if has_picture else ""})
    return steps
