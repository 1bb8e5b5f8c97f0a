"""The screen on which several meldingen are answered at once."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from answers.actions import Answered, answer_signals
from answers.forms import AnswerForm
from answers.queries import MOST, answerable
from home.lib import clock
from home.lib.errors import ActionError
from home.models import Wijk
from signalen.models import Category, Signal

MADE = "Het bericht staat klaar. Lees het na en publiceer het, of stuur het door."


def answer(request: HttpRequest) -> HttpResponse:
    """Show what can be answered in one wijk; on POST close what was ticked."""
    wijken = list(policy_registry.get_by_type(Signal).wijken_user_may(request.user, ["view"]))
    if not wijken:
        raise Http404
    asked = request.GET.get("wijk", "")
    wijk = next((one for one in wijken if one.slug == asked), wijken[0])
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        seen = values.pop("chosen")
        try:
            answered = answer_signals(wijk=wijk, seen=seen, user=request.user, now=clock.now(), **values)
        except ActionError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            return _tell(request, wijk, answered)
    if form.errors:
        # Below a long list nobody sees what is wrong.
        messages.error(request, next(iter(form.errors.values()))[0])
    return render(request, "answers/admin/answer.html", _context(request, wijk, wijken, form))


def _tell(request: HttpRequest, wijk: Wijk, answered: Answered) -> HttpResponse:
    """Say what happened; go to the draft, or back to the list."""
    count = len(answered.closed)
    if count:
        words = "1 melding is" if count == 1 else f"{count} meldingen zijn"
        messages.success(request, f"{words} afgesloten. De melders krijgen bericht.")
    for reference, why in answered.refused.items():
        messages.warning(request, f"{reference} bleef open: {why}")
    if answered.article:
        messages.success(request, MADE)
        return redirect("wagtailadmin_pages:edit", answered.article.pk)
    return redirect(f"{reverse('answers')}?wijk={wijk.slug}")


def _context(request: HttpRequest, wijk: Wijk, wijken: list[Wijk], form: AnswerForm) -> dict[str, Any]:
    rows = answerable(wijk, clock.now()).select_related("category")
    subject = request.GET.get("onderwerp", "")
    if subject.isascii() and subject.isdigit():
        rows = rows.filter(category=int(subject[:9]))
    ticked = {value.partition(":")[0] for value in request.POST.getlist("chosen")}
    first = request.GET.get("melding", "")
    found = list(rows[: MOST + 1])
    return {
        "wijk": wijk,
        "wijken": wijken,
        "subjects": Category.objects.filter(wijk=wijk),
        "subject": subject,
        "rows": [(row, str(row.pk) in ticked or row.reference == first) for row in found[:MOST]],
        "is_cut": len(found) > MOST,
        "form": form,
    }
