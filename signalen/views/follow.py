"""The page on which a resident follows a melding, behind the link that was mailed."""

import logging
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from home.lib import clock
from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.ratelimit import check_rate
from home.receiving import try_again
from home.secret_links import private
from signalen import actions
from signalen.follow import Following, following, neighbour_lines, own_photos
from signalen.forms.follow import FollowForm
from signalen.models import Signal, SignalSupporter
from signalen.states import State
from signalen.views.photos import photo_answer

logger = logging.getLogger(__name__)

POSTS_PER_HOUR = 30
# Where a button leads to: the second press of it finds the melding there already.
REACHED = {"answer": State.ANSWER_RECEIVED, "withdraw": State.WITHDRAWN, "again": State.REOPEN_REQUESTED}


@private
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Show how it is going with a melding; on POST act for who sent it, or who said "ik ook"."""
    found = Signal.objects.filter(follow_token=token)
    signal = found.select_related("wijk__page", "category", "duplicate_of").first()
    try:
        if signal is None:
            return _support(request, token)
        if request.method == "POST":
            return _receive(request, signal)
    except (OperationalError, InterfaceError):
        if request.method != "POST":
            raise
        logger.exception("could not keep what a resident sent about a melding")
        return try_again(request)
    return _show(request, signal, FollowForm(initial={"seen": signal.version}))


def _receive(request: HttpRequest, signal: Signal) -> HttpResponse:
    """Do what the button says; what is wrong stands in the form, with the text."""
    form = FollowForm(request.POST)
    try:
        check_rate(
            scope="melding-volgen",
            client=client_network(request),
            limit=POSTS_PER_HOUR,
            period=timedelta(hours=1),
        )
    except ActionError as error:
        form.refuse_unread(error)
        return _show(request, signal, form, status=HTTPStatus.TOO_MANY_REQUESTS)
    try:
        if form.is_valid():
            _act(signal, form)
            return redirect(signal.follow_path)
    except ActionError as error:
        signal.refresh_from_db()
        if REACHED.get(form.cleaned_data["do"]) == signal.state:
            # Pressed twice: it has been done.
            return redirect(signal.follow_path)
        form.refuse(error)
    return _show(request, signal, form)


def _act(signal: Signal, form: FollowForm) -> None:
    """Call the verb of the button; raises ActionError for one that the page does not have."""
    seen, text = form.cleaned_data["seen"], form.cleaned_data["text"]
    verbs: dict[str, Callable[[], object]] = {
        "answer": lambda: actions.answer_question(signal=signal, seen=seen, text=text),
        "withdraw": lambda: actions.withdraw_signal(signal=signal, seen=seen, text=text, now=clock.now()),
        "helped": lambda: actions.say_helped(signal=signal),
        "again": lambda: actions.request_reopening(signal=signal, seen=seen, text=text),
        "forget": lambda: actions.erase_contact(signal=signal, is_asked=True),
    }
    verb = verbs.get(form.cleaned_data["do"])
    if verb is None:
        raise ActionError("Kies een van de knoppen.")
    verb()


def _show(
    request: HttpRequest, signal: Signal, form: FollowForm, status: int = HTTPStatus.OK
) -> HttpResponse:
    shown: Following = following(signal, clock.now())
    context = {"wijk": signal.wijk, "signal": signal, "form": form, "shown": shown, "seen": signal.version}
    return render(request, "signalen/follow.html", context, status=status)


def _support(request: HttpRequest, token: str) -> HttpResponse:
    """Show who said "ik ook" what everybody may know; on POST no more mail."""
    found = SignalSupporter.objects.filter(follow_token=token).select_related("signal__wijk__page")
    supporter = found.first()
    if supporter is None:
        return render(request, "signalen/gone.html", status=HTTPStatus.NOT_FOUND)
    if request.method == "POST":
        actions.stop_support_mail(supporter=supporter)
        return redirect("signalen:follow", token)
    signal = supporter.signal
    context = {
        "wijk": signal.wijk,
        "signal": signal,
        "supporter": supporter,
        "history": neighbour_lines(signal),
    }
    return render(request, "signalen/follow_support.html", context)


@private
@require_safe
def own_photo(request: HttpRequest, token: str, pk: int) -> HttpResponse:
    """Answer with a photo of the melding to who sent it."""
    signal = get_object_or_404(Signal, follow_token=token)
    return photo_answer(get_object_or_404(own_photos(signal), pk=pk).file)
