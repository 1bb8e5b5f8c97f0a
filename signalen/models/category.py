"""Subjects of meldingen in a wijk: who it is for, how soon an answer comes, and ready texts."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from home.fields import WordListField
from home.lib.fields import phone_text
from home.models import WijkOwned
from signalen.categories import DEFAULT_DAYS
from signalen.removal import KEEP_MONTHS
from signalen.states import State


class Category(WijkOwned):
    """A subject of meldingen. "Wie gaat hierover": the first address for it, if that is somebody else."""

    name = models.CharField("onderwerp", max_length=80)
    words = WordListField(
        "woorden",
        blank=True,
        help_text="Staat een van deze woorden in een melding? Dan stelt de site dit onderwerp voor."
        " Met komma's ertussen. Een deel van een woord is genoeg.",
    )
    answer_days = models.PositiveSmallIntegerField(
        "antwoord binnen (werkdagen)",
        default=DEFAULT_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    first_address = models.CharField("wie gaat hierover?", max_length=120, blank=True)
    phone = models.CharField("telefoon", max_length=20, blank=True)
    website = models.URLField("website", blank=True)
    is_public = models.BooleanField(
        "meldingen mogen op de site",
        default=True,
        help_text="Een coördinator kijkt altijd eerst. Zet dit uit voor een gevoelig onderwerp.",
    )
    keep_months = models.PositiveSmallIntegerField(
        "bewaren (maanden)",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(KEEP_MONTHS)],
        help_text=f"Daarna wist de site de meldingen van dit onderwerp. Leeg: {KEEP_MONTHS} maanden."
        " Korter mag, langer niet. Het telt ook voor meldingen die er al zijn.",
    )
    sort_order = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        verbose_name = "onderwerp"
        verbose_name_plural = "onderwerpen"
        ordering = ("sort_order", "name")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["wijk", "name"], name="one_category_per_wijk_and_name")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def answer_text(self) -> str:
        """Within how long an answer comes, for a list."""
        return "1 werkdag" if self.answer_days == 1 else f"{self.answer_days} werkdagen"

    @property
    def phone_text(self) -> str:
        """The number as people write it."""
        return phone_text(self.phone)


class StandardText(WijkOwned):
    """A ready text for one kind of answer, to be changed before it goes."""

    name = models.CharField("naam", max_length=80)
    state = models.CharField(
        "voor",
        max_length=20,
        # In the words of the buttons that they stand under.
        choices=[
            (State.IN_PROGRESS, "Antwoord"),
            (State.QUESTION_SENT, "Vraag"),
            (State.FORWARDED, "Doorsturen"),
            (State.DONE, "Klaar"),
            (State.REOPENED, "Heropen"),
        ],
    )
    category = models.ForeignKey(
        Category,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="texts",
        verbose_name="onderwerp",
        help_text="Leeg: voor elk onderwerp.",
    )
    text = models.TextField("tekst", max_length=2000)

    shown_on_pages: ClassVar[bool] = False

    class Meta:
        verbose_name = "standaardtekst"
        verbose_name_plural = "standaardteksten"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
