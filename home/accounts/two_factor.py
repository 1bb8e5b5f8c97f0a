"""The second step of a beheerder's log-in: a code from a telephone.

A beheerder reaches everything, so a stolen password alone opens nothing. At the first
log-in the same page shows what to scan; after that it only asks for the code.
"""

from base64 import b32encode
from collections.abc import Callable
from typing import Any

import segno
from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django_otp import login as otp_login
from django_otp.plugins.otp_totp.models import TOTPDevice

DEVICE_NAME = "Telefoon"
WRONG_CODE = "Deze code klopt niet, of is verlopen. Wacht op de volgende code en probeer het opnieuw."
TOO_MANY = "Dat waren te veel pogingen. Wacht even en probeer het dan opnieuw."
ADMIN_PREFIX = "/beheer/"
# The step itself, the way out, and what Wagtail fetches for every page: a redirect would be pasted into it.
BEFORE_THE_STEP = (
    "second_step",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
)


class CodeForm(forms.Form):
    """Asks for the six digits that the telephone shows."""

    code = forms.RegexField(
        r"^\d{6}$",
        label="Code van zes cijfers",
        strip=True,
        error_messages={"invalid": "De code heeft zes cijfers.", "required": "Vul de code in."},
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": True}
        ),
    )


def device_of(user: Any) -> TOTPDevice:
    """Return the user's device; one that was never confirmed is waiting to be scanned."""
    device = TOTPDevice.objects.filter(user=user).order_by("-confirmed").first()
    return device or TOTPDevice.objects.create(user=user, name=DEVICE_NAME, confirmed=False)


@never_cache
@login_required
def second_step(request: HttpRequest) -> HttpResponse:
    """Let a beheerder scan once and fill in the code at every log-in."""
    device = device_of(request.user)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _accepts(device, form):
        otp_login(request, device)
        return redirect("wagtailadmin_home")
    context = {"form": form, "device": device}
    if not device.confirmed:
        context |= {
            "picture": segno.make(device.config_url).svg_data_uri(scale=5),
            "secret": _readable(device),
        }
    return render(request, "accounts/second_step.html", context)


def _accepts(device: TOTPDevice, form: CodeForm) -> bool:
    """Check the code; django-otp makes a guesser wait longer after every wrong one."""
    allowed, _reason = device.verify_is_allowed()
    if not allowed:
        form.add_error("code", TOO_MANY)
        return False
    if not device.verify_token(form.cleaned_data["code"]):
        form.add_error("code", WRONG_CODE)
        return False
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    return True


def _readable(device: TOTPDevice) -> str:
    """Return the secret in groups of four, for who types it over."""
    secret = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


class SecondStepMiddleware:
    """Sends a beheerder who has not filled in a code to the second step."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return redirect("second_step") if self._must_step(request) else self.get_response(request)

    def _must_step(self, request: HttpRequest) -> bool:
        if not settings.TWO_FACTOR or not request.path.startswith(ADMIN_PREFIX):
            return False
        if request.path in {reverse(name) for name in BEFORE_THE_STEP}:
            return False
        user: Any = request.user
        return bool(user.is_authenticated and user.is_superuser and not user.is_verified())
