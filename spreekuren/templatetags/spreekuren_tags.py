"""What pages show of spreekuren; `wijk` None: of all wijken.

Those for other rooms cost at most 2 queries each.
"""

from typing import Any

from django import template
from django.template import Context
from django.utils import timezone

from home.models import Wijk
from spreekuren.listing import list_url
from spreekuren.listing import location_details as find_details
from spreekuren.listing import spreekuren_list as find_all
from spreekuren.models import LocatiePage
from spreekuren.queries import next_spreekuren as find_next
from spreekuren.queries import topics_with_help

register = template.Library()


@register.inclusion_tag("spreekuren/tags/spreekuren_list.html", takes_context=True)
def spreekuren_list(context: Context, wijk: Wijk | None) -> dict[str, Any]:
    """Show all spreekuren of a wijk with the choices that narrow them. 3 queries, 4 with a question."""
    return find_all(wijk, context["request"].GET)


@register.simple_tag
def location_details(page: LocatiePage) -> dict[str, Any]:
    """Return the spreekuren in a building and how to get in. At most 6 queries."""
    return find_details(page)


@register.inclusion_tag("spreekuren/tags/next_spreekuren.html")
def next_spreekuren(wijk: Wijk | None, count: int = 3, level: int = 3) -> dict[str, Any]:
    """Show the first spreekuren that are open or open next; `level` of their headings."""
    items = find_next(wijk, timezone.now(), count)
    return {"items": items, "url": list_url(wijk), "show_wijk": wijk is None, "level": level}


@register.inclusion_tag("spreekuren/tags/next_spreekuur_line.html")
def next_spreekuur_line(wijk: Wijk | None) -> dict[str, Any]:
    """Say in one line when and where the next spreekuur is."""
    return {"item": next(iter(find_next(wijk, timezone.now(), 1)), None), "url": list_url(wijk)}


@register.inclusion_tag("spreekuren/tags/help_finder.html")
def help_finder(wijk: Wijk | None) -> dict[str, Any]:
    """Show the questions with which somebody can go somewhere, each a link to where."""
    return {"questions": topics_with_help(wijk), "url": list_url(wijk)}
