"""What pages show of spreekuren; `wijk` None: of all wijken.

Those for other rooms cost at most 2 queries each. A page that shows spreekuren more than
once (its list, the help block below it) fetches them once: they are kept with the request.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import template
from django.template import Context
from django.utils import timezone

from home.lib.memo import found_before, once
from home.models import Wijk
from home.queries import shown
from spreekuren import listing, queries
from spreekuren.models import LocatiePage
from spreekuren.queries import SpreekuurNow

register = template.Library()

Fetch = Callable[[Wijk | None, datetime], list[SpreekuurNow]]


def _kept(context: Context, wijk: Wijk | None, fetch: Fetch) -> list[SpreekuurNow]:
    """Return what this request fetched of the wijk before, else fetch it and keep it."""
    return once(context.get("request"), (fetch, wijk and wijk.pk), lambda: fetch(wijk, timezone.now()))


def _all(context: Context, wijk: Wijk | None) -> list[SpreekuurNow]:
    return _kept(context, wijk, queries.spreekuren_now)


def _next(context: Context, wijk: Wijk | None) -> list[SpreekuurNow]:
    """Return what opens next; out of all of them when the page has those already."""
    if found_before(context.get("request"), (queries.spreekuren_now, wijk and wijk.pk)):
        return [item for item in _all(context, wijk) if item.next_day]
    return _kept(context, wijk, queries.next_spreekuren)


@register.inclusion_tag("spreekuren/tags/spreekuren_list.html", takes_context=True)
def spreekuren_list(context: Context, wijk: Wijk | None) -> dict[str, Any]:
    """Show all spreekuren of a wijk with the choices that narrow them. 3 queries, 4 with a question."""
    return listing.spreekuren_list(wijk, _all(context, wijk), context["request"].GET)


@register.simple_tag(takes_context=True)
def location_details(context: Context, page: LocatiePage) -> dict[str, Any]:
    """Return the spreekuren in a building and how to get in. At most 6 queries."""
    return listing.location_details(page, _all(context, page.wijk))


@register.inclusion_tag("spreekuren/tags/next_spreekuren.html", takes_context=True)
def next_spreekuren(
    context: Context, wijk: Wijk | None, count: int = 3, level: int = 3, title: str = ""
) -> dict[str, Any]:
    """Show the first spreekuren that are open or open next, under a heading; `level` of their own.

    Nothing at all in a wijk that has no spreekuren.
    """
    items = _next(context, wijk)[:count]
    return {
        "items": items,
        "url": listing.list_url(wijk),
        "show_wijk": wijk is None,
        "level": level,
        "title": title,
        "is_there": bool(items) or shown(wijk, context.get("request")).has("spreekuren"),
    }


@register.inclusion_tag("spreekuren/tags/next_spreekuur_line.html", takes_context=True)
def next_spreekuur_line(context: Context, wijk: Wijk | None) -> dict[str, Any]:
    """Say in one line when and where the next spreekuur is."""
    return {"item": next(iter(_next(context, wijk)), None), "url": listing.list_url(wijk)}


@register.inclusion_tag("spreekuren/tags/help_finder.html", takes_context=True)
def help_finder(context: Context, wijk: Wijk | None, title: str = "") -> dict[str, Any]:
    """Show the questions with which somebody can go somewhere, each a link to where; or nothing."""
    questions = queries.topics_with_help(wijk, context.get("request"))
    return {"questions": questions, "url": listing.list_url(wijk), "title": title}
