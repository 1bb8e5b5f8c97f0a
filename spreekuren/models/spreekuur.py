"""A spreekuur and the rules by which it is open.

A spreekuur is a row of its own, not a part of its building's page: a page keeps drafts
and waits for approval, but "tijdelijk dicht" must be true for readers at once.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from home.fields import NthWeeksField, PlainTimeField, WeekdaysField
from home.lib.holidays import SchoolRegion
from home.lib.localtime import local_date
from home.lib.recurrence import Recurrence
from home.lib.text import stem_text
from home.models import Partner, TeamMember, Wijk, WijkOwned
from home.sharing.models import ALSO_FOR_HELP
from home.topics import TopicsField, topic_labels
from spreekuren.fields import Language, LanguagesField
from spreekuren.hours import OpeningRule


class Spreekuur(ClusterableModel, WijkOwned):
    """A fixed time at which residents can come with a question."""

    class Access(models.TextChoices):
        """Whether one can simply walk in."""

        WALK_IN = "walk_in", "Gewoon binnenlopen"
        APPOINTMENT = "appointment", "Alleen op afspraak"
        BOTH = "both", "Binnenlopen of op afspraak"

    location = models.ForeignKey(
        "spreekuren.LocatiePage", on_delete=models.CASCADE, related_name="spreekuren", verbose_name="gebouw"
    )
    title = models.CharField("naam van het spreekuur", max_length=120)
    questions = models.TextField(
        "voor welke vragen?",
        max_length=500,
        help_text="In gewone woorden, zoals je het aan de deur zegt. Bewoners lezen dit.",
    )
    topics = TopicsField("onderwerpen", help_text="Hiermee vinden bewoners dit spreekuur.")
    room = models.CharField("zaal of kamer", max_length=80, blank=True)
    partners = models.ManyToManyField(
        Partner, blank=True, related_name="spreekuren", verbose_name="welke partners zijn er?"
    )
    people = models.ManyToManyField(
        TeamMember, blank=True, related_name="spreekuren", verbose_name="wie van het wijkteam zijn er?"
    )
    also_for = models.ManyToManyField(
        Wijk, blank=True, related_name="+", verbose_name="buurwijken", help_text=ALSO_FOR_HELP
    )
    access = models.CharField(
        "afspraak nodig?", max_length=12, choices=Access.choices, default=Access.WALK_IN
    )
    appointment_phone = models.CharField("telefoon voor een afspraak", max_length=20, blank=True)
    appointment_url = models.URLField("website voor een afspraak", blank=True)
    languages = LanguagesField("talen", blank=True)
    cost = models.CharField("kosten", max_length=120, default="Gratis")
    bring = models.CharField(
        "wat meenemen?", max_length=200, blank=True, help_text="Bijvoorbeeld: de brief en een legitimatie."
    )
    private_room = models.BooleanField("er is een aparte kamer om te praten", default=False)
    may_bring_someone = models.BooleanField("iemand meenemen mag", default=True)
    temporarily_closed = models.BooleanField(
        "tijdelijk dicht", default=False, help_text="De tijden blijven bewaard, maar staan niet op de site."
    )
    closed_text = models.CharField(
        "uitleg bij tijdelijk dicht",
        max_length=200,
        blank=True,
        help_text="Waarom, en waar kan iemand nu terecht?",
    )
    confirmed_on = models.DateField("tijden bevestigd op", null=True, blank=True)
    # When the team was last asked to look at the hours.
    team_reminded_on = models.DateField(null=True, blank=True, editable=False)
    # Calendar programs replace what they have when this number is higher.
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(auto_now=True)
    search_stems = models.TextField(editable=False, blank=True, default="")

    class Meta:
        verbose_name = "spreekuur"
        verbose_name_plural = "spreekuren"
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title

    @property
    def url(self) -> str:
        """Return where it stands on the page of its building, without host."""
        return f"{self.wijk.url}spreekuren/{self.location.slug}/#spreekuur-{self.pk}"

    @property
    def checked_on(self) -> date:
        """Return when somebody last looked at the hours; never confirmed: when they were last stored."""
        return self.confirmed_on or local_date(self.changed_at)

    @property
    def by_appointment_only(self) -> bool:
        """Return whether nobody can walk in."""
        return self.access == self.Access.APPOINTMENT

    @property
    def topic_labels(self) -> list[str]:
        """Return the questions in Dutch."""
        return topic_labels(self.topics)

    @property
    def language_labels(self) -> list[str]:
        """Return the languages in Dutch."""
        return [str(language.label) for language in Language if language.value in self.languages]

    def clean(self) -> None:
        super().clean()
        if self.location_id and self.location.wijk_id != self.wijk_id:
            raise ValidationError({"location": "Dit gebouw is van een andere wijk."})
        if self.by_appointment_only and not (self.appointment_phone or self.appointment_url):
            raise ValidationError(
                {"appointment_phone": "Zeg hoe iemand een afspraak maakt: een telefoonnummer of een website."}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store with a higher number for calendars and with the stems it is found by.

        Who writes the hours down for the first time has looked at them.
        """
        if self.pk:
            self.sequence += 1
        else:
            self.confirmed_on = self.confirmed_on or timezone.localdate()
        words = [self.title, self.questions, *self.topic_labels, *self.language_labels]
        self.search_stems = stem_text(" ".join(words))
        super().save(*args, **kwargs)


