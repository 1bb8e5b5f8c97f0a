"""What was erased, without anything of what it was."""

from typing import ClassVar

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst

from home.lib.tokens import REFERENCE_LENGTH
from home.models.wijk import WijkOwned


class Erasure(WijkOwned):
    """One thing that was erased: when, which kind, why. Written in the transaction that erases it."""

    class Reason(models.TextChoices):
        """Why it went."""

        TERM = "term", "De bewaartermijn was voorbij"
        ASKED = "asked", "De bewoner vroeg erom"
        TEAM = "team", "Het wijkteam merkte: gaat over een persoon"
        SPAM = "spam", "Leek op spam"

    at = models.DateTimeField("gewist op", default=timezone.now, db_index=True)
    # The label of the model that it was a row of: the ground need not know the rooms.
    kind = models.CharField("wat", max_length=60)
    reference = models.CharField("kenmerk", max_length=REFERENCE_LENGTH)
    reason = models.CharField("waarom", max_length=10, choices=Reason.choices)

    shown_on_pages: ClassVar[bool] = False

    class Meta:
        verbose_name = "gewist gegeven"
        verbose_name_plural = "gewiste gegevens"
        ordering = ("-at", "-pk")
        indexes: ClassVar = [models.Index(fields=["wijk", "-at"], name="erasure_wijk_at")]

    def __str__(self) -> str:
        return f"{self.kind_text}: {self.reference}"

    @property
    def kind_text(self) -> str:
        """What went, in words."""
        return capfirst(str(apps.get_model(self.kind)._meta.verbose_name))
