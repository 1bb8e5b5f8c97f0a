"""The list of spreekuren of a wijk, and the buildings where they are held."""

from typing import Any, ClassVar

from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from home.blocks import BodyBlock
from home.models import BasePage


class SpreekurenPage(BasePage):
    """All spreekuren of a wijk, what is open first; filtered by question, language and day."""

    ages = True
    template = "spreekuren/spreekuren_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.WijkPage"]
    subpage_types: ClassVar[list[str]] = ["spreekuren.LocatiePage"]
    max_count_per_parent = 1
    is_fixed_part = True
    content_panels: ClassVar[list[Any]] = BasePage.base_content_panels
    promote_panels: ClassVar[list[Any]] = BasePage.base_promote_panels

    class Meta:
        verbose_name = "spreekuren"
        verbose_name_plural = "spreekuren"


class LocatiePage(BasePage):
    """A building: where it is, how to get in, and the spreekuren that are held there."""

    class Available(models.TextChoices):
        """Yes, no, or nobody looked yet: a guess helps nobody."""

        YES = "yes", "Ja"
        NO = "no", "Nee"
        UNKNOWN = "unknown", "Weten we niet"

    street = models.CharField("straat en huisnummer", max_length=120)
    postcode = models.CharField(
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^[1-9]\d{3} [A-Z]{2}$", "Schrijf de postcode zo: 2801 AB.")],
    )
    town = models.CharField("plaats", max_length=80)
    latitude = models.DecimalField(
        "breedtegraad", max_digits=8, decimal_places=6, null=True, blank=True, help_text="Zoals 52.012345."
    )
    longitude = models.DecimalField(
        "lengtegraad", max_digits=8, decimal_places=6, null=True, blank=True, help_text="Zoals 4.712345."
    )
    entrance = models.CharField(
        "welke deur?",
        max_length=200,
        blank=True,
        help_text="Bijvoorbeeld: de groene deur naast de bibliotheek.",
    )
    directions = models.TextField(
        "hoe kom je er?",
        max_length=400,
        blank=True,
        help_text="Bushalte, fietsenrek, parkeren, herkenningspunt.",
    )
    wheelchair = models.CharField(
        "met een rolstoel naar binnen?", max_length=7, choices=Available.choices, default=Available.UNKNOWN
    )
    toilet = models.CharField(
        "toilet voor mensen met een rolstoel?",
        max_length=7,
        choices=Available.choices,
        default=Available.UNKNOWN,
    )
    hearing_loop = models.CharField(
        "ringleiding voor mensen met een hoortoestel?",
        max_length=7,
        choices=Available.choices,
        default=Available.UNKNOWN,
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name="meer over dit gebouw")

    ages = True
    template = "spreekuren/locatie_page.html"
    parent_page_types: ClassVar[list[str]] = ["spreekuren.SpreekurenPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        *BasePage.base_content_panels,
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("town")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading="Adres",
        ),
        MultiFieldPanel(
            [
                FieldPanel("entrance"),
                FieldPanel("directions"),
                FieldPanel("wheelchair"),
                FieldPanel("toilet"),
                FieldPanel("hearing_loop"),
            ],
            heading="Binnenkomen",
        ),
        BasePage.base_body_panel,
    ]
    promote_panels: ClassVar[list[Any]] = BasePage.base_promote_panels

    class Meta:
        verbose_name = "gebouw met spreekuren"
        verbose_name_plural = "gebouwen met spreekuren"

    @property
    def address(self) -> str:
        """Return the address on one line."""
        town = f"{self.postcode} {self.town}".strip()
        return ", ".join(part for part in (self.street, town) if part)

    @property
    def point(self) -> tuple[float, float] | None:
        """Return (latitude, longitude) when both are known."""
        if self.latitude is None or self.longitude is None:
            return None
        return float(self.latitude), float(self.longitude)

    def search_words(self) -> Any:
        yield from super().search_words()
        yield from (self.street, self.postcode, self.town, self.entrance)
