"""A melding and what hangs on it. A Signal is our noun for what a resident tells the wijkteam."""

from datetime import date
from textwrap import shorten
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.admin import display
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from home.lib.fields import phone_text
from home.lib.tokens import TOKEN_LENGTH, new_token
from home.models import Received, WijkOwnedQuerySet
from signalen.states import ARRIVALS, NEVER_PUBLIC, OPEN, TABS, UNANSWERED, Source, State, Tab

TITLE_LENGTH = 60


class SignalQuerySet(WijkOwnedQuerySet):
    """Words about meldingen."""

    def real(self) -> Self:
        """Leave out what looks like a robot's."""
        return self.filter(is_quarantined=False)

    def on(self, tab: Tab) -> Self:
        """Return what lies on one heap of the inbox."""
        return self.filter(state__in=TABS[tab])

    def late(self, today: date) -> Self:
        """Return the meldingen whose answer should have come before `today`."""
        return self.filter(state__in=UNANSWERED, answer_by__lt=today)

    def to_call(self) -> Self:
        """Return the meldingen whose sender must be called."""
        return self.filter(call_needed_at__isnull=False)

    def published(self) -> Self:
        """Return what everybody may read, now or from a day to come."""
        return (
            self.real()
            .filter(is_public=True, about_person=False)
            .exclude(public_text="")
            .exclude(state__in=NEVER_PUBLIC)
        )


