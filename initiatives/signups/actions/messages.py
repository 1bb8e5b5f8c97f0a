"""A message of who organises: to whom, how many, and ten minutes to think better of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from home.lib.errors import ActionError
from home.mail.actions import call_back_mail
from home.receiving import mail_without_gating
from initiatives.models.occurrence import Occurrence
from initiatives.signups.actions.letters import call_about, letter_about
from initiatives.signups.actions.line import locked
from initiatives.signups.letters import Moment
from initiatives.signups.models import Signup, SignupMessage, SignupQuerySet
from initiatives.signups.removal import NAMES
from initiatives.signups.states import Audience

UNDO_TIME = timedelta(minutes=10)
TEMPLATE = "aanmelding_bericht"
NO_TEXT = "Schrijf eerst een bericht."
NOBODY = "Er is niemand om dit aan te sturen."
TOO_LATE = "Het bericht is al weg. Je kunt het niet meer terughalen."
NAMES_ARE_GONE = "De namen van deze keer zijn gewist."


@dataclass(frozen=True)
class Reached:
    """Whom a message reaches: by mail, by a telephone call of the team, and not at all."""

    mails: int
    calls: int
    nobody: int


def to_whom(occurrence: Occurrence, audience: Audience) -> SignupQuerySet:
    """Return the sign-ups that a message goes to."""
    rows: SignupQuerySet = Signup.objects.of(audience).filter(occurrence=occurrence)
    return rows.select_related("wijk", "contact", "occurrence__activity").order_by("turn")


def reached(occurrence: Occurrence, audience: Audience) -> Reached:
    """Return how many people a message would reach, and how; one query."""
    contacts = [getattr(signup, "contact", None) for signup in to_whom(occurrence, audience)]
    mails = sum(1 for contact in contacts if contact and contact.email)
    calls = sum(1 for contact in contacts if contact and not contact.email and contact.phone)
    return Reached(mails, calls, len(contacts) - mails - calls)


@transaction.atomic
def send_message(
    *,
    occurrence: Occurrence,
    submission: UUID,
    audience: Audience,
    text: str,
    by: Any,
    now: datetime,
) -> SignupMessage:
    """Write to who signed up; it leaves after `UNDO_TIME`. The same submission again changes nothing.

    Who has no mail address comes on the list of who must be called. Raises ActionError without words,
    without anybody to write to, and when the names are gone.
    """
    current = locked(occurrence.pk)
    sent = SignupMessage.objects.filter(uuid=submission, occurrence=current).first()
    if sent:
        return sent
    if not text.strip():
        raise ActionError(NO_TEXT, field="text")
    if now >= current.end + NAMES:
        raise ActionError(NAMES_ARE_GONE)
    rows = list(to_whom(current, audience))
    if not rows:
        raise ActionError(NOBODY, field="audience")
    message = SignupMessage.objects.create(
        wijk=current.wijk,
        uuid=submission,
        occurrence=current,
        audience=audience,
        text=text.strip(),
        sent_by=by,
        written_at=now,
        leaves_at=now + UNDO_TIME,
    )
    for signup in rows:
        _write(message, signup)
    message.save(update_fields=["mails", "calls"])
    return message


def _write(message: SignupMessage, signup: Signup) -> None:
    contact = getattr(signup, "contact", None)
    if contact and contact.email:
        mail = mail_without_gating(
            to=contact.email,
            template=TEMPLATE,
            context=letter_about(signup, Moment.MESSAGE, message.text),
            wijk=message.wijk,
            reply_to=message.occurrence.activity.contact_email or message.wijk.team_email,
            key=f"{_keys(message)}{signup.submission}",
            about=signup.submission,
            wait=UNDO_TIME,
        )
        message.mails += mail is not None
    elif contact and contact.phone:
        call_about(signup)
        message.calls += 1


def _keys(message: SignupMessage) -> str:
    return f"aanmelding-message-{message.uuid}-"


@transaction.atomic
def call_back(*, message: SignupMessage, now: datetime) -> int:
    """Stop a message that has not left; returns how many mails. Raises ActionError when it has."""
    current = SignupMessage.objects.select_for_update().get(pk=message.pk)
    if current.called_back_at is not None:
        return 0
    if current.leaves_at <= now:
        raise ActionError(TOO_LATE)
    stopped = call_back_mail(keys_from=_keys(current))
    # Whom only this message put on the list need not be called.
    to_call = Signup.objects.filter(occurrence=current.occurrence, call_needed_at__gte=current.written_at)
    to_call.update(call_needed_at=None)
    SignupMessage.objects.filter(pk=current.pk).update(called_back_at=now)
    return stopped
