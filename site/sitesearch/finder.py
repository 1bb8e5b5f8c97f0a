"""Finding pages: by stem, then by beginning, then by any of the words, then by likeness."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import NotSupportedError, connection, transaction
from django.db.models import Q
from django.db.models.query import QuerySet
from modelsearch.query import Fuzzy
from wagtail.models import Page

from home.addresses import WIJK_DEPTH
from home.lib.text import stem_text, words
from home.models import Wijk
from home.queries import is_in_closed_wijk, is_private
from home.sharing.queries import shared_page_ids

MAX_HITS = 300
FEW = 10
MIN_PREFIX = 3

NO_NOTE = ""
ANY_WORD = "Wij vonden niets met al uw woorden. Dit lijkt er het meest op."
LIKENESS = "Wij vonden niets met precies dit woord. Dit lijkt er het meest op."


@dataclass(frozen=True)
class Found:
    """Numbers of pages, the best first, and what the reader should know about how they were found."""

    page_ids: list[int]
    note: str = NO_NOTE


def find_pages(query: str, wijk: Wijk | None) -> Found:
    """Return the live pages that fit a cleaned query, at most `MAX_HITS`; one to five queries.

    Whether everybody may see them is for `only_shown`: the search index cannot tell.
    """
    stems = stem_text(query)
    pages = Page.objects.live().filter(depth__gte=WIJK_DEPTH)
    if wijk:
        pages = pages.filter(Q(path__startswith=wijk.page.path) | Q(pk__in=shared_page_ids(wijk)))
    found = _ids(pages.search(stems, operator="and")) if stems else []
    last = (stems or query).split()[-1:]
    if len(found) < FEW and last and len(last[0]) >= MIN_PREFIX:
        found = _merge(found, _ids(pages.autocomplete(stems or query, operator="and")))
    if found:
        return Found(found)
    if " " in stems and (found := _ids(pages.search(stems, operator="or"))):
        return Found(found, ANY_WORD)
    return Found(_look_alikes(pages, query), LIKENESS)


def only_shown(page_ids: Iterable[int]) -> QuerySet[Page]:
    """Return those pages that everybody may see: live, not private, not in a wijk that is closed."""
    return Page.objects.live().filter(~is_private(), ~is_in_closed_wijk(), pk__in=list(page_ids))


def _ids(results: Any) -> list[int]:
    return [page.pk for page in results[:MAX_HITS]]


def _merge(first: list[int], more: list[int]) -> list[int]:
    return list(dict.fromkeys([*first, *more]))


def _look_alikes(pages: Any, query: str) -> list[int]:
    """Return pages with a word that looks like the longest of the query; PostgreSQL with pg_trgm only."""
    longest = max(words(query), key=len, default="")
    if connection.vendor != "postgresql" or len(longest) < MIN_PREFIX:
        return []
    try:
        with transaction.atomic():
            return _ids(pages.search(Fuzzy(longest)))
    except NotSupportedError:
        return []
