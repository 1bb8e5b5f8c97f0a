"""How a photo of a melding is answered with, and the photos that everybody may see."""

import mimetypes

from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from home.views import live_wijk_or_404
from signalen.models import SignalPhoto
from signalen.queries import readable

NOBODY_KEEPS_IT = "private, no-store"
# Taken off the site, a photo is gone from caches too within five minutes.
EVERYBODY = "public, max-age=300"


def photo_answer(file: FieldFile, cache_control: str = NOBODY_KEEPS_IT) -> HttpResponse:
    """Answer with a private file, so that nothing but a picture can come of it; 404 when it is not there."""
    kind = mimetypes.guess_type(str(file.name))[0]
    headers = {
        "Cache-Control": cache_control,
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    try:
        return HttpResponse(file.read(), content_type=kind, headers=headers)
    except FileNotFoundError:
        raise Http404 from None


@require_safe
def public_photo(request: HttpRequest, wijk_slug: str, reference: str, pk: int) -> HttpResponse:
    """Answer with a photo of a melding that everybody may read: the one with black boxes, never another."""
    wijk = live_wijk_or_404(wijk_slug)
    shown = SignalPhoto.objects.filter(is_public=True).exclude(redacted="")
    of_melding = shown.filter(signal__in=readable(wijk).filter(reference=reference))
    return photo_answer(get_object_or_404(of_melding, pk=pk).redacted, EVERYBODY)