def current_week() -> date:
    """Return today: the default start of a rule."""
    return timezone.localdate()


class SpreekuurRule(Orderable):
    """One rule by which a spreekuur is open."""

    class Rhythm(models.TextChoices):
        """How it repeats."""

        WEEKLY = "weekly", "Elke week"
        EVERY_WEEKS = "every_weeks", "Om de zoveel weken"
        MONTHLY = "monthly", "Vaste keer in de maand"

    spreekuur = ParentalKey(Spreekuur, on_delete=models.CASCADE, related_name="rules")
    weekdays = WeekdaysField("op welke dag?")
    start = PlainTimeField("van")
    end = PlainTimeField("tot", ends=True, help_text="Tot middernacht is 24.00.")
    rhythm = models.CharField("hoe vaak?", max_length=12, choices=Rhythm.choices, default=Rhythm.WEEKLY)
    every_weeks = models.PositiveSmallIntegerField(
        "om de hoeveel weken?",
        default=2,
        validators=[MinValueValidator(2), MaxValueValidator(26)],
        help_text="Alleen bij 'om de zoveel weken'. De week van 'geldig vanaf' telt mee.",
    )
    nth_weeks = NthWeeksField(
        "welke keer in de maand?", blank=True, help_text="Alleen bij 'vaste keer in de maand'."
    )
    valid_from = models.DateField("geldig vanaf", default=current_week)
    valid_until = models.DateField("geldig tot en met", null=True, blank=True)
    skip_public_holidays = models.BooleanField("dicht op feestdagen", default=True)
    skip_liberation_day = models.BooleanField(
        "ook elk jaar dicht op 5 mei", default=False, help_text="Anders alleen in 2030, 2035 en zo verder."
    )
    skip_school_holidays = models.BooleanField("dicht in schoolvakanties", default=False)

    class Meta(Orderable.Meta):
        verbose_name = "openingstijd"
        verbose_name_plural = "openingstijden"

    def __str__(self) -> str:
        return f"{self.get_rhythm_display()} {self.start} {self.end}"

    def clean(self) -> None:
        super().clean()
        if self.rhythm == self.Rhythm.MONTHLY and not self.nth_weeks:
            raise ValidationError({"nth_weeks": "Kies welke keer in de maand, zoals de eerste."})
        if self.valid_until is not None and self.valid_until < self.valid_from:
            raise ValidationError({"valid_until": "Deze dag ligt voor 'geldig vanaf'."})
        if self.start is not None and self.start == self.end:
            raise ValidationError({"end": "Dit is hetzelfde als het begin."})

    def as_rule(self, region: SchoolRegion) -> OpeningRule:
        """Return the rule as `hours` calculates with it; `region` of the school holidays."""
        monthly = self.rhythm == self.Rhythm.MONTHLY
        recurrence = Recurrence(
            weekdays=frozenset(self.weekdays),
            starts=self.valid_from,
            until=self.valid_until,
            every_weeks=self.every_weeks if self.rhythm == self.Rhythm.EVERY_WEEKS else 1,
            nth_weeks=frozenset(self.nth_weeks) if monthly else frozenset(),
            skip_public_holidays=self.skip_public_holidays,
            skip_school_holidays=region if self.skip_school_holidays else None,
            every_liberation_day=self.skip_liberation_day,
        )
        return OpeningRule(recurrence=recurrence, start=self.start, end=self.end, key=str(self.pk))
