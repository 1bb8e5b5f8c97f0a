"""No page goes away from under people who count on it: first they hear that it is off."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.models import Page

from home.lib import clock
from initiatives.models import ActivityPage
from initiatives.signups.models import Signup

STILL_COMING = (
    "Voor ‘{title}’ {who} op de lijst. Zeg eerst de data af bij ‘Afgelast of extra’: dan"
    " krijgen zij bericht. Daarna kan de pagina van de site."
)
BULK = frozenset({"delete", "unpublish"})


def refuse_while_people_come(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Lead back to the page, with why, while anybody counts on a date under it."""
    refusal = _refusal([page])
    if refusal is None:
        return None
    messages.error(request, refusal)
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse_in_bulk(
    request: HttpRequest, action_type: str, objects: Iterable[Any], _action: Any
) -> HttpResponse | None:
    """The same for several pages at once."""
    pages = [one for one in objects if isinstance(one, Page)] if action_type in BULK else []
    refusal = _refusal(pages)
    if refusal is None:
        return None
    messages.error(request, refusal)
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)


def _refusal(pages: Iterable[Page]) -> str | None:
    for page in pages:
        activities = ActivityPage.objects.descendant_of(page, inclusive=True)
        coming = Signup.objects.open().filter(
            occurrence__activity__in=activities, occurrence__end__gt=clock.now()
        )
        count = sum(coming.exclude(occurrence__status="cancelled").order_by().values_list("size", flat=True))
        if count:
            who = "staat nog 1 persoon" if count == 1 else f"staan nog {count} mensen"
            return STILL_COMING.format(title=page.get_admin_display_title(), who=who)
    return None
