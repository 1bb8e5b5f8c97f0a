"""The pages of Mijn wijk: ask for a link, and what stands behind it."""

from datetime import timedelta
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from home.lib import clock
from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.lib.tokens import hash_token
from home.ratelimit import check_rate
from home.secret_links import private
from mijnwijk.actions import forget_everything, page_of_slip, sections_of, send_link
from mijnwijk.forms import LinkForm, SlipForm
from mijnwijk.models import MyWijkLink

LINKS_PER_QUARTER = 5
LINKS_PER_ADDRESS = 3
# 55 bits against so many tries an hour from one place, and for one reference from everywhere.
SLIPS_PER_HOUR = 10
SLIPS_PER_REFERENCE = 20
WRONG_SLIP = (
    "Dit kenmerk en deze code horen niet bij elkaar. Kijk nog eens op uw briefje, of bel het wijkteam."
)
QUARTER, HOUR, DAY = timedelta(minutes=15), timedelta(hours=1), timedelta(days=1)
TOO_MANY_SLIPS = (
    "Dit is vaak geprobeerd. Wacht een uur en kijk dan nog eens goed op uw briefje, of bel het wijkteam."
)
TOO_OFTEN = (
    "U vroeg al een paar keer om een link. Kijk ook bij uw ongewenste mail. Probeer het over een kwartier."
)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for an address; whether it is known is never said."""
    if request.method != "POST":
        return _show(request, LinkForm())
    form = LinkForm(request.POST)
    try:
        check_rate(
            scope="mijn-wijk",
            client=client_network(request),
            limit=LINKS_PER_QUARTER,
            period=QUARTER,
            message=TOO_OFTEN,
        )
    except ActionError as error:
        form.refuse_unread(error)
        return _show(request, form, HTTPStatus.TOO_MANY_REQUESTS)
    if not form.is_valid():
        return _show(request, form)
    if not form.is_suspect:
        _send(form.cleaned_data["email"])
    return redirect("mijnwijk:sent")


def _send(email: str) -> None:
    """Mail the link, a few times a day at most: nobody fills the postbox of another."""
    try:
        check_rate(scope="mijn-wijk-adres", client=email.lower(), limit=LINKS_PER_ADDRESS, period=DAY)
    except ActionError:
        return
    send_link(email=email, now=clock.now())


def _show(request: HttpRequest, form: LinkForm, status: int = HTTPStatus.OK) -> HttpResponse:
    return render(request, "mijnwijk/ask.html", {"form": form, "wijk": None}, status=status)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def slip(request: HttpRequest) -> HttpResponse:
    """Lead who has a slip of paper to the page it belongs to; what is wrong with it is never said."""
    form = SlipForm(request.POST if request.method == "POST" else None)
    try:
        if request.method == "POST":
            _count_slip(client_network(request), SLIPS_PER_HOUR, HOUR)
            if form.is_valid():
                reference, code = form.cleaned_data["reference"], form.cleaned_data["code"]
                _count_slip(reference, SLIPS_PER_REFERENCE, DAY)
                path = page_of_slip(reference, code)
                if path:
                    return redirect(path)
                form.add_error(None, WRONG_SLIP)
    except ActionError as error:
        form.refuse_unread(error)
        context = {"form": form, "wijk": None}
        return render(request, "mijnwijk/slip.html", context, status=HTTPStatus.TOO_MANY_REQUESTS)
    return render(request, "mijnwijk/slip.html", {"form": form, "wijk": None})


def _count_slip(client: str, limit: int, period: timedelta) -> None:
    check_rate(scope="mijn-wijk-briefje", client=client, limit=limit, period=period, message=TOO_MANY_SLIPS)


@private
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Say the same to everybody."""
    return render(request, "mijnwijk/sent.html", {"wijk": None})


@private
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, token: str) -> HttpResponse:
    """Show all that came from the address; on POST forget who that was."""
    link = MyWijkLink.objects.filter(token_hash=hash_token(token), expires_at__gt=clock.now()).first()
    if link is None:
        return render(request, "mijnwijk/gone.html", {"wijk": None}, status=HTTPStatus.NOT_FOUND)
    if request.method == "POST":
        forget_everything(email=link.email)
        return redirect(f"{reverse('mijnwijk:page', args=[token])}?gewist=ja")
    context = {
        "wijk": None,
        "sections": sections_of(link.email),
        "expires_at": link.expires_at,
        "is_forgotten": "gewist" in request.GET,
    }
    return render(request, "mijnwijk/page.html", context)
