"""An activity: what happens, for whom and how to take part. Its dates are Occurrence rows."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField

from home.blocks import BodyBlock
from home.lib.recurrence import describe, describe_limits
from home.models import BasePage
from home.sharing.models import ShareablePage
from initiatives.choices import Audience, Wheelchair
from initiatives.models.contact import contact_panel
from initiatives.models.joining import Joining, joining_panels
from initiatives.models.occurrence import Occurrence
from initiatives.models.rhythm import Rhythm, rhythm_panels
from initiatives.panels import CopyHintPanel
from initiatives.recurrence import local_date
from initiatives.words import ages_text, cost_text

HORIZON = timedelta(weeks=26)
DATES_SHOWN = 8


class ActivityPage(Rhythm, Joining, ShareablePage):
    """One activity of a wijk, for one time or for many."""

    audience = models.CharField(
        "voor wie", max_length=10, choices=Audience.choices, default=Audience.EVERYONE
    )
    for_whom = models.CharField(
        "voor wie, in gewone woorden",
        max_length=200,
        blank=True,
        help_text="Bijvoorbeeld: ook voor beginners.",
    )
    age_from = models.PositiveSmallIntegerField("vanaf leeftijd", null=True, blank=True)
    age_to = models.PositiveSmallIntegerField("tot en met leeftijd", null=True, blank=True)
    cost = models.DecimalField(
        "kosten in euro",
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="Vul 0 in als het gratis is.",
    )
    cost_note = models.CharField(
        "uitleg bij de kosten", max_length=120, blank=True, help_text="Bijvoorbeeld: koffie en thee erbij."
    )
    wheelchair = models.CharField(
        "toegankelijk met rolstoel", max_length=10, choices=Wheelchair.choices, default=Wheelchair.UNKNOWN
    )
    place_name = models.CharField(
        "plek", max_length=120, blank=True, help_text="Bijvoorbeeld: buurthuis De Brug."
    )
    place_address = models.CharField("adres", max_length=200, blank=True)
    place_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="pagina van deze plek",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    organiser = models.CharField("wie organiseert het", max_length=120, blank=True)
    initiative = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name="hoort bij initiatief",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="activities",
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name="meer over deze activiteit")

    template = "initiatives/activity_page.html"
    parent_page_types: ClassVar[list[str]] = ["initiatives.AgendaPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        CopyHintPanel(),
        *BasePage.base_content_panels[:1],
        BasePage.base_body_panel,
        *rhythm_panels(),
        *BasePage.base_content_panels[:0:-1],
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("place_name"), FieldPanel("place_address")]),
                PageChooserPanel("place_page", "spreekuren.LocatiePage"),
                FieldPanel("wheelchair"),
            ],
            heading="Waar",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                "audience",
                "for_whom",
                FieldRowPanel([FieldPanel("age_from"), FieldPanel("age_to")]),
                FieldRowPanel([FieldPanel("cost"), FieldPanel("cost_note")]),
            ],
            heading="Voor wie en wat kost het",
            classname="collapsed",
        ),
        *joining_panels(),
        contact_panel("Contact"),
        MultiFieldPanel(
            ["organiser", PageChooserPanel("initiative", "initiatives.InitiativePage")],
            heading="Wie doet dit",
            classname="collapsed",
        ),
        ShareablePage.also_for_panel,
    ]
    promote_panels = BasePage.base_promote_panels

    class Meta:
        verbose_name = "activiteit"
        verbose_name_plural = "activiteiten"

    @property
    def is_free(self) -> bool:
        """Whether it is known to cost nothing."""
        return self.cost == 0

    @property
    def cost_text(self) -> str:
        """The price in words; empty if nobody filled it in."""
        return cost_text(self.cost, self.cost_note)

    @property
    def audience_text(self) -> str:
        """For whom it is: the group, the age and the editor's own words."""
        parts = [self.get_audience_display(), ages_text(self.age_from, self.age_to), self.for_whom]
        return ", ".join(part for part in parts if part)

    @property
    def place_text(self) -> str:
        """Name and address of the place."""
        return ", ".join(part for part in (self.place_name, self.place_address) if part)

    def rhythm_text(self, now: datetime) -> str:
        """Return "elke eerste dinsdag van de maand, niet in schoolvakanties"; empty if it happens once."""
        rule = self.rule(self.region)
        if rule is None:
            return ""
        limits = describe_limits(rule, local_date(now))
        return f"{describe(rule)}, {limits}" if limits else describe(rule)

    @property
    def region(self) -> str | None:
        """The region of the school holidays that this activity may skip."""
        return self.wijk.school_region if self.wijk else None

    def clean(self) -> None:
        """Refuse dates and ages that contradict each other."""
        super().clean()
        errors = self.rhythm_errors() | self.joining_errors()
        if self.has_regulars and not self.repeats:
            errors["takes_regulars"] = "Dat kan alleen als de activiteit vaker is."
        if self.age_from and self.age_to and self.age_to < self.age_from:
            errors["age_to"] = "Deze leeftijd is lager dan de leeftijd ervoor."
        if errors:
            raise ValidationError(errors)

    def search_words(self) -> Iterable[str]:
        """Yield what it is, where and for whom."""
        yield from super().search_words()
        yield from (self.place_name, self.place_address, self.organiser, self.for_whom, self.how_to_join)
        yield str(self.get_audience_display())

    def next_dates(self, now: datetime) -> list[Occurrence]:
        """Return the first dates that are not over, cancelled ones too."""
        rows = list(self.occurrences.since(now).select_related("wijk")[:DATES_SHOWN])
        for row in rows:
            row.activity = self
        return rows

    def dates_to_come(self, now: datetime) -> list[Occurrence]:
        """Return the next dates as the rule gives them, for a preview of what is not yet published."""
        today = local_date(now)
        coming = [one for one in self.slots(self.region, today, today + HORIZON) if one.end > now]
        return [Occurrence(activity=self, start=one.start, end=one.end) for one in coming[:DATES_SHOWN]]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the next dates."""
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        preview = getattr(request, "is_preview", False)
        context["dates"] = self.dates_to_come(now) if preview else self.next_dates(now)
        context["next_on"] = next((row for row in context["dates"] if not row.is_cancelled), None)
        context["rhythm"] = self.rhythm_text(now)
        return context
