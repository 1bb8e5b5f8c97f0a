"""Words of a wijk in the mails about meldingen."""

from typing import ClassVar

from django.db import models

from home.models import WijkOwned
from signalen.letters import Moment


class LetterText(WijkOwned):
    """What a wijk writes in one of the mails, instead of the words that the site has."""

    moment = models.CharField("bericht", max_length=20, choices=Moment.choices)
    text = models.TextField("tekst", max_length=1500)

    shown_on_pages: ClassVar[bool] = False

    class Meta:
        verbose_name = "tekst van een bericht"
        verbose_name_plural = "teksten van berichten"
        ordering = ("moment",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["wijk", "moment"], name="one_letter_text_per_wijk_and_moment")
        ]

    def __str__(self) -> str:
        return self.get_moment_display()
