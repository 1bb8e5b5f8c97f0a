"""The screens of the counter: enter a melding, and print the slip that goes with it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.permissions import policy_registry

from frontdesk.forms import EnterForm
from frontdesk.slips import slip_of, slip_response
from home.lib.errors import ActionError
from home.lib.tokens import slip_code
from signalen.actions import Contact, Place, receive_signal
from signalen.models import Signal
from signalen.removal import contact_removal_day
from signalen.states import Source


def _own_wijken(user: Any) -> Any:
    """Return the wijken whose meldingen the user handles; 404 for somebody who handles none."""
    wijken = policy_registry.get_by_type(Signal).wijken_user_may(user, ["view"])
    if not wijken.exists():
        raise Http404
    return wijken


def enter(request: HttpRequest) -> HttpResponse:
    """Show the form; on POST keep the melding and go to its slip."""
    wijken = _own_wijken(request.user)
    if request.method != "POST":
        return _show(request, EnterForm(wijken=wijken))
    form = EnterForm(request.POST, wijken=wijken)
    if not form.is_valid():
        return _show(request, form)
    values = form.cleaned_data
    try:
        signal = receive_signal(
            wijk=values["wijk"],
            submission=values["submission"],
            what=values["what"],
            place=Place(where=values["where"]),
            contact=Contact(name=values["name"], email=values["email"], phone=values["phone"]),
            sharing_allowed=values["sharing_allowed"],
            source=Source(values["source"]),
            category=values["category"],
            code=slip_code(values["submission"]),
        )
    except ActionError as error:
        form.add_error(None, error.message)
        return _show(request, form)
    return redirect("frontdesk_slip", signal.submission)


def _show(request: HttpRequest, form: EnterForm) -> HttpResponse:
    return render(request, "frontdesk/admin/enter.html", {"form": form})


def slip(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Show what the resident takes home: the reference, the code, and what happens next."""
    own = Signal.objects.filter(wijk__in=_own_wijken(request.user)).exclude(code_hash="")
    signal = slip_of(own.select_related("wijk", "contact"), submission)
    removed_on = contact_removal_day(signal)
    return slip_response(request, signal, "frontdesk/admin/signal_slip.html", removed_on=removed_on)
