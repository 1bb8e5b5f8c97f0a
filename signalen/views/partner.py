"""The page on which a partner reads what was brought to them, and answers."""

import logging
from datetime import timedelta
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from home.lib import clock
from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.lib.tokens import hash_token
from home.ratelimit import check_rate
from home.receiving import try_again
from home.secret_links import private
from signalen import actions
from signalen.follow import own_photos
from signalen.forms.partner import PartnerForm
from signalen.models import Forwarding, PartnerAnswer, SignalPhoto
from signalen.views.photos import photo_answer

logger = logging.getLogger(__name__)

POSTS_PER_HOUR = 30
NEW_LINKS_PER_DAY = 3


def _forwarding(token: str, reference: str) -> Forwarding | None:
    """Return what the link is for, or something else that is open for the same partner and address."""
    known = Forwarding.objects.filter(ended_at=None).select_related("signal__wijk__page", "partner")
    own = known.filter(token_hash=hash_token(token)).first()
    if own is None or not reference:
        return own
    of_same = known.filter(partner=own.partner, email=own.email, signal__reference=reference)
    other = of_same.first()
    if other is None:
        return None
    # The link that was mailed says how long all of it can be read.
    other.expires_at = own.expires_at
    return other


@private
@require_http_methods(["GET", "HEAD", "POST"])
def partner(request: HttpRequest, token: str, reference: str = "") -> HttpResponse:
    """Show a partner the melding that was brought to them; on POST keep the answer, or mail a new link."""
    forwarding = _forwarding(token, reference)
    if forwarding is None:
        return render(request, "signalen/partner_gone.html", status=HTTPStatus.NOT_FOUND)
    if forwarding.expires_at <= clock.now():
        return _expired(request, forwarding)
    if request.method != "POST":
        return _show(request, forwarding, token, PartnerForm())
    try:
        return _receive(request, forwarding, token)
    except (OperationalError, InterfaceError, OSError):
        logger.exception("could not keep the answer of a partner")
        return try_again(request)


def _expired(request: HttpRequest, forwarding: Forwarding) -> HttpResponse:
    """Offer a new link, to the address that had this one; never says which address that is."""
    context = {"wijk": forwarding.signal.wijk, "is_sent": request.method == "POST"}
    if request.method == "POST":
        try:
            check_rate(
                scope="partner-link",
                client=str(forwarding.pk),
                limit=NEW_LINKS_PER_DAY,
                period=timedelta(days=1),
            )
            actions.renew_link(forwarding=forwarding, now=clock.now())
        except ActionError:
            logger.info("a partner asked for a new link more than %s times a day", NEW_LINKS_PER_DAY)
    return render(request, "signalen/partner_expired.html", context)


def _receive(request: HttpRequest, forwarding: Forwarding, token: str) -> HttpResponse:
    """Keep the answer; what is wrong stands in the form, with the text."""
    form = PartnerForm(request.POST, request.FILES)
    try:
        check_rate(
            scope="partner",
            client=client_network(request),
            limit=POSTS_PER_HOUR,
            period=timedelta(hours=1),
        )
    except ActionError as error:
        form.refuse_unread(error)
        return _show(request, forwarding, token, form, status=HTTPStatus.TOO_MANY_REQUESTS)
    try:
        if form.is_valid():
            names = ("text", "on", "other_partner", "photo")
            actions.receive_reply(
                forwarding=forwarding,
                submission=form.submission,
                answer=PartnerAnswer(form.cleaned_data["answer"]),
                now=clock.now(),
                **{name: form.cleaned_data[name] for name in names},
            )
            return redirect(request.path)
    except ActionError as error:
        form.refuse(error)
    return _show(request, forwarding, token, form)


def _show(
    request: HttpRequest, forwarding: Forwarding, token: str, form: PartnerForm, status: int = HTTPStatus.OK
) -> HttpResponse:
    signal = forwarding.signal
    others = Forwarding.objects.filter(
        partner=forwarding.partner, email=forwarding.email, ended_at=None
    ).exclude(pk=forwarding.pk)
    context = {
        "wijk": signal.wijk,
        "signal": signal,
        "forwarding": forwarding,
        "contact": getattr(signal, "contact", None) if forwarding.contact_shared else None,
        "photos": own_photos(signal),
        "replies": forwarding.replies.all(),
        "others": others.select_related("signal").order_by("created_at"),
        "token": token,
        "form": form,
    }
    return render(request, "signalen/partner.html", context, status=status)


@private
@require_safe
def partner_photo(request: HttpRequest, token: str, pk: int) -> HttpResponse:
    """Answer with a photo of a melding that is open for the partner of this link."""
    own = Forwarding.objects.filter(
        token_hash=hash_token(token), ended_at=None, expires_at__gt=clock.now()
    ).first()
    if own is None:
        raise Http404
    of_partner = Forwarding.objects.filter(partner=own.partner, email=own.email, ended_at=None)
    photo = get_object_or_404(SignalPhoto, pk=pk, signal__in=of_partner.values("signal"))
    return photo_answer(photo.file)
