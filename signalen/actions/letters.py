"""Mail to residents about a melding: the words of the wijk, a link to follow, never content in a subject."""

from collections.abc import Mapping
from itertools import pairwise

from django.conf import settings
from django.urls import reverse

from home.receiving import mail_without_gating
from signalen.letters import LETTERS, Moment
from signalen.models import LetterText, Signal, SignalContact, SignalSupporter
from signalen.removal import contact_removal_day
from signalen.states import Event

# What somebody who said "ik ook" hears of: not the questions and answers of another.
FOR_SUPPORTERS = frozenset({Moment.PLANNED, Moment.FORWARDED, Moment.DONE, Moment.REOPENED})
# So far the history is looked back: what just happened, what was told before, and what is the team's own.
LINES_BACK = 3


def words_of(wijk_id: int, moment: Moment) -> str:
    """Return the words of a mail: those of the wijk, or else those of the site."""
    own = LetterText.objects.filter(wijk_id=wijk_id, moment=moment).first()
    return own.text if own else LETTERS[moment].words


def write_to_reporter(signal: Signal, moment: Moment, text: str = "") -> None:
    """Write to who sent a melding, if they left an address; `text` are words of the team."""
    contact = SignalContact.objects.filter(signal=signal).first()
    if contact is None or not contact.email:
        return
    context = {
        "text": text,
        "stand_in": _just_told(signal),
        "what": signal.what if moment == Moment.RECEIVED else "",
        "where": signal.where,
        "answer_by": signal.answer_by if moment in {Moment.RECEIVED, Moment.REOPENED} else None,
        "planned_on": signal.planned_on if moment == Moment.PLANNED else None,
        "removed_on": contact_removal_day(signal),
        "url": settings.BASE_URL + signal.follow_path,
    }
    _write(signal, moment, to=contact.email, key="melder", context=context)


def _just_told(signal: Signal) -> str:
    """Return what who sent it was told about a stand-in just before this; empty if that was not so."""
    lines = [line for line in signal.history.reverse()[:LINES_BACK] if line.public_words]
    for this, before in pairwise(lines):
        is_first_act = before.event == Event.STAND_IN and before.user_id == this.user_id
        return before.text if is_first_act else ""
    return ""


def write_to_supporters(signal: Signal, moment: Moment, text: str = "") -> None:
    """Write to everybody who said "ik ook" and left an address."""
    if moment not in FOR_SUPPORTERS:
        return
    for supporter in SignalSupporter.objects.filter(signal=signal).exclude(email=""):
        write_to_supporter(supporter, moment, text)


def write_to_supporter(supporter: SignalSupporter, moment: Moment, text: str = "") -> None:
    """Write to one who said "ik ook"."""
    signal = supporter.signal
    context = {
        "text": text,
        "planned_on": signal.planned_on if moment == Moment.PLANNED else None,
        "removed_on": contact_removal_day(signal),
        "url": settings.BASE_URL + reverse("signalen:follow", args=[supporter.follow_token]),
    }
    _write(signal, moment, to=supporter.email, key=f"ook-{supporter.pk}", context=context)


def _write(signal: Signal, moment: Moment, *, to: str, key: str, context: Mapping[str, object]) -> None:
    mail_without_gating(
        to=to,
        template="melding_bericht",
        context={
            "reference": signal.reference,
            "heading": LETTERS[moment].subject,
            "words": words_of(signal.wijk_id, moment),
            **context,
        },
        wijk=signal.wijk,
        reply_to=signal.wijk.team_email,
        key=f"melding-{moment.value}-{signal.pk}-{key}-{signal.version}",
    )
