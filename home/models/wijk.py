"""The wijk: who it is, how to reach its team, and what belongs to it."""

from decimal import Decimal
from typing import Any, ClassVar, Self

from django.contrib.auth.models import Group
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models.functions import Lower
from wagtail.models import Collection

from home.fields import WordListField
from home.freshness import mark_changed
from home.roles import Role


class WijkQuerySet(models.QuerySet["Wijk"]):
    """Words about wijken."""

    def open(self) -> Self:
        """Return the wijken whose front page is live."""
        return self.filter(page__live=True)


class Wijk(models.Model):
    """A neighbourhood with a team of residents.

    A plain row: its pages, groups, collection and workflow are made by
    `home.actions.open_wijk`.
    """

    class Noun(models.TextChoices):
        """What the people who live there call it."""

        WIJK = "wijk", "wijk"
        DORP = "dorp", "dorp"
        KERN = "kern", "kern"
        BUURT = "buurt", "buurt"

    class ColourTheme(models.TextChoices):
        """The colours of its pages (`site/static/css/tokens.css`)."""

        PARK = "park", "Park (groen)"
        WATER = "water", "Water (blauw)"
        BAKSTEEN = "baksteen", "Baksteen (rood)"
        ZON = "zon", "Zon (goud)"
        HAVEN = "haven", "Haven (petrol)"
        SLUIS = "sluis", "Sluis (indigo)"
        POORT = "poort", "Poort (paars)"

    class SchoolRegion(models.TextChoices):
        """Region of the school holidays (ministerie van OCW)."""

        NOORD = "noord", "Noord"
        MIDDEN = "midden", "Midden"
        ZUID = "zuid", "Zuid"

    name = models.CharField("naam", max_length=80, unique=True)
    slug = models.SlugField("webadres", max_length=60, unique=True)
    noun = models.CharField("soort", max_length=10, choices=Noun.choices, default=Noun.WIJK)
    gemeente = models.CharField(max_length=80)
    cbs_code = models.CharField(
        "CBS-code",
        max_length=10,
        blank=True,
        # The last characters may be letters in a gemeente with over 100 wijken (CBS, 2022).
        validators=[RegexValidator(r"^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$")],
    )
    cbs_year = models.PositiveSmallIntegerField("jaar van de CBS-code", null=True, blank=True)
    postcodes = WordListField("postcodes", help_text="Met komma's ertussen. Bijvoorbeeld: 2801, 2802 AB.")
    neighbours = models.ManyToManyField("self", blank=True, verbose_name="buurwijken")
    team_email = models.EmailField("e-mail van het wijkteam")
    team_phone = models.CharField("telefoon van het wijkteam", max_length=20, blank=True)
    team_phone_hours = models.CharField(
        "wanneer bereikbaar",
        max_length=120,
        blank=True,
        help_text="Bijvoorbeeld: maandag van 9.00 tot 12.00 uur.",
    )
    languages = WordListField(
        "talen", help_text="Die het wijkteam spreekt. Bijvoorbeeld: Nederlands, English."
    )
    latitude = models.DecimalField(
        "midden van de wijk: breedtegraad",
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("50.5")), MaxValueValidator(Decimal("53.7"))],
        help_text="Hier begint de kaart. Bijvoorbeeld: 52,383900.",
    )
    longitude = models.DecimalField(
        "midden van de wijk: lengtegraad",
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("3.2")), MaxValueValidator(Decimal("7.3"))],
        help_text="Bijvoorbeeld: 5,225000.",
    )
    theme = models.CharField("kleuren", max_length=20, choices=ColourTheme.choices, default=ColourTheme.WATER)
    school_region = models.CharField(
        "schoolvakanties", max_length=10, choices=SchoolRegion.choices, default=SchoolRegion.MIDDEN
    )
    social_team_name = models.CharField("sociaal team van de gemeente", max_length=120, blank=True)
    social_team_url = models.URLField("website van het sociaal team", blank=True)
    social_team_phone = models.CharField("telefoon van het sociaal team", max_length=20, blank=True)
    second_pair_of_eyes = models.BooleanField(
        "een coördinator kijkt mee voor iets op de site komt",
        default=True,
        help_text="Vink je dit uit? Dan zet de redactie zelf berichten op de site."
        " Wat nu wacht, blijft wachten op een coördinator. Je kunt het altijd weer aanzetten.",
    )
    melding_intro = models.TextField("tekst boven het meldformulier", blank=True)
    meedoen_intro = models.TextField("tekst boven 'Ik wil helpen'", blank=True)
    # Set by `home.town.actions.archive_wijk`: off the site, with everything kept.
    archived_at = models.DateTimeField("van de site sinds", null=True, blank=True, editable=False)
    steps_hidden = models.BooleanField("stappen verborgen", default=False, editable=False)
    collection = models.OneToOneField(
        Collection, on_delete=models.PROTECT, related_name="wijk", editable=False, verbose_name="beeldmap"
    )

    objects = WijkQuerySet.as_manager()

    class Meta:
        verbose_name = "wijk"
        verbose_name_plural = "wijken"
        ordering = (Lower("name"),)

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        mark_changed(self.pk)

    @property
    def centre(self) -> tuple[Decimal, Decimal] | None:
        """Return (latitude, longitude) of the middle, when somebody filled in both."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude

    @property
    def url(self) -> str:
        """Return the address of the front page, without host."""
        return f"/{self.slug}/"


class WijkGroup(models.Model):
    """The group of people with one role in one wijk."""

    wijk = models.ForeignKey(Wijk, on_delete=models.CASCADE, related_name="groups")
    role = models.CharField("rol", max_length=20, choices=Role.choices)
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="wijk_group")

    class Meta:
        verbose_name = "groep van een wijk"
        verbose_name_plural = "groepen van een wijk"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["wijk", "role"], name="one_group_per_wijk_and_role")
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.wijk}"


class WijkOwnedQuerySet(models.QuerySet[Any]):
    """Words about rows of a wijk."""

    def in_wijk(self, wijk: Wijk | None) -> Self:
        """Return the rows of `wijk`; None: the rows of every open wijk."""
        return self.filter(wijk__page__live=True) if wijk is None else self.filter(wijk=wijk)


class WijkOwned(models.Model):
    """A row that belongs to one wijk and is no page."""

    wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="+", verbose_name="wijk")

    objects = WijkOwnedQuerySet.as_manager()

    # Rows that no page shows set this to False: nothing needs to be built anew for them.
    shown_on_pages: ClassVar[bool] = True

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        if self.shown_on_pages:
            mark_changed(self.wijk_id)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with transaction.atomic():
            if self.shown_on_pages:
                mark_changed(self.wijk_id)
            return super().delete(*args, **kwargs)
