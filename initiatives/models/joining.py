"""How somebody takes part in an activity: walk in, ask first, or sign up on the site."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, Panel
from wagtail.models import Orderable

from initiatives.choices import Entry, QuestionKind
from initiatives.models.contact import Contact

MOST_PLACES = 2000
MOST_QUESTIONS = 5
# Single dates of a regular group open when its people are on their lists.
REGULARS_FIRST_DAYS = 28


def _number(label: str, *, least: int, most: int, **options: Any) -> Any:
    limits = [MinValueValidator(least), MaxValueValidator(most)]
    return models.PositiveSmallIntegerField(label, validators=limits, **options)


class Joining(Contact):
    """What a page says about taking part, and the rules of signing up on the site."""

    entry = models.CharField("meedoen", max_length=20, choices=Entry.choices, default=Entry.WALK_IN)
    how_to_join = models.TextField(
        "uitleg bij meedoen", blank=True, help_text="Bijvoorbeeld: bel voor woensdag 12.00 uur."
    )
    places = _number(
        "aantal plekken",
        least=1,
        most=MOST_PLACES,
        null=True,
        blank=True,
        help_text="Leeg: iedereen kan mee.",
    )
    kept_places = _number(
        "waarvan voor wie belt of langskomt",
        least=0,
        most=MOST_PLACES,
        default=0,
        help_text="Deze plekken geef je zelf weg, niet de site.",
    )
    waiting_places = _number(
        "plekken op de wachtlijst",
        least=0,
        most=MOST_PLACES,
        null=True,
        blank=True,
        help_text="Leeg: geen grens. 0: geen wachtlijst.",
    )
    opens_days = _number(
        "aanmelden vanaf hoeveel dagen van tevoren",
        least=1,
        most=365,
        null=True,
        blank=True,
        help_text="Leeg: meteen.",
    )
    closes_hours = _number(
        "aanmelden tot hoeveel uur van tevoren",
        least=0,
        most=24 * 60,
        default=0,
        help_text="0: tot het begint.",
    )
    takes_regulars = models.BooleanField(
        "mensen kunnen zich één keer aanmelden voor alle keren",
        default=False,
        help_text="Voor een vaste groep. Los aanmelden kan dan vanaf vier weken van tevoren.",
    )
    asks_needs = models.BooleanField(
        "vraag of iemand hulp nodig heeft",
        default=False,
        help_text="Bijvoorbeeld een rolstoel of een allergie. Dit wissen wij als eerste.",
    )

    class Meta:
        abstract = True

    @property
    def needs_contact_first(self) -> bool:
        """Whether just walking in is not the way."""
        return self.entry == Entry.FIRST_CONTACT

    @property
    def takes_signups(self) -> bool:
        """Whether people sign up on the site."""
        return self.entry == Entry.SIGN_UP

    def signup_opens(self, start: datetime) -> datetime | None:
        """Return from when people sign up for a date that begins at `start`; None: at once.

        Who comes every time goes first.
        """
        days = [self.opens_days, REGULARS_FIRST_DAYS if self.has_regulars else None]
        known = [number for number in days if number is not None]
        return start - timedelta(days=min(known)) if known else None

    @property
    def has_regulars(self) -> bool:
        """Whether people sign up once for every date."""
        return self.takes_signups and self.takes_regulars

    def signup_closes(self, start: datetime) -> datetime:
        """Return until when people sign up for a date that begins at `start`."""
        return start - timedelta(hours=self.closes_hours)

    @property
    def pickup_question(self) -> str:
        """What is asked about where somebody is picked up; empty when nobody is."""
        rows = self.questions.all()  # type: ignore[attr-defined]
        return next((row.text for row in rows if row.kind == QuestionKind.PICKUP), "")

    def joining_errors(self) -> dict[str, str]:
        """Return what does not fit together, by field."""
        errors = {}
        if self.entry == Entry.FIRST_CONTACT and not self.has_contact and not self.how_to_join:
            errors["contact_phone"] = (
                "Vul in hoe mensen zich aanmelden: een telefoonnummer of een e-mailadres."
            )
        if self.kept_places and (self.places is None or self.kept_places > self.places):
            errors["kept_places"] = "Je houdt meer plekken vrij dan er zijn."
        return errors


class SignupQuestion(Orderable):
    """Something that who organises wants to know of everybody who signs up."""

    activity = ParentalKey("initiatives.ActivityPage", on_delete=models.CASCADE, related_name="questions")
    text = models.CharField("vraag", max_length=120, help_text="Bijvoorbeeld: neemt u een laptop mee?")
    kind = models.CharField(
        "soort antwoord", max_length=10, choices=QuestionKind.choices, default=QuestionKind.TEXT
    )
    options = models.TextField(
        "antwoorden om uit te kiezen", blank=True, max_length=600, help_text="Eén antwoord op elke regel."
    )
    is_required = models.BooleanField("moet worden beantwoord", default=False)

    panels: ClassVar[list[Any]] = [
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("is_required")]),
        FieldPanel("options"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "vraag bij aanmelden"
        verbose_name_plural = "vragen bij aanmelden"

    def __str__(self) -> str:
        return self.text

    @property
    def choices(self) -> list[str]:
        """The answers to choose from, each once and in order."""
        return list(dict.fromkeys(filter(None, map(str.strip, self.options.splitlines()))))

    def clean(self) -> None:
        """Refuse a choice without anything to choose."""
        super().clean()
        if self.kind == QuestionKind.CHOICE and len(self.choices) < 2:
            raise ValidationError({"options": "Zet er minstens twee antwoorden in, elk op een eigen regel."})


def joining_panels() -> list[Panel]:
    """The panels of the fields above, in the order an editor thinks."""
    return [
        MultiFieldPanel(
            [FieldPanel("entry"), FieldPanel("how_to_join")], heading="Meedoen", classname="collapsed"
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("places"), FieldPanel("kept_places")]),
                FieldPanel("waiting_places"),
                FieldRowPanel([FieldPanel("opens_days"), FieldPanel("closes_hours")]),
                FieldPanel("takes_regulars"),
                FieldPanel("asks_needs"),
            ],
            heading="Als mensen zich op de site aanmelden",
            classname="collapsed",
        ),
        InlinePanel(
            "questions",
            heading="Eigen vragen bij het aanmelden",
            label="Vraag",
            max_num=MOST_QUESTIONS,
            help_text="Vraag alleen wat je echt nodig hebt. Vraag niets over gezondheid.",
            classname="collapsed",
        ),
    ]