class Signal(Received):
    """What somebody sees in the wijk. Who that is stands in a row of its own."""

    state = models.CharField("stand", max_length=20, choices=State.choices, default=State.RECEIVED)
    source = models.CharField("binnengekomen via", max_length=20, choices=Source.choices, default=Source.WEB)
    what = models.TextField("wat", max_length=3000)
    where = models.CharField("waar", max_length=200)
    address = models.CharField("adres", max_length=120, blank=True)
    latitude = models.DecimalField(
        "breedtegraad",
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        "lengtegraad",
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    sharing_allowed = models.BooleanField("contactgegevens mogen naar een andere organisatie", default=False)
    category = models.ForeignKey(
        "signalen.Category",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="signals",
        verbose_name="onderwerp",
    )
    walk = models.ForeignKey(
        "signalen.NeighbourhoodWalk",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="findings",
        editable=False,
        verbose_name="gevonden op wijkschouw",
    )
    # Counts the moves: of two people at once the second one is told.
    version = models.PositiveIntegerField(default=0, editable=False)
    moved_at = models.DateTimeField("laatst veranderd", default=timezone.now, editable=False)
    answer_by = models.DateField("antwoord uiterlijk", null=True, blank=True, editable=False)
    planned_on = models.DateField("gepland op", null=True, blank=True, editable=False)
    closed_at = models.DateTimeField("afgesloten op", null=True, blank=True, editable=False)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="wie pakt dit op",
    )
    duplicate_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="duplicates",
        editable=False,
        verbose_name="dubbel met",
    )
    # Since when somebody waits for a call with news that could not be mailed; None: nobody does.
    call_needed_at = models.DateTimeField("bellen sinds", null=True, blank=True, editable=False)
    # What who sent it answered to "bent u geholpen?"; None: no answer.
    helped = models.BooleanField("geholpen", null=True, blank=True, editable=False)
    about_person = models.BooleanField("gaat over een persoon", default=False, editable=False)
    # The address of the page on which its sender follows it. Works as long as the melding is kept.
    follow_token = models.CharField(max_length=TOKEN_LENGTH, unique=True, default=new_token, editable=False)
    # Of the short code on a slip of paper; empty when none was handed out.
    code_hash = models.CharField(max_length=64, blank=True, editable=False)
    is_public = models.BooleanField("staat op de site", default=False, editable=False)
    public_text = models.TextField("tekst op de site", max_length=600, blank=True, editable=False)
    public_outcome = models.TextField("wat ermee gedaan is", max_length=600, blank=True, editable=False)
    public_place = models.CharField("plek op de site", max_length=120, blank=True, editable=False)
    public_from = models.DateTimeField("op de site vanaf", null=True, blank=True, editable=False)

    objects: ClassVar[Any] = SignalQuerySet.as_manager()

    class Meta(Received.Meta):
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        indexes: ClassVar = [
            models.Index(fields=["wijk", "-received_at"], name="signal_wijk_received"),
            # In this order it also counts a heap without a look at the rows.
            models.Index(
                fields=["wijk", "is_quarantined", "state", "-received_at"], name="signal_wijk_state"
            ),
            models.Index(fields=["wijk", "category", "-received_at"], name="signal_wijk_category"),
            models.Index(
                fields=["wijk", "call_needed_at"],
                name="signal_wijk_call",
                condition=models.Q(call_needed_at__isnull=False),
            ),
        ]

    @property
    def title(self) -> str:
        """The first words, for a list of the team."""
        return shorten(self.what, TITLE_LENGTH, placeholder=" …")

    @property
    def place_text(self) -> str:
        """Where it is, for a list of the team."""
        return ", ".join(filter(None, (self.where, self.address)))

    @property
    def due_text(self) -> str:
        """By when an answer is due, for a list of the team; empty when it was given."""
        if not self.waits_for_answer or self.answer_by is None:
            return ""
        day = date_format(self.answer_by, "j F")
        return f"Te laat: {day}" if self.is_late else f"Voor {day}"

    @property
    def may_be_public(self) -> bool:
        """Say whether it may come on the site, by hand or at all."""
        return not (self.about_person or self.is_quarantined or self.state in NEVER_PUBLIC)

    @property
    def is_open(self) -> bool:
        """Say whether something can still come of it."""
        return self.state in OPEN

    @property
    def is_late(self) -> bool:
        """Say whether the answer should have been there."""
        today = timezone.localdate()
        return self.state in UNANSWERED and self.answer_by is not None and self.answer_by < today

    @property
    def waits_for_answer(self) -> bool:
        """Say whether its sender was told a day on which to hear something, and has not."""
        return self.state in UNANSWERED and self.answer_by is not None

    @property
    def follow_path(self) -> str:
        """The address of the page on which its sender follows it."""
        return reverse("signalen:follow", args=[self.follow_token])

    @property
    def public_state(self) -> str:
        """Where it stands, as a resident reads it."""
        return ARRIVALS[State(self.state)].public

    @property
    @display(description="punt op de kaart")
    def point_text(self) -> str:
        """The point as a map's search box takes it: "52.383900, 5.225000"; empty without one."""
        return "" if self.latitude is None else f"{self.latitude}, {self.longitude}"


class SignalContact(models.Model):
    """Who sent a melding, if they said so. Goes earlier than the melding itself."""

    signal = models.OneToOneField(Signal, on_delete=models.CASCADE, related_name="contact")
    name = models.CharField("naam", max_length=80, blank=True)
    email = models.EmailField("e-mail", blank=True)
    phone = models.CharField("telefoon", max_length=20, blank=True)

    class Meta:
        verbose_name = "contactgegevens"
        verbose_name_plural = "contactgegevens bij meldingen"

    def __str__(self) -> str:
        return f"Contact bij {self.signal.reference}"

    @property
    def phone_text(self) -> str:
        """The number as people write it."""
        return phone_text(self.phone)


class SignalSupporter(models.Model):
    """Somebody who said "ik ook": hears what comes of it, and reads only what everybody may read."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="supporters")
    submission = models.UUIDField("formulier", unique=True, editable=False)
    email = models.EmailField("e-mail", blank=True)
    follow_token = models.CharField(max_length=TOKEN_LENGTH, unique=True, default=new_token, editable=False)
    created_at = models.DateTimeField("wanneer", default=timezone.now)

    class Meta:
        verbose_name = "ik ook"
        verbose_name_plural = "ik ook"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"Ik ook bij {self.signal.reference}"
