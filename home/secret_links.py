"""Pages behind a secret address: the link that is mailed to somebody without an account."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

View = Callable[..., HttpResponse]


def private(view: View) -> View:
    """Keep the page out of caches, search engines and, with its secret address, out of every Referer."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        patch_cache_control(response, private=True, no_store=True)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        # The origin alone: with nothing at all, the form's POST would have no origin to be trusted by.
        response.headers["Referrer-Policy"] = "strict-origin"
        return response

    return wrapped
