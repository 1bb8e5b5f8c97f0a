"""Mail to residents about a melding: the words of the wijk, a link to follow, never content in a subject."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from django.conf import settings
from django.urls import reverse

from home.lib import clock
from home.receiving import mail_without_gating
from signalen.letters import BY_TELEPHONE, LETTERS, Moment
from signalen.models import LetterText, Signal, SignalContact, SignalSupporter
from signalen.removal import contact_removal_day, supporter_removal_day
from signalen.states import Event

TEMPLATE = "melding_bericht"
# What somebody who said "ik ook" hears of: not the questions and answers of another.
FOR_SUPPORTERS = frozenset({Moment.PLANNED, Moment.FORWARDED, Moment.DONE, Moment.REOPENED})
# So far the history is looked back: what just happened, what was told before, and what is the team's own.
LINES_BACK = 3


def words_of(wijk_id: int, moment: Moment) -> str:
    """Return the words of a mail: those of the wijk, or else those of the site."""
    own = LetterText.objects.filter(wijk_id=wijk_id, moment=moment).first()
    return own.text if own else LETTERS[moment].words


def letter_to_reporter(signal: Signal, moment: Moment, words: str, text: str = "") -> Mapping[str, object]:
    """Return what the template shows to who sent a melding; `text` are words of the team about this one."""
    removed_on, path = contact_removal_day(signal), signal.follow_path
    return _letter(signal, moment, words, text, removed_on=removed_on, path=path) | {
        "what": signal.what if moment == Moment.RECEIVED else "",
        "where": signal.where,
        "answer_by": signal.answer_by if moment in {Moment.RECEIVED, Moment.REOPENED} else None,
    }


def letter_to_supporter(
    supporter: SignalSupporter, moment: Moment, words: str, text: str = ""
) -> Mapping[str, object]:
    """Return what the template shows to somebody who said "ik ook".

    Who sent a melding that was put with this one knows the reference and the page of that.
    """
    own = Signal.objects.filter(submission=supporter.submission).first()
    path = own.follow_path if own else reverse("signalen:follow", args=[supporter.follow_token])
    removed_on = supporter_removal_day(supporter)
    letter = _letter(supporter.signal, moment, words, text, removed_on=removed_on, path=path)
    return letter | ({"reference": own.reference} if own else {})


def _letter(
    signal: Signal, moment: Moment, words: str, text: str, *, removed_on: date, path: str
) -> dict[str, object]:
    return {
        "reference": signal.reference,
        "heading": LETTERS[moment].subject,
        "lead": LETTERS[moment].lead,
        "button": LETTERS[moment].button,
        "words": words,
        "text": text,
        "planned_on": signal.planned_on if moment == Moment.PLANNED else None,
        "removed_on": removed_on,
        "url": settings.BASE_URL + path,
    }


def write_to_reporter(signal: Signal, moment: Moment, text: str = "") -> None:
    """Write to who sent a melding, if they left an address; with only a telephone the team must call."""
    contact = SignalContact.objects.filter(signal=signal).first()
    if contact is None:
        return
    if contact.email:
        words = words_of(signal.wijk_id, moment)
        letter = {**letter_to_reporter(signal, moment, words, text), "stand_in": _just_told(signal)}
        _write(signal, moment, to=contact.email, key="melder", letter=letter)
    elif contact.phone:
        # What needs no call also ends an older one: whoever answered or took it back has been spoken to.
        since = clock.now() if moment in BY_TELEPHONE else None
        Signal.objects.filter(pk=signal.pk).update(call_needed_at=since)


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
    letter = letter_to_supporter(supporter, moment, words_of(signal.wijk_id, moment), text)
    _write(signal, moment, to=supporter.email, key=f"ook-{supporter.pk}", letter=letter)


def _write(signal: Signal, moment: Moment, *, to: str, key: str, letter: Mapping[str, object]) -> None:
    mail_without_gating(
        to=to,
        template=TEMPLATE,
        context=letter,
        wijk=signal.wijk,
        reply_to=signal.wijk.team_email,
        key=f"melding-{moment.value}-{signal.pk}-{key}-{signal.version}",
        about=signal.submission,
    )
