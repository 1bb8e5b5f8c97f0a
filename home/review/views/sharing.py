"""The screen where an editor shares a draft and sees what was answered."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from home.lib import clock
from home.lib.errors import ActionError
from home.models import BasePage
from home.review.actions import share_preview, withdraw_preview
from home.review.forms import ShareForm
from home.review.models import SharedPreview

ALREADY_MADE = (
    "Deze link is al gemaakt. Wij bewaren het adres niet. Is het kwijt? Trek de link in en maak een nieuwe."
)
WITHDRAWN = "De link werkt niet meer."
MOST_LINKS = 30


def own_page(request: HttpRequest, page_id: int) -> BasePage:
    """Return the page that this editor may change; 404 or 403 otherwise."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, BasePage) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


def share(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the links of a page; on POST make one, and show its address this once."""
    page = own_page(request, page_id)
    if page.wijk is None:
        raise PermissionDenied
    form = ShareForm(request.POST or None)
    made: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        try:
            shared, url = share_preview(page=page, by=request.user, now=clock.now(), **form.cleaned_data)
        except ActionError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            made = {"made": shared, "made_url": url} if url else {"sent_before": ALREADY_MADE}
            form = ShareForm()
    links = SharedPreview.objects.filter(page=page.pk).select_related("created_by")[:MOST_LINKS]
    context = {
        "page": page,
        "title": page.get_admin_display_title(),
        "header_title": "Deel een voorbeeld",
        "form": form,
        "links": links,
        **made,
    }
    response = render(request, "review/admin/share.html", context)
    patch_cache_control(response, private=True, no_store=True)
    return response


@require_POST
def withdraw(request: HttpRequest, page_id: int, preview_id: int) -> HttpResponse:
    """Make a link stop working."""
    page = own_page(request, page_id)
    shared = get_object_or_404(SharedPreview, pk=preview_id, page=page.pk)
    withdraw_preview(shared=shared, by=request.user, now=clock.now())
    messages.success(request, WITHDRAWN)
    return redirect("review_share", page_id)
