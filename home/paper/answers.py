"""Answering with a PDF: made once for each change of the wijk and each day."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.cache import cache
from django.http import HttpResponse

from home.freshness import version
from home.lib import clock
from home.models import Wijk
from home.paper.short_links import short_url
from home.paper.typesetting import qr_code, typeset

A_DAY = 24 * 60 * 60
FIVE_MINUTES = 300


def footer(wijk: Wijk, page: Any, text: str) -> dict[str, str]:
    """Return what stands at the foot of a paper: where to read on, and whom to call."""
    address = short_url(page)
    return {
        "more": text,
        "address": address.partition("://")[2],
        "qr": qr_code(address),
        "qr_text": f"QR-code van {address}",
        "phone": wijk.team_phone,
        "team": f"Wijkteam {wijk.name}",
    }


def pdf_response(name: str, page: Any, layout: str, data: Callable[[], Mapping[str, Any]]) -> HttpResponse:
    """Answer with a layout filled with `data()`; `name` names the file, one for each paper of a page."""
    key = f"paper:{page.pk}:{name}:{version(page.wijk_id)}:{clock.today():%Y%m%d}"
    made = cache.get(key)
    if made is None:
        made = typeset(layout, data())
        cache.set(key, made, A_DAY)
    response = HttpResponse(made, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    response.headers["Cache-Control"] = f"public, max-age={FIVE_MINUTES}"
    return response
