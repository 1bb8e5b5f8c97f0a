"""The page /zoeken/."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.models import Wijk
from sitesearch.forms import SearchForm
from sitesearch.results import lines, search

PER_PAGE = 10


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Show what fits `q`, in one wijk (`wijk`) or in all, of one kind (`soort`) or of all."""
    wijken = list(Wijk.objects.open().select_related("page"))
    form = SearchForm(request.GET, wijken=wijken)
    context: dict[str, object] = {
        "form": form,
        "wijken": wijken,
        "wijk": form.wijk_chosen,
        "query": form.query,
    }
    if form.query:
        context |= _found(request, form)
    response = render(request, "sitesearch/search.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _found(request: HttpRequest, form: SearchForm) -> dict[str, object]:
    results = search(form.query, form.wijk_chosen)
    kinds = results.kinds()
    kind = request.GET.get("soort", "")
    if kind not in {found.value for found, _count in kinds}:
        kind = ""
    page_obj = Paginator(results.of_kind(kind), PER_PAGE).get_page(request.GET.get("p"))
    asked = {"q": form.query, "wijk": form.data["wijk"]}
    return {
        "page_obj": page_obj,
        "lines": lines(page_obj, form.query, request) if results.items else [],
        "note": results.note,
        "kinds": kinds,
        "kind": kind,
        "total": len(results.items),
        "address": f"{urlencode(asked)}&",
        "paging": f"{urlencode(asked | {'soort': kind})}&",
    }
