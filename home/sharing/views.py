"""The screen "Van de buren": what neighbours offer, to take over or leave out."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from home.lib.errors import ActionError
from home.sharing.actions import accept, decline
from home.sharing.models import Sharing
from home.sharing.queries import all_for, fetch
from home.sharing.registries import shared_kinds
from home.wall.policy import wijken_for

PER_PAGE = 20
ACTS = {
    "neem-over": (accept, "‘{title}’ staat nu ook in {wijk}."),
    "laat-weg": (decline, "‘{title}’ staat niet in {wijk}."),
}


def may_see(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Say whether this editor works in a wijk, and the offer in the address is made to it."""
    wijken = wijken_for(request.user)
    if "kind" not in kwargs:
        return wijken.exists()
    row = _find(kwargs["kind"], kwargs["sharing_pk"])
    return row is not None and wijken.filter(pk=row.wijk_id).exists()


def _find(kind: str, pk: int) -> Sharing | None:
    model = next((one.model for one in shared_kinds if one.name == kind), None)
    if model is None:
        return None
    found: Sharing | None = model.objects.select_related("wijk", "source").filter(pk=pk).first()
    return found


@require_safe
def offers(request: HttpRequest) -> HttpResponse:
    """Show what neighbours offer to the wijken of this editor, what waits first."""
    if not may_see(request, {}):
        raise Http404
    page_obj = Paginator(all_for(request.user), PER_PAGE).get_page(request.GET.get("p"))
    return render(request, "sharing/admin/offers.html", {"page_obj": page_obj, "rows": fetch(list(page_obj))})


@require_POST
def decide(request: HttpRequest, kind: str, sharing_pk: int) -> HttpResponse:
    """Take over or leave out; pressed twice it does nothing more."""
    row = _find(kind, sharing_pk)
    if row is None or not may_see(request, {"kind": kind, "sharing_pk": sharing_pk}):
        raise Http404
    act, done = ACTS.get(request.POST.get("act", ""), (None, ""))
    if act is not None:
        try:
            act(sharing=row, by=request.user, now=timezone.now())
        except ActionError as error:
            messages.error(request, error.message)
        else:
            messages.success(request, done.format(title=row.title, wijk=row.wijk))
    return redirect("sharing_offers")
