"""The public page of an invitation: it shows on GET and acts on POST, as mail scanners follow links."""

from datetime import timedelta

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from home.accounts.actions import Accepted, accept_invitation, invitation_by_token
from home.accounts.actions.invitations import needs_password, works
from home.accounts.forms import AcceptForm
from home.accounts.models import Invitation
from home.lib.clients import client_network
from home.lib.errors import ActionError
from home.ratelimit import check_rate

POSTS_PER_HOUR = 30
# Asking for made-up links is counted too, far above what a mail scanner does.
LOOKS_PER_HOUR = 300
TOO_OFTEN = "Dit is te vaak geprobeerd. Wacht een uur en probeer het dan opnieuw."
BACKEND = "django.contrib.auth.backends.ModelBackend"


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show who invites for what; on POST make the account, or take on the role with the one there is."""
    response = _answer(request, token)
    patch_cache_control(response, private=True, no_store=True)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    # The address of this page is the secret: not even our own pages hear it.
    response.headers["Referrer-Policy"] = "strict-origin"
    return response


def _answer(request: HttpRequest, token: str) -> HttpResponse:
    try:
        _count(request)
    except ActionError:
        return render(request, "accounts/uitnodiging_te_vaak.html", status=429)
    found = invitation_by_token(token)
    if found is None or not works(found):
        return _dead(request, found)
    if not needs_password(found):
        return _join(request, token, found)
    form = AcceptForm(request.POST if request.method == "POST" else None, invitation=found)
    if request.method == "POST" and form.is_valid():
        try:
            accepted = accept_invitation(token=token, newcomer=form.newcomer)
            return _enter(request, accepted)
        except ActionError as error:
            form.refuse(error)
    return render(
        request, "accounts/uitnodiging.html", {"form": form, "invitation": found, "wijk": found.wijk}
    )


def _count(request: HttpRequest) -> None:
    limit = POSTS_PER_HOUR if request.method == "POST" else LOOKS_PER_HOUR
    check_rate(
        scope=f"uitnodiging-{request.method}",
        client=client_network(request),
        limit=limit,
        period=timedelta(hours=1),
        message=TOO_OFTEN,
    )


def _dead(request: HttpRequest, found: Invitation | None) -> HttpResponse:
    """Answer every link that does not work with one page that says what to do."""
    used = found is not None and found.state() == Invitation.State.ACCEPTED
    return render(
        request, "accounts/uitnodiging_werkt_niet.html", {"used": used}, status=410 if found else 404
    )


def _join(request: HttpRequest, token: str, found: Invitation) -> HttpResponse:
    """Ask who has an account already for one press; a password is neither asked nor changed."""
    context = {"invitation": found, "wijk": found.wijk}
    if request.method == "POST":
        try:
            accepted = accept_invitation(token=token, newcomer=None)
        except ActionError:
            return _dead(request, found)
        if request.user == accepted.user:
            return redirect("accounts_first_steps")
        return render(request, "accounts/uitnodiging_gelukt.html", context)
    return render(request, "accounts/uitnodiging_account.html", context)


def _enter(request: HttpRequest, accepted: Accepted) -> HttpResponse:
    """Log in who just chose a password, for as long as the browser is open."""
    login(request, accepted.user, backend=BACKEND)
    request.session.set_expiry(0)
    return redirect("accounts_first_steps")
