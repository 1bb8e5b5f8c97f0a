"""One page of a list with its filters, as templates need it; the same for a wijk and for all of them."""

from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import QueryDict

from home.media.renditions import CARD_SPECS, load_renditions
from initiatives.agenda import group_by_day
from initiatives.filters import AgendaFilters, Filters, InitiativeFilters
from initiatives.recurrence import local_date

AGENDA_PAGE_SIZE = 20
INITIATIVES_PAGE_SIZE = 24


def agenda_context(occurrences: QuerySet[Any], params: QueryDict, now: datetime) -> dict[str, Any]:
    """Return the filters, one page of the agenda and its days; `occurrences` are in order of time."""
    filters = AgendaFilters(params, label_suffix="")
    page = Paginator(filters.narrow(occurrences, now), AGENDA_PAGE_SIZE).get_page(params.get("p"))
    first = filters.period(local_date(now)).first
    return _list_context(filters, page, params) | {"days": group_by_day(page, first)}


def initiatives_context(initiatives: QuerySet[Any], params: QueryDict) -> dict[str, Any]:
    """Return the filters and one page of the initiatives."""
    filters = InitiativeFilters(params, label_suffix="")
    page = Paginator(filters.narrow(initiatives), INITIATIVES_PAGE_SIZE).get_page(params.get("p"))
    load_renditions((initiative.image for initiative in page), CARD_SPECS)
    return _list_context(filters, page, params)


def _list_context(filters: Filters, page: Any, params: QueryDict) -> dict[str, Any]:
    chosen = QueryDict(mutable=True)
    for name in filters.fields:
        if filters.chosen(name):
            chosen[name] = params.get(name, "")
    query = chosen.urlencode()
    return {"filters": filters, "page_obj": page, "query": f"{query}&" if query else "", "feed_query": query}
