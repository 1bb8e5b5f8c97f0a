"""One list of results from pages and from rows of the rooms."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.safestring import SafeString
from wagtail.models import Page

from home.addresses import WIJK_DEPTH
from home.lib.registries import SearchHit, search_sources
from home.lib.text import highlight, matches, stem_text
from home.models import BasePage, Wijk
from sitesearch.finder import find_pages, only_shown
from sitesearch.kinds import Kind, page_kind, row_kind


@dataclass(frozen=True)
class Result:
    """Something found: a page by its number, or a row with all that is shown of it."""

    title: str
    kind: Kind
    page_id: int = 0
    hit: SearchHit | None = None


@dataclass(frozen=True)
class Line:
    """A result as the page prints it."""

    title: SafeString
    text: SafeString
    url: str
    label: str
    wijk_name: str


@dataclass(frozen=True)
class Results:
    """Everything found, the best first."""

    items: list[Result]
    note: str

    def kinds(self) -> list[tuple[Kind, int]]:
        """Return the kinds among the results with how many of each, the most first."""
        counts = Counter(item.kind for item in self.items)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].plural))

    def of_kind(self, value: str) -> list[Result]:
        """Return the results of one kind; all of them for a kind that is not there."""
        return [item for item in self.items if item.kind.value == value] or self.items


def search(query: str, wijk: Wijk | None) -> Results:
    """Return what fits a cleaned query, in one wijk or in all open ones.

    Results with the query in their title come first, on every database alike; within those
    the order of the search index holds.
    """
    found = find_pages(query, wijk)
    seen = {
        pk: (title, kind)
        for pk, title, kind in only_shown(found.page_ids).values_list("pk", "title", "content_type")
    }
    pages = [Result(seen[pk][0], page_kind(seen[pk][1]), page_id=pk) for pk in found.page_ids if pk in seen]
    rows = [
        Result(hit.title, row_kind(source.label, hit.label), hit=hit)
        for source in search_sources
        for hit in source.search(query, wijk)
    ]
    items = sorted([*rows, *pages], key=lambda item: _distance(item.title, query))
    return Results(items, found.note if not rows else "")


def _distance(title: str, query: str) -> int:
    """Return 0 for a title with every word of the query, 1 for one with their beginnings, else 2."""
    if set(stem_text(query).split()) <= set(stem_text(title).split()):
        return 0
    return 1 if matches(query, title) else 2


def lines(results: Iterable[Result], query: str, request: HttpRequest) -> list[Line]:
    """Return results as they are printed, with the words that were looked for marked; two queries."""
    results = list(results)
    pages = _pages_with_lead([result.page_id for result in results if result.page_id])
    wijken = dict(Wijk.objects.values_list("page__path", "name"))
    printed = []
    for result in results:
        if result.hit:
            text, url, wijk_name = result.hit.text, result.hit.url, result.hit.wijk_name
        else:
            page = pages[result.page_id]
            text, url = page.lead_text or page.search_description, page.get_url(request) or ""
            wijk_name = wijken.get(page.path[: Page.steplen * WIJK_DEPTH], "")
        printed.append(
            Line(highlight(result.title, query), highlight(text, query), url, result.kind.single, wijk_name)
        )
    return printed


def _pages_with_lead(page_ids: list[int]) -> dict[int, Page]:
    """Return pages by number with `lead_text`, in one query for all page types together."""
    leads = [
        F(f"{model._meta.model_name}__lead") for model in apps.get_models() if issubclass(model, BasePage)
    ]
    return Page.objects.annotate(lead_text=Coalesce(*leads, Value(""), output_field=TextField())).in_bulk(
        page_ids
    )
