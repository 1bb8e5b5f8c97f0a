"""What every request and every answer passes through."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

GetResponse = Callable[[HttpRequest], HttpResponseBase]

# A resident may let the phone say where a melding is about; nothing else of the phone is ours.
PERMISSIONS_POLICY = (
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self), geolocation=(self),"
    " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
)

# Three photos of 20 MB and some words; editors send up to 20 MB at a time.
MAX_BODY_BYTES = 64 * 1024 * 1024


class CleanQueryStringMiddleware:
    """Keep NUL out of addresses: databases refuse it, and then a search box would answer 500.

    In the query string it becomes a space. A single pass is enough, also for `%0%000`: the
    replacement is itself an escape, so the pieces around it cannot join into a new NUL.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if "\x00" in request.path_info:
            raise Http404
        query = request.META.get("QUERY_STRING", "")
        if "%00" in query or "\x00" in query:
            request.META["QUERY_STRING"] = query.replace("%00", "%20").replace("\x00", "%20")
        return self.get_response(request)


class BodySizeMiddleware:
    """Refuse a request that is larger than any form of ours, before a byte of it is written to disk."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > MAX_BODY_BYTES:
            return render(request, "413.html", status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return self.get_response(request)


class SecurityHeadersMiddleware:
    """Add the security headers that Django's own middleware does not know."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        headers = response.headers
        headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        # Pictures may be shown elsewhere: webmail shows our newsletter on its own address.
        is_picture = headers.get("Content-Type", "").startswith("image/")
        headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if is_picture else "same-origin")
        headers.setdefault("X-Permitted-Cross-Domain-Policies", "none")
        return response
