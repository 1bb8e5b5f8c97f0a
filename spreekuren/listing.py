"""What the templates of this room show: the list of a wijk or of all, and one building."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator

from home.models import Wijk
from home.topics import Topic
from spreekuren.forms import SpreekurenFilterForm
from spreekuren.models import LocatiePage
from spreekuren.queries import SpreekuurNow, add_who_is_there, partners_for
from spreekuren.structured import location_data

PAGE_SIZE = 20


def list_url(wijk: Wijk | None) -> str:
    """Return the address of the list of a wijk, or of all."""
    return f"{wijk.url}spreekuren/" if wijk else "/spreekuren/"


def spreekuren_list(
    wijk: Wijk | None, items: list[SpreekuurNow], params: Mapping[str, str]
) -> dict[str, Any]:
    """Return the filtered spreekuren of a wijk (None: of all), one page of them, and who else helps."""
    form = SpreekurenFilterForm(params, items)
    found = form.narrow(items)
    topic = form.chosen.get("vraag", "")
    query = urlencode(form.chosen)
    return {
        "wijk": wijk,
        "url": list_url(wijk),
        "form": form,
        "page_obj": Paginator(found, PAGE_SIZE).get_page(params.get("p")),
        "query": f"{query}&" if query else "",
        "calendar_url": f"{list_url(wijk)}spreekuren.ics?{query}" if wijk else "",
        "heading_level": 3 if topic else 2,
        "show_wijk": wijk is None,
        "is_filtered": bool(query),
        "topic": Topic(topic).label if topic else "",
        "partners": partners_for(wijk, topic) if topic else [],
    }


def location_details(page: LocatiePage, items: list[SpreekuurNow]) -> dict[str, Any]:
    """Return the spreekuren in a building, how to get in, and the same for machines."""
    held_here = [item for item in items if item.spreekuur.location_id == page.pk]
    add_who_is_there(held_here)
    return {
        "spreekuren": held_here,
        "entry_rows": [
            ("Adres", page.address),
            ("Welke deur", page.entrance),
            ("Zo komt u er", page.directions),
            ("Met een rolstoel naar binnen", page.get_wheelchair_display()),
            ("Toilet voor mensen met een rolstoel", page.get_toilet_display()),
            ("Ringleiding", page.get_hearing_loop_display()),
        ],
        "structured_data": location_data(page, held_here),
    }
