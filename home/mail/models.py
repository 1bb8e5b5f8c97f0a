"""The ledger's rows: one for every message to one address."""

from collections.abc import Mapping
from email.utils import format_datetime, make_msgid, parseaddr
from typing import ClassVar

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

# Whoever answers automatically should not answer this (RFC 3834; the second is Microsoft's word for it).
AUTOMATIC_HEADERS: Mapping[str, str] = {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
}


def new_message_id() -> str:
    """Return a Message-ID under the domain that we send from; it stays the same on every resend."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return make_msgid(domain=domain or "localhost")


class DispatchState(models.TextChoices):
    """Where a message is on its way out."""

    QUEUED = "queued", "in de wachtrij"
    SENDING = "sending", "wordt verstuurd"
    WAITING = "waiting", "wacht op een nieuwe poging"
    SENT = "sent", "verstuurd"
    REFUSED = "refused", "adres bestaat niet"
    FAILED = "failed", "niet gelukt"
    SUPPRESSED = "suppressed", "niet meer nodig"


class Dispatch(models.Model):
    """One message to one address, and how far it is.

    `due_at` is when a sender may take the row: at once, at the next try, or when the
    lease of the sender that has it runs out. A row that is settled has none. All these
    moments are in the database's time, so that senders on several hosts agree.
    """

    # Fields that are emptied as soon as the server has accepted the message.
    cleared_when_sent: ClassVar[tuple[str, ...]] = ()

    state = models.CharField(
        "stand", max_length=12, choices=DispatchState.choices, default=DispatchState.QUEUED
    )
    attempts = models.PositiveSmallIntegerField("pogingen", default=0)
    due_at = models.DateTimeField("aan de beurt op", null=True, blank=True, db_default=Now())
    lease = models.UUIDField("in handen van", null=True, blank=True, editable=False)
    message_id = models.CharField("Message-ID", max_length=255, unique=True, default=new_message_id)
    last_reply = models.CharField("laatste antwoord", max_length=500, blank=True)
    created_at = models.DateTimeField("gemaakt op", default=timezone.now)
    settled_at = models.DateTimeField("afgehandeld op", null=True, blank=True)

    class Meta:
        abstract = True
        indexes = (
            models.Index(
                fields=["due_at", "id"],
                name="%(app_label)s_%(class)s_due",
                condition=models.Q(due_at__isnull=False),
            ),
        )

    def build_message(self) -> EmailMessage:
        """Return the message to send; called in the sender's main thread, so it may read the database."""
        raise NotImplementedError

    def is_wanted(self) -> bool:
        """Say whether it should still go out, asked at the last moment; False settles it as suppressed."""
        return True


class OutgoingMail(Dispatch):
    """A message of our own making: a confirmation, a notice to a team, a password link."""

    cleared_when_sent = ("text", "html")

    wijk = models.ForeignKey(
        "home.Wijk", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="wijk"
    )
    key = models.CharField(
        "sleutel",
        max_length=200,
        unique=True,
        null=True,
        blank=True,
        editable=False,
        help_text="Met dezelfde sleutel gaat een bericht nooit twee keer uit. Zonder persoonsgegevens.",
    )
    # The form that the row it tells of came by: with that row goes what stands here.
    about = models.UUIDField("gaat over", null=True, blank=True, editable=False, db_index=True)
    sender = models.CharField("van", max_length=320)
    to = models.EmailField("aan", max_length=254, blank=True)
    reply_to = models.EmailField("antwoord naar", max_length=254, blank=True)
    subject = models.CharField("onderwerp", max_length=250, blank=True)
    text = models.TextField("tekst", blank=True)
    html = models.TextField("opgemaakte tekst", blank=True)

    class Meta(Dispatch.Meta):
        verbose_name = "uitgaand bericht"
        verbose_name_plural = "uitgaande berichten"

    def __str__(self) -> str:
        return f"Bericht {self.pk} ({self.get_state_display()})"

    def build_message(self) -> EmailMessage:
        """Return the message; headers that depend on the moment are the same on a resend."""
        message = EmailMultiAlternatives(
            subject=self.subject,
            body=self.text,
            from_email=self.sender,
            to=[self.to],
            reply_to=[self.reply_to] if self.reply_to else None,
            headers={
                "Message-ID": self.message_id,
                "Date": format_datetime(self.created_at),
                **AUTOMATIC_HEADERS,
            },
        )
        if self.html:
            message.attach_alternative(self.html, "text/html")
        return message
