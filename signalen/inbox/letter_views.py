"""The mails to residents: which words a wijk has of its own, and each mail as somebody gets it."""

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from wagtail.permissions import policy_registry

from home.lib import clock
from home.mail.actions import render_letter
from home.models import Wijk
from signalen.actions.letters import TEMPLATE, letter_to_reporter, letter_to_supporter, words_of
from signalen.letters import LETTERS, Moment
from signalen.models import LetterText, Signal, SignalSupporter

# What the team writes about one melding, in the moments in which it does.
EXAMPLE_TEXT = "Hier staat wat jullie over deze melding schrijven."
WITH_TEXT = frozenset(
    {Moment.STARTED, Moment.QUESTION, Moment.DONE, Moment.REOPENED, Moment.NEWS, Moment.PARTNER}
)


def overview(request: HttpRequest) -> HttpResponse:
    """List every mail of a wijk, with its words and whose they are."""
    wijken = list(_own_wijken(request.user))
    if not wijken:
        raise Http404
    asked = request.GET.get("wijk", "")
    wijk = next((one for one in wijken if one.slug == asked), wijken[0])
    own = {row.moment: row for row in LetterText.objects.filter(wijk=wijk)}
    rows = [{"moment": moment, "letter": LETTERS[moment], "own": own.get(moment)} for moment in Moment]
    context = {"wijk": wijk, "wijken": wijken, "rows": rows}
    return render(request, "signalen/admin/letters.html", context)


def preview(request: HttpRequest, wijk_slug: str, moment: str) -> HttpResponse:
    """Show a mail about a made-up melding, by the code and the template of the real one."""
    wijk = get_object_or_404(_own_wijken(request.user), slug=wijk_slug)
    if moment not in Moment.values:
        raise Http404
    chosen = Moment(moment)
    letter = render_letter(TEMPLATE, _example(wijk, chosen), wijk)
    return render(request, "signalen/admin/letter.html", {"wijk": wijk, "moment": chosen, "letter": letter})


def _own_wijken(user: Any) -> Any:
    return policy_registry.get_by_type(LetterText).wijken_user_may(user, ["view"])


def _example(wijk: Wijk, moment: Moment) -> Any:
    """Return what the template shows; nothing of it is kept, and its link leads nowhere."""
    today = timezone.localdate()
    signal = Signal(
        wijk=wijk,
        reference="VBVBVB",
        what="De lantaarn bij de speeltuin is kapot.",
        where="Bij de speeltuin",
        received_at=clock.now(),
        answer_by=today + timedelta(days=7),
        planned_on=today + timedelta(days=14),
    )
    words, text = words_of(wijk.pk, moment), EXAMPLE_TEXT if moment in WITH_TEXT else ""
    if moment == Moment.SUPPORTED:
        supporter = SignalSupporter(signal=signal, created_at=clock.now())
        return letter_to_supporter(supporter, moment, words, text)
    return letter_to_reporter(signal, moment, words, text)
