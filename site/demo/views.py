"""The Demo-postvak: where the mail of the demo neighbourhood can be read."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp, csp_update
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from demo.forms import AddressFilter
from demo.mailbox import Letter, letter_named, letters

PAGE_SIZE = 25
# A message may do nothing but show itself and follow a link that somebody presses.
FRAME_RIGHTS = "allow-top-navigation-by-user-activation"
LETTER_POLICY = {
    "default-src": [NONE],
    "style-src": [UNSAFE_INLINE],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": [SELF],
    "sandbox": [FRAME_RIGHTS],
}

View = Callable[..., HttpResponse]


def demo_only(view: View) -> View:
    """Answer 404 on a real site; keep the mailbox out of search engines and caches."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    return require_safe(never_cache(guarded))


@demo_only
def mailbox(request: HttpRequest) -> HttpResponse:
    """List the messages, newest first."""
    form = AddressFilter(request.GET)
    address = form.cleaned_data["adres"] if form.is_valid() else ""
    context = {
        "form": form,
        "address": address,
        "page_obj": Paginator(letters(address), PAGE_SIZE).get_page(request.GET.get("p")),
        "query": f"{urlencode({'adres': address})}&" if address else "",
    }
    return render(request, "demo/mailbox.html", context)


@csp_update({"frame-src": [SELF]})
@demo_only
def letter(request: HttpRequest, name: str) -> HttpResponse:
    """Show one message."""
    found = _letter_or_404(name)
    facts = [("Van", found.sender), ("Aan", found.to), ("Verstuurd", found.moment)]
    return render(
        request,
        "demo/letter.html",
        {
            "letter": found,
            "facts": facts,
            "frame_rights": FRAME_RIGHTS,
            "crumbs": [("Demo-postvak", "/demo-postvak/")],
        },
    )


@csp(LETTER_POLICY)
@demo_only
def letter_html(request: HttpRequest, name: str) -> HttpResponse:
    """Show the formatted part by itself; its links open in the whole window, not in the frame."""
    html = _letter_or_404(name).html
    if not html:
        raise Http404
    return HttpResponse(html.replace("<head>", '<head><base target="_top">', 1))


def _letter_or_404(name: str) -> Letter:
    found = letter_named(name)
    if found is None:
        raise Http404
    return found
