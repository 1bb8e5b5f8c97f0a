"""The page on which a partner reads what was brought to them."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.lib import clock
from home.lib.tokens import hash_token
from home.secret_links import private
from signalen.models import Forwarding


@private
@require_safe
def partner(request: HttpRequest, token: str) -> HttpResponse:
    """Show a partner the melding that was brought to them."""
    found = Forwarding.objects.filter(token_hash=hash_token(token), ended_at=None)
    forwarding = found.select_related("signal__wijk__page", "partner").first()
    if forwarding is None or forwarding.expires_at <= clock.now():
        return render(request, "signalen/partner_gone.html", status=HTTPStatus.NOT_FOUND)
    signal = forwarding.signal
    return render(
        request, "signalen/partner.html", {"wijk": signal.wijk, "signal": signal, "forwarding": forwarding}
    )
