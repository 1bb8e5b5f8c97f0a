"""The screen "Nakijken" of the admin, and what stands about it on the first screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from home.lib.dutch import join_words
from home.lib.errors import ActionError
from home.lib.registries import WaitingItem
from home.stale.actions import hand_over, still_right
from home.stale.queries import changeable_pages, people_by_wijk, stale_pages

NAMED = 3


@dataclass(frozen=True)
class Line:
    """A page that is due, and who could look after it."""

    page: Page
    people: list[Any]


@require_safe
def stale_list(request: HttpRequest) -> HttpResponse:
    """List the pages that are due, the editor's own first."""
    pages = list(stale_pages(request.user, timezone.localdate()))
    people = people_by_wijk(page.wijk_pk for page in pages)
    lines = [Line(page, people[page.wijk_pk]) for page in pages]
    return render(request, "home/admin/stale.html", {"lines": lines})


@require_POST
def look_at(request: HttpRequest, page_id: int) -> HttpResponse:
    """Note that a page still holds, or let somebody else look after it."""
    page = get_object_or_404(changeable_pages(request.user).filter(live=True), pk=page_id)
    if request.POST.get("act") == "klopt":
        still_right(page=page)
        messages.success(request, f"{page.title} klopt nog. Over een jaar vragen we het weer.")
    elif request.POST.get("act") == "geef":
        try:
            owner = hand_over(page=page, owner_pk=request.POST.get("owner", ""))
        except ActionError as error:
            messages.error(request, error.message)
        else:
            name = owner.get_full_name() or owner.get_username()
            messages.success(request, f"{name} houdt {page.title} nu bij.")
    return redirect("home_stale")


def page_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """The page in the address is one that the editor may change."""
    return changeable_pages(request.user).filter(pk=kwargs["page_id"]).exists()


def waiting(user: Any) -> Iterator[WaitingItem]:
    """Yield the editor's own pages that are due, then those of others. A fixed number of queries."""
    pages = list(stale_pages(user, timezone.localdate()))
    own = [page.title for page in pages if page.own]
    others = [page.title for page in pages if not page.own]
    for titles, whose in ((own, " van jou"), (others, "")):
        if titles:
            yield WaitingItem(_sentence(titles, whose), reverse("home_stale"))


def _sentence(titles: list[str], whose: str) -> str:
    count, rest = len(titles), len(titles) - NAMED
    what = f"1 pagina{whose} nakijken" if count == 1 else f"{count} pagina's{whose} nakijken"
    more = "nog 1" if rest == 1 else f"nog {rest}" if rest > 0 else ""
    return f"{what}: {join_words([*titles[:NAMED], more])}"
