"""Short addresses of pages, for paper: `/s/4F7/`. Made from the number of the page, so nothing is stored."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.models import Page

from home.lib.tokens import REFERENCE_ALPHABET
from home.queries import is_private

# Nobody reads a single sign as an address.
LEAST = len(REFERENCE_ALPHABET) ** 2
LONGEST = 12


def code_of(page_id: int) -> str:
    """Return the code of a page, of three signs or more without vowels; the same one always."""
    number, code = page_id + LEAST, ""
    while number:
        number, place = divmod(number, len(REFERENCE_ALPHABET))
        code = REFERENCE_ALPHABET[place] + code
    return code


def page_id_of(code: str) -> int | None:
    """Return the number of the page of a code, in small or capital letters; None for what is no code."""
    number = 0
    for sign in code.upper():
        if sign not in REFERENCE_ALPHABET:
            return None
        number = number * len(REFERENCE_ALPHABET) + REFERENCE_ALPHABET.index(sign)
    return number - LEAST if number > LEAST and len(code) <= LONGEST else None


def short_url(page: Page) -> str:
    """Return the short address of a page, whole."""
    return f"{settings.BASE_URL}/s/{code_of(page.pk)}/"


@require_safe
def short_link(request: HttpRequest, code: str) -> HttpResponse:
    """Lead to the page of a code; 404 for what nobody may see."""
    page_id = page_id_of(code)
    if page_id is None:
        raise Http404("Dit adres bestaat niet.")
    page = get_object_or_404(Page.objects.live().filter(~is_private()), pk=page_id)
    url = page.get_url(request)
    if url is None:
        raise Http404("Dit adres bestaat niet.")
    return redirect(url)
