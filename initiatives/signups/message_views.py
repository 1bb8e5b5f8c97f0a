"""The screens on which who organises writes to who signed up."""

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from home.lib import clock
from home.lib.errors import ActionError
from home.mail.actions import render_letter
from initiatives.models import Occurrence
from initiatives.signups import actions
from initiatives.signups.actions.letters import letter_about
from initiatives.signups.actions.messages import NOBODY, TEMPLATE
from initiatives.signups.admin_forms import MessageForm
from initiatives.signups.admin_views import own_date
from initiatives.signups.letters import Moment
from initiatives.signups.models import SignupMessage
from initiatives.signups.states import Audience

# The button of the second look; any other shows the message first.
SEND = "send"
LEAVES = "Je bericht gaat om {time} uur weg. Toch niet? Haal het voor die tijd terug."
STOPPED = "Teruggehaald. {mails} niet weg."


def write(request: HttpRequest, occurrence_id: int) -> HttpResponse:
    """Show the form; on POST first what goes to how many, and then send it."""
    occurrence = own_date(request, occurrence_id)
    if request.method != "POST":
        return _show(request, occurrence, MessageForm(initial={"submission": uuid4()}, label_suffix=""))
    form = MessageForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _show(request, occurrence, form)
    values = form.cleaned_data
    audience = Audience(values["audience"])
    if SEND not in request.POST:
        return _show(request, occurrence, form, _sample(occurrence, audience, values["text"]))
    try:
        message = actions.send_message(
            occurrence=occurrence,
            submission=values["submission"],
            audience=audience,
            text=values["text"],
            by=request.user,
            now=clock.now(),
        )
    except ActionError as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return _show(request, occurrence, form)
    messages.success(request, LEAVES.format(time=date_format(localtime(message.leaves_at), "H.i")))
    return redirect("signup_date", occurrence_id)


def _sample(occurrence: Occurrence, audience: Audience, text: str) -> dict[str, Any]:
    """Return to how many it goes, and the mail as the first of them gets it."""
    first = actions.to_whom(occurrence, audience).first()
    if first is None:
        return {"nobody": NOBODY}
    letter = render_letter(TEMPLATE, letter_about(first, Moment.MESSAGE, text), occurrence.wijk)
    return {"reached": actions.reached(occurrence, audience), "letter": letter, "audience": audience}


def _show(
    request: HttpRequest, occurrence: Occurrence, form: MessageForm, sample: dict[str, Any] | None = None
) -> HttpResponse:
    context = {"occurrence": occurrence, "activity": occurrence.activity, "form": form, "sample": sample}
    response = render(request, "initiatives/admin/signup_message.html", context)
    patch_cache_control(response, private=True, no_store=True)
    return response


@require_POST
def call_back(request: HttpRequest, occurrence_id: int, message_id: int) -> HttpResponse:
    """Stop a message that has not left."""
    occurrence = own_date(request, occurrence_id)
    message = get_object_or_404(SignupMessage, pk=message_id, occurrence=occurrence)
    try:
        count = actions.call_back(message=message, now=clock.now())
        mails = "1 mail gaat" if count == 1 else f"{count} mails gaan"
        messages.success(request, STOPPED.format(mails=mails))
    except ActionError as error:
        messages.error(request, error.message)
    return redirect("signup_date", occurrence_id)
