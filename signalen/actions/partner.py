"""What a partner answers, and how the team lets it through to the resident."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils.formats import date_format

from home.lib.errors import ActionError
from home.lib.localtime import local_date
from home.lib.storage import removed_on_failure
from home.receiving import mail_without_gating
from signalen.actions.forward import end_forwardings
from signalen.actions.letters import write_to_reporter
from signalen.actions.moves import CHANGED, NO_DATE, PAST_DATE, ask_reporter, close_signal, start_signal
from signalen.actions.team import add_note
from signalen.actions.trail import write_down
from signalen.letters import Moment
from signalen.models import Forwarding, PartnerAnswer, PartnerReply, Signal, SignalPhoto
from signalen.states import Actor, Event, State

NO_WORDS = "Schrijf in een paar woorden wat u bedoelt."
LINK_ENDED = "Deze melding is niet meer bij u. Het wijkteam heeft hem zelf verder opgepakt."
CHECKED = "Iemand anders heeft dit antwoord al nagekeken."


@transaction.atomic
def receive_reply(
    *,
    forwarding: Forwarding,
    submission: UUID,
    answer: PartnerAnswer,
    now: datetime,
    text: str = "",
    on: date | None = None,
    other_partner: str = "",
    photo: File[bytes] | None = None,
) -> PartnerReply:
    """Keep what a partner says, and tell the team; the same submission again changes nothing.

    Raises ActionError without the words or the day that the answer needs, and when the link has ended.
    """
    # Of two presses at once the second waits here, and then finds what the first one kept.
    current = Forwarding.objects.select_for_update().get(pk=forwarding.pk)
    known = PartnerReply.objects.filter(submission=submission, forwarding=current).first()
    if known:
        return known
    if current.ended_at:
        raise ActionError(LINK_ENDED)
    _refuse_half(answer, text, on, now)
    with removed_on_failure() as written:
        kept = None
        if photo is not None:
            kept = SignalPhoto(signal=forwarding.signal, file=photo)
            written.append(kept.file)
            kept.save()
        reply = PartnerReply.objects.create(
            forwarding=forwarding,
            submission=submission,
            answer=answer,
            text=text,
            on=on if answer == PartnerAnswer.PICKED_UP else None,
            other_partner=other_partner,
            photo=kept,
            created_at=now,
        )
    _tell_team(reply)
    return reply


def _refuse_half(answer: PartnerAnswer, text: str, on: date | None, now: datetime) -> None:
    if answer != PartnerAnswer.PICKED_UP:
        if not text.strip():
            raise ActionError(NO_WORDS, field="text")
        return
    if on is None:
        raise ActionError(NO_DATE, field="on")
    if on < local_date(now):
        raise ActionError(PAST_DATE, field="on")


def _tell_team(reply: PartnerReply) -> None:
    """Tell the team that there is an answer; what it says stands in the inbox only."""
    signal = reply.forwarding.signal
    mail_without_gating(
        to=signal.wijk.team_email,
        template="melding_partner_antwoord",
        context={
            "reference": signal.reference,
            "partner": reply.forwarding.partner.name,
            "url": settings.BASE_URL + reverse("meldingen:inspect", args=[signal.pk]),
        },
        wijk=signal.wijk,
        key=f"melding-partner-antwoord-{reply.submission}",
        about=signal.submission,
    )


@transaction.atomic
def pass_on_reply(*, reply: PartnerReply, user: Any, seen: int, text: str, now: datetime) -> None:
    """Let what a partner said through, in words that the team looked at.

    - picked up: the resident reads it, and the melding stays with the partner;
    - done: the melding is closed with these words;
    - a question: it goes to the resident, and the melding comes back to the team;
    - not ours: the melding comes back to the team, the words are a note.
    """
    signal = _check(reply, user, now)
    if reply.answer == PartnerAnswer.DONE:
        close_signal(signal=signal, user=user, seen=seen, text=text, now=now)
        end_forwardings(signal, now)
    elif reply.answer == PartnerAnswer.PICKED_UP:
        _tell_picked_up(signal, reply, user, seen, text)
    else:
        moved = start_signal(signal=signal, user=user, seen=seen)
        end_forwardings(signal, now)
        if reply.answer == PartnerAnswer.QUESTION:
            ask_reporter(signal=moved, user=user, seen=moved.version, text=text)
        else:
            _keep_not_ours(moved, reply, user, text)


def _keep_not_ours(signal: Signal, reply: PartnerReply, user: Any, text: str) -> None:
    """Keep for whom it is as a note of the team; the resident reads that it is not for this partner."""
    partner, other = reply.forwarding.partner, reply.other_partner
    whose = f"niet voor ons, wel voor {other}" if other else "niet voor ons"
    add_note(signal=signal, user=user, text=f"{partner}: {whose}. {text}".strip())
    words = f"{partner} gaat hier niet over. Het wijkteam zoekt verder."
    write_down(signal, Event.PARTNER_ANSWERED, actor=Actor.TEAM, user=user, text=words)


@transaction.atomic
def dismiss_reply(*, reply: PartnerReply, user: Any, now: datetime) -> None:
    """Put an answer aside: the resident does not read it."""
    _check(reply, user, now)


def _check(reply: PartnerReply, user: Any, now: datetime) -> Signal:
    """Mark an answer as looked at, once; return its melding."""
    unchecked = PartnerReply.objects.filter(pk=reply.pk, checked_at=None)
    if not unchecked.update(checked_at=now, checked_by=user):
        raise ActionError(CHECKED)
    return Signal.objects.select_for_update().get(pk=reply.forwarding.signal_id)


def _tell_picked_up(signal: Signal, reply: PartnerReply, user: Any, seen: int, text: str) -> None:
    still = Signal.objects.filter(pk=signal.pk, version=seen, state=State.FORWARDED)
    if not still.update(version=F("version") + 1, planned_on=reply.on):
        raise ActionError(CHANGED)
    signal.refresh_from_db()
    day = f" Datum: {date_format(reply.on, 'j F Y')}." if reply.on else ""
    words = f"{reply.forwarding.partner} pakt dit op.{day} {text}".strip()
    write_down(signal, Event.PARTNER_ANSWERED, actor=Actor.TEAM, user=user, text=words)
    write_to_reporter(signal, Moment.PARTNER, words)
