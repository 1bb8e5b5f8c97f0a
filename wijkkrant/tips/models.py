"""The table of tips."""

from typing import Any, ClassVar

from django.contrib.admin import display
from django.db import models

from home.lib.fields import phone_text
from home.models import Received


class Tip(Received):
    """What a resident thinks is worth telling, and if they like how to reach them."""

    what = models.TextField("tip", max_length=3000)
    first_name = models.CharField("voornaam", max_length=40, blank=True)
    phone = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)
    # The draft that came of it.
    article = models.ForeignKey(
        "wijkkrant.Article",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )

    class Meta(Received.Meta):
        verbose_name = "tip"
        verbose_name_plural = "tips"
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["wijk", "-received_at"], name="tip_wijk_received")
        ]

    @property
    @display(description="telefoon")
    def phone_text(self) -> str:
        """The number as people write it."""
        return phone_text(self.phone)

    @property
    @display(description="bericht")
    def used_text(self) -> str:
        """Whether a draft came of it, for the list."""
        return "Gemaakt" if self.article_id else "Nog niet"
