"""A melding that was brought to a partner, and what the partner answered."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from home.models import Partner
from signalen.models.signal import Signal


class PartnerAnswer(models.TextChoices):
    """What a partner can say without an account."""

    PICKED_UP = "picked_up", "Pakken wij op"
    DONE = "done", "Klaar"
    NOT_OURS = "not_ours", "Niet voor ons"
    QUESTION = "question", "Vraag"


class Forwarding(models.Model):
    """One time that a melding went to one partner. The log of what was shared with whom, and when."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="forwardings")
    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="+", verbose_name="partner")
    # Where the link went: a new one goes to this address and to no other.
    email = models.EmailField("e-mail")
    message = models.TextField("bericht aan de partner", max_length=2000, blank=True)
    contact_shared = models.BooleanField("contactgegevens gingen mee", default=False)
    token_hash = models.CharField(max_length=64, unique=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField("doorgestuurd op", default=timezone.now)
    expires_at = models.DateTimeField("werkt tot")
    ended_at = models.DateTimeField("niet meer van deze partner sinds", null=True, blank=True)

    class Meta:
        verbose_name = "doorgestuurde melding"
        verbose_name_plural = "doorgestuurde meldingen"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.signal.reference} naar {self.partner}"


class PartnerReply(models.Model):
    """What a partner answered. The team checks it before a resident reads it."""

    forwarding = models.ForeignKey(Forwarding, on_delete=models.CASCADE, related_name="replies")
    submission = models.UUIDField(unique=True, editable=False)
    answer = models.CharField("antwoord", max_length=12, choices=PartnerAnswer.choices)
    text = models.TextField("toelichting", max_length=2000, blank=True)
    on = models.DateField("datum", null=True, blank=True)
    other_partner = models.CharField("wel voor", max_length=120, blank=True)
    photo = models.ForeignKey(
        "signalen.SignalPhoto", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField("ontvangen op", default=timezone.now)
    checked_at = models.DateTimeField("nagekeken op", null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "antwoord van een partner"
        verbose_name_plural = "antwoorden van partners"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.get_answer_display()}: {self.forwarding}"
