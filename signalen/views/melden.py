"""Before and after the form "Iets melden": the first question, who else can help, and thanks."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.lib import clock
from home.secret_links import private
from home.views import live_wijk_or_404
from signalen.models import Absence, Signal, SignalContact, SignalSupporter
from signalen.queries import readable
from signalen.removal import contact_removal_day


@require_safe
def start(request: HttpRequest, wijk_slug: str) -> HttpResponse:
    """Ask what it is about; worries and questions for help do not go to the form."""
    wijk = live_wijk_or_404(wijk_slug)
    form = reverse("signalen:what", args=[wijk.slug])
    context = {
        "wijk": wijk,
        "melding_url": form,
        # Where "Een idee of tip" leads.
        "tip_url": reverse("tip:send", args=[wijk.slug]),
        "has_list": readable(wijk).exists(),
        "help_url": reverse("signalen:help", args=[wijk.slug]),
        "absence": Absence.objects.on(clock.today()).filter(wijk=wijk).order_by("-ends_on").first(),
    }
    return render(request, "signalen/melden.html", context)


@require_safe
def get_help(request: HttpRequest, wijk_slug: str) -> HttpResponse:
    """Show whom to call for oneself or for somebody else."""
    return render(request, "signalen/melden_hulp.html", {"wijk": live_wijk_or_404(wijk_slug)})


@private
@require_safe
def signal_thanks(request: HttpRequest, wijk_slug: str, submission: UUID) -> HttpResponse:
    """Show the reference of a melding. Only the sender knows the UUID in the address."""
    wijk = live_wijk_or_404(wijk_slug)
    signal = get_object_or_404(Signal.objects.filter(wijk=wijk), submission=submission)
    contact = SignalContact.objects.filter(signal=signal).first()
    context = {
        "wijk": wijk,
        "row": signal,
        "contact": contact,
        "contact_until": contact_removal_day(signal) if contact else None,
    }
    return render(request, "signalen/bedankt.html", context)


@private
@require_safe
def support_thanks(request: HttpRequest, wijk_slug: str, submission: UUID) -> HttpResponse:
    """Thank somebody for "ik ook"."""
    wijk = live_wijk_or_404(wijk_slug)
    found = SignalSupporter.objects.filter(signal__wijk=wijk).select_related("signal")
    supporter = get_object_or_404(found, submission=submission)
    return render(request, "signalen/melden_ik_ook_bedankt.html", {"wijk": wijk, "supporter": supporter})
