"""What somebody with a link sees: the draft as it was shared, and a place to answer."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from home.lib import clock
from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.lib.tokens import hash_token
from home.ratelimit import check_rate
from home.receiving import try_again
from home.review.actions import answer_preview, count_visit
from home.review.forms import AnswerForm
from home.review.models import SharedPreview
from home.review.states import LinkState
from home.secret_links import private

logger = logging.getLogger(__name__)

POSTS_PER_HOUR = 30


@dataclass(frozen=True)
class Bar:
    """What `base.html` puts around the page."""

    shared: SharedPreview
    form: AnswerForm | None
    is_newest: bool
    is_live: bool


@private
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """Show the draft on GET; keep the answer on POST, once."""
    shared = (
        SharedPreview.objects.filter(token_hash=hash_token(token), wijk__page__live=True)
        .select_related("page", "wijk__page", "created_by")
        .first()
    )
    if shared is None or shared.state in {LinkState.EXPIRED, LinkState.WITHDRAWN}:
        return render(request, "review/gone.html", status=HTTPStatus.NOT_FOUND)
    if request.method == "POST" and shared.asks:
        return _receive(request, shared, token)
    if shared.state == LinkState.ANSWERED:
        return render(request, "review/answered.html", {"shared": shared, "wijk": shared.wijk})
    if request.method == "GET":
        _count(shared)
    return _show(request, shared, AnswerForm() if shared.asks else None)


def _receive(request: HttpRequest, shared: SharedPreview, token: str) -> HttpResponse:
    """Keep the answer; what is wrong stands in the form, with the text."""
    form = AnswerForm(request.POST)
    try:
        _check_rate(request)
    except ActionError as error:
        form.refuse_unread(error)
        return _show(request, shared, form, status=HTTPStatus.TOO_MANY_REQUESTS)
    try:
        if form.is_valid():
            answer, remark = form.cleaned_data["answer"], form.cleaned_data["remark"]
            answer_preview(shared=shared, answer=answer, remark=remark, now=clock.now())
            return redirect("review:preview", token)
    except ActionError as error:
        form.refuse(error)
    except (OperationalError, InterfaceError):
        logger.exception("could not keep an answer to a shared preview")
        return try_again(request)
    return _show(request, shared, form)


def _check_rate(request: HttpRequest) -> None:
    check_rate(
        scope="voorbeeld", client=client_network(request), limit=POSTS_PER_HOUR, period=timedelta(hours=1)
    )


def _show(
    request: HttpRequest, shared: SharedPreview, form: AnswerForm | None, status: int = HTTPStatus.OK
) -> HttpResponse:
    """Render the page of the site, as it was shared, with the bar around it."""
    page = shared.as_page()
    if page is None:
        return render(request, "review/gone.html", status=HTTPStatus.NOT_FOUND)
    newest = shared.page.latest_revision_id == shared.revision_id and (
        shared.page.latest_revision_created_at == shared.revision_at
    )
    is_live = bool(shared.page.live and newest and not shared.page.has_unpublished_changes)
    bar = Bar(shared, form, newest, is_live)
    response: HttpResponse = page.make_preview_request(
        request, page.default_preview_mode, {"shared_preview": bar}
    )
    response.status_code = status if response.status_code == HTTPStatus.OK else response.status_code
    return response


def _count(shared: SharedPreview) -> None:
    """Count the visit; a database that is busy keeps nobody from reading."""
    try:
        count_visit(shared=shared)
    except (OperationalError, InterfaceError):
        logger.warning("a visit to a shared preview was not counted")
