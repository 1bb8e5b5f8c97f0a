"""The page on which a resident follows a melding."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.secret_links import private
from signalen.models import Signal


@private
@require_safe
def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Show how it is going with a melding, to who sent it or said "ik ook"."""
    signal = Signal.objects.filter(follow_token=token).select_related("wijk__page", "category").first()
    if signal is None:
        return render(request, "signalen/gone.html", status=HTTPStatus.NOT_FOUND)
    history = [line for line in signal.history.all() if line.public_words]
    return render(
        request, "signalen/follow.html", {"wijk": signal.wijk, "signal": signal, "history": history}
    )
