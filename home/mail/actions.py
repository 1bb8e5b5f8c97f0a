"""Verbs of the ledger: write a message down; the sender does the rest."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parseaddr
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.validators import validate_email
from django.db import transaction
from django.db.models.functions import Now
from django.template import Context, Engine

from home.lib.errors import ActionError
from home.mail.models import DispatchState, OutgoingMail
from home.mail.replies import one_line
from home.town.identity import identity

if TYPE_CHECKING:
    from home.models import Wijk

SUBJECT_LENGTH = 200
# What is left of a message once nobody may know whom it was for: that there was one.
EMPTY: Mapping[str, str] = dict.fromkeys(
    ("to", "reply_to", "sender", "subject", "text", "html", "last_reply"), ""
)


@dataclass(frozen=True)
class Letter:
    """A message as somebody gets it."""

    subject: str
    text: str
    html: str


@transaction.atomic
def queue_mail(
    *,
    to: str,
    template: str,
    context: Mapping[str, object],
    wijk: "Wijk | None" = None,
    reply_to: str = "",
    key: str | None = None,
    about: UUID | None = None,
    wait: timedelta = timedelta(0),
) -> OutgoingMail:
    """Write down a message to one address; it leaves when the caller's transaction is kept, or `wait` later.

    Renders `templates/emails/<template>.subject.txt`, `.txt` and `.html`. With a `key`
    (no personal data in it) the same message is never written twice: the first row is returned.
    `about` is the UUID of the form of the row it tells of, for `forget_mail`.
    Raises ActionError for an address that mail cannot reach, so check an optional one first.
    """
    town = identity()
    reply_to = reply_to or ("" if wijk else town.reply_to)
    letter = render_letter(template, context, wijk)
    fields: dict[str, Any] = {
        "wijk": wijk,
        "sender": _sender(wijk),
        "to": _address(to),
        "reply_to": _address(reply_to) if reply_to else "",
        "about": about,
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
    }
    if wait:
        fields["due_at"] = Now() + wait
    if key is None:
        return OutgoingMail.objects.create(**fields)
    return OutgoingMail.objects.get_or_create(key=key, defaults=fields)[0]


def render_letter(template: str, context: Mapping[str, object], wijk: "Wijk | None") -> Letter:
    """Return a message in words, as `queue_mail` writes it down; nothing is kept."""
    values = {"site_name": identity().name, "base_url": settings.BASE_URL, "wijk": wijk, **context}
    subject = one_line(_render(f"emails/{template}.subject.txt", values, escape=False))[:SUBJECT_LENGTH]
    values["subject"] = subject
    return Letter(
        subject=subject,
        text=_render(f"emails/{template}.txt", values, escape=False),
        html=_render(f"emails/{template}.html", values, escape=True),
    )


@transaction.atomic
def forget_mail(*, about: UUID, to: str | None = None) -> int:
    """Empty every message about a row (to one address, if given); what did not leave yet never does.

    A sender that has one in its hands at this moment may still hand it over.
    """
    rows = OutgoingMail.objects.filter(about=about)
    if to is not None:
        rows = rows.filter(to__iexact=to)
    rows.filter(due_at__isnull=False).update(
        state=DispatchState.SUPPRESSED, lease=None, due_at=None, settled_at=Now()
    )
    return rows.update(about=None, **EMPTY)


@transaction.atomic
def call_back_mail(*, keys_from: str) -> int:
    """Stop the messages whose key begins with `keys_from` and that no sender has taken; returns how many."""
    waiting = OutgoingMail.objects.filter(
        key__startswith=keys_from, state=DispatchState.QUEUED, lease=None, due_at__gt=Now()
    )
    return waiting.update(state=DispatchState.SUPPRESSED, due_at=None, settled_at=Now(), text="", html="")


@transaction.atomic
def queue_message(message: EmailMessage) -> list[OutgoingMail]:
    """Write down a message made with Django's own mail functions, once for each recipient.

    Raises ValueError for attachments: the ledger holds words only.
    """
    if message.attachments:
        raise ValueError("The mail ledger does not take attachments.")
    html = ""
    if isinstance(message, EmailMultiAlternatives):
        html = next((str(content) for content, kind in message.alternatives if kind == "text/html"), "")
    return [
        OutgoingMail.objects.create(
            sender=one_line(message.from_email),
            to=_address(parseaddr(recipient)[1]),
            reply_to=_address(parseaddr(message.reply_to[0])[1]) if message.reply_to else "",
            subject=one_line(str(message.subject))[:SUBJECT_LENGTH],
            text=str(message.body),
            html=html,
        )
        for recipient in message.recipients()
    ]


def _render(name: str, values: Mapping[str, object], *, escape: bool) -> str:
    """Render a template; Django escapes for HTML whatever the file's name, text must not be."""
    template = Engine.get_default().get_template(name)
    text = template.render(Context(dict(values), autoescape=escape))
    # PostgreSQL keeps no NUL; no letter is made of one.
    return re.sub(r"\n{3,}", "\n\n", text.replace("\x00", "")).strip() + "\n"


def _sender(wijk: "Wijk | None") -> str:
    """Return the From line: our own address, under the name of the wijk or of the site."""
    sender_name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    sender_name = identity().sender_name or sender_name
    name = one_line(f"{wijk.name} via {sender_name}" if wijk else sender_name)
    name = name.replace("\\", "").replace('"', "")
    # Quoted and not encoded: Django encodes it when the message is made.
    return f'"{name}" <{address}>'


def _address(address: str) -> str:
    """Return an address that fits a header and exists as a form; raises ActionError otherwise."""
    address = address.strip()
    try:
        validate_email(address)
    except ValidationError:
        raise ActionError("Dit e-mailadres klopt niet. Kijk het nog eens na.", field="email") from None
    return address
