"""The table of offers."""

from typing import Any, ClassVar

from django.contrib.admin import display
from django.db import models

from home.lib.dutch import join_words
from home.lib.fields import phone_text
from home.models import Received


class Moment(models.TextChoices):
    """When somebody can help, in four words."""

    DAYTIME = "daytime", "Overdag"
    EVENING = "evening", "'s Avonds"
    WEEKEND = "weekend", "In het weekend"
    SOMETIMES = "sometimes", "Af en toe"


class VolunteerOffer(Received):
    """What somebody wants to do, when, and how to reach them."""

    what = models.TextField("wat", max_length=1000)
    moments = models.JSONField("wanneer", default=list)
    first_name = models.CharField("voornaam", max_length=40)
    phone = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)

    class Meta(Received.Meta):
        verbose_name = "aanbod om te helpen"
        verbose_name_plural = "aanbod om te helpen"
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["wijk", "-received_at"], name="offer_wijk_received")
        ]

    @property
    @display(description="wanneer")
    def moments_text(self) -> str:
        """When, as a line: "overdag en in het weekend"."""
        chosen = [str(moment.label).lower() for moment in Moment if moment.value in self.moments]
        return join_words(chosen)

    @property
    @display(description="telefoon")
    def phone_text(self) -> str:
        """The number as people write it."""
        return phone_text(self.phone)
