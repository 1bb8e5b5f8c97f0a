"""Screens of the town: its settings, the proof of its mail, closing and reopening a wijk, its colours."""

from typing import Any

from django.contrib.auth.decorators import user_passes_test
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from home.lib.errors import ActionError
from home.lib.registries import town_parts
from home.models import Wijk
from home.roles import Role
from home.town.actions import archive_wijk, change_town, hide_steps, prove_mail, reopen_wijk, send_test_mail
from home.town.actions.mail import NO_LONGER, is_open_link
from home.town.colours import stylesheet, version
from home.town.forms import TestMailForm, TownForm
from home.town.models import TownSettings
from home.town.proof import mail_proof
from home.wall import has_role

YEAR = 365 * 24 * 60 * 60


def _is_beheerder(user: Any) -> bool:
    if user.is_authenticated and not user.is_superuser:
        raise Http404
    return bool(user.is_superuser)


# Editors get "not found" from the wall's doors already; this holds without them too.
beheerder_only = user_passes_test(_is_beheerder)


@beheerder_only
def town_settings(request: HttpRequest) -> HttpResponse:
    """Show and store what the site is called, how it looks and who answers for it."""
    data = request.POST or None
    town = TownSettings.load()
    form = TownForm(data, instance=town, for_user=request.user)
    parts = [(part.title, part.form(data)) for part in town_parts]
    if request.method == "POST":
        valid = [each.is_valid() for each in (form, *(part for _title, part in parts))]
        if all(valid):
            change_town(town=form.instance, others=[part.save for _title, part in parts])
            messages.success(request, "Bewaard. Binnen een halve minuut staat het overal.")
            return redirect("town_settings")
        messages.error(request, "Er is nog niets bewaard. Kijk bij de velden met een rode tekst.")
    context = {
        "form": form,
        "parts": parts,
        "media": form.media,
        "proof": mail_proof(),
        "mail_form": TestMailForm(initial={"to": getattr(request.user, "email", "")}),
    }
    return render(request, "town/admin/settings.html", context)


@beheerder_only
@require_POST
def test_mail(request: HttpRequest) -> HttpResponse:
    """Send a test mail to the address in the form."""
    form = TestMailForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Vul een goed e-mailadres in voor de proefmail.")
        return redirect("town_settings")
    try:
        send_test_mail(to=form.cleaned_data["to"])
    except ActionError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, "De proefmail gaat weg. Open hem en druk op de knop.")
    return redirect(reverse("town_settings") + "#mail")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def prove(request: HttpRequest, token: str) -> HttpResponse:
    """Open from the test mail: ask on GET, write down on POST (mail scanners follow links)."""
    context: dict[str, Any] = {"sentence": "", "is_done": False}
    status = 200
    if request.method == "POST":
        try:
            context |= {"proof": mail_proof(prove_mail(token=token)), "is_done": True}
        except ActionError as error:
            context["sentence"], status = error.message, 404
    elif not is_open_link(TownSettings.load(), token):
        context["sentence"], status = NO_LONGER, 404
    response = render(request, "town/prove_mail.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    # With "no-referrer" a browser sends the form with "Origin: null", and that is refused.
    response.headers["Referrer-Policy"] = "strict-origin"
    return response


@beheerder_only
def archive(request: HttpRequest, wijk_id: int) -> HttpResponse:
    """Say what happens when a wijk is taken off the site, and do it."""
    wijk = get_object_or_404(Wijk.objects.select_related("page"), pk=wijk_id)
    if request.method == "POST":
        return _act(request, archive_wijk, wijk, f"{wijk.name} staat niet meer op de site. Alles is bewaard.")
    return render(request, "town/admin/archive.html", {"wijk": wijk})


@beheerder_only
def reopen(request: HttpRequest, wijk_id: int) -> HttpResponse:
    """Say what happens when a wijk is put back, and do it."""
    wijk = get_object_or_404(Wijk.objects.select_related("page"), pk=wijk_id)
    if request.method == "POST":
        return _act(request, reopen_wijk, wijk, f"{wijk.name} staat weer op de site.")
    return render(request, "town/admin/reopen.html", {"wijk": wijk})


def _act(request: HttpRequest, action: Any, wijk: Wijk, done: str) -> HttpResponse:
    try:
        action(wijk=wijk, user=request.user)
    except ActionError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, done)
    return redirect("wijk:index")


@require_admin_access
@require_POST
def steps_hidden(request: HttpRequest, wijk_id: int) -> HttpResponse:
    """Hide the steps of a new wijk; its coördinatoren may."""
    wijk = get_object_or_404(Wijk, pk=wijk_id)
    if not has_role(request.user, Role.COORDINATOR, wijk):
        raise Http404
    hide_steps(wijk=wijk)
    messages.success(request, "De stappen staan niet meer op je beginscherm.")
    return redirect("wagtailadmin_home")


@require_safe
def colours(request: HttpRequest, name: str) -> HttpResponse:
    """Serve the town's colours; kept for a year under the address of today's."""
    town = TownSettings.load()
    chosen = {"everywhere": town.colours_everywhere}
    response = HttpResponse(stylesheet(town.colour, town.background, **chosen), content_type="text/css")
    if name == version(town.colour, town.background, **chosen):
        patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    else:
        patch_cache_control(response, no_store=True)
    return response
