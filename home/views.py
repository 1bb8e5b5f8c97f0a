"""Views of the ground, and what views of the rooms share."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.defaults import page_not_found
from django.views.static import serve as serve_file

from home.models import Wijk


def live_wijk_or_404(slug: str) -> Wijk:
    """Return the wijk whose front page is live; a closed wijk has no forms and lists either."""
    wijk = Wijk.objects.open().filter(slug=slug).select_related("page").first()
    if wijk is None:
        raise Http404("Deze wijk staat niet op de site.")
    return wijk


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for what is not there; under the address of a wijk that was taken off the site, say so."""
    slug = request.path.split("/")[1]
    wijk = Wijk.objects.filter(slug=slug, archived_at__isnull=False).first()
    if wijk is None:
        return page_not_found(request, exception)
    context = {"gone": wijk, "wijken": Wijk.objects.open()}
    # 410: taken away on purpose, so that search engines take it off their lists.
    response = render(request, "home/closed_wijk.html", context, status=410)
    # A browser may keep a 410 for as long as it likes, and the wijk can be put back.
    response.headers["Cache-Control"] = "no-store"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Tell somebody whose form was open for too long what to do."""
    return render(request, "403_csrf.html", status=403)


def serve_rendition(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve a picture at the size of a page; originals and documents have no public address.

    For a small site without a web server in front; nginx may serve `var/media/images/`.
    """
    response = serve_file(request, path, document_root=str(settings.MEDIA_ROOT / "images"))
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
