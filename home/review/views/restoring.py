"""The screen where an editor goes back to an older version."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from home.lib import clock
from home.lib.errors import ActionError
from home.review.actions import restore_version
from home.review.queries.versions import versions_of
from home.review.views.sharing import own_page

RESTORED = "Teruggezet. {more}De versie die je had, staat er nog: die kun je hier ook weer terugzetten."
STILL_LIVE = "Wat op de site staat, verandert pas als je publiceert. "
SAME = "Deze versie is al gelijk aan wat je nu hebt. Er is niets veranderd."


@require_safe
def versions(request: HttpRequest, page_id: int) -> HttpResponse:
    """List the last versions of a page in words."""
    page = own_page(request, page_id)
    context = {
        "header_title": "Terugzetten",
        "page": page,
        "title": page.get_admin_display_title(),
        "versions": versions_of(page),
        "now": clock.now(),
    }
    return render(request, "review/admin/versions.html", context)


@require_POST
def restore(request: HttpRequest, page_id: int, revision_id: int) -> HttpResponse:
    """Put one version back as the newest draft."""
    page = own_page(request, page_id)
    revision = get_object_or_404(page.revisions, pk=revision_id)
    before = page.latest_revision_id
    try:
        newest = restore_version(page=page, revision=revision, by=request.user)
    except ActionError as error:
        messages.warning(request, error.message)
        return redirect("review_versions", page_id)
    if newest.pk == before:
        messages.info(request, SAME)
    else:
        messages.success(request, RESTORED.format(more=STILL_LIVE if page.live else ""))
    return redirect("review_versions", page_id)
