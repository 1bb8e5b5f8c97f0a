"""What readers choose from above a list: plain GET forms that work without JavaScript.

Field names are Dutch because they stand in the address.
"""

from datetime import date, datetime
from typing import Any, TypeVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Model, QuerySet

from home.lib.forms import PublicBoundField
from home.models import Theme
from initiatives.agenda import Period, this_week, this_weekend
from initiatives.choices import Audience, InitiativeStatus
from initiatives.recurrence import local_date

Row = TypeVar("Row", bound=Model)
TODAY, WEEK, WEEKEND = "vandaag", "deze-week", "weekend"
# A day beyond these is no question; the first and last day of the calendar have no midnight in UTC.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 1, 1)


class Filters(forms.Form):
    """A form whose empty or wrong fields do not narrow the list; it is never refused."""

    bound_field_class = PublicBoundField
    use_required_attribute = False

    thema = forms.ModelChoiceField(
        label="Onderwerp",
        queryset=Theme.objects.all(),
        to_field_name="slug",
        required=False,
        empty_label="Alle",
    )

    def chosen(self, name: str) -> Any:
        """Return the value of a field that is filled in rightly, else None."""
        return self.cleaned_data.get(name) or None if self.is_bound and self.errors is not None else None

    @property
    def is_narrowing(self) -> bool:
        """Whether a reader has chosen anything."""
        return any(self.chosen(name) for name in self.fields)


class AgendaFilters(Filters):
    """When, about what, for whom, and whether it costs something."""

    wanneer = forms.ChoiceField(
        label="Wanneer",
        required=False,
        choices=[("", "Alles"), (TODAY, "Vandaag"), (WEEK, "Deze week"), (WEEKEND, "Dit weekend")],
    )
    datum = forms.DateField(
        label="Of op een dag",
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
    )
    voor = forms.ChoiceField(
        label="Voor wie", required=False, choices=[("", "Iedereen"), *Audience.choices[1:]]
    )
    gratis = forms.BooleanField(label="Alleen gratis", required=False)
    field_order = ("wanneer", "datum", "thema", "voor", "gratis")

    @property
    def chosen_period(self) -> str:
        """Return the word for the days that a reader chose; empty: all that comes."""
        return str(self.chosen("wanneer") or "")

    @property
    def is_narrowing_more(self) -> bool:
        """Whether a reader chose anything beside a word for the days."""
        return any(self.chosen(name) for name in self.fields if name != "wanneer")

    def period(self, today: date) -> Period:
        """Return the days that are asked for; a chosen day goes before a word for it."""
        day, word = self.chosen("datum"), self.chosen("wanneer")
        if day:
            return Period(day, day)
        if word == WEEK:
            return this_week(today)
        if word == WEEKEND:
            return this_weekend(today)
        return Period(today, today if word == TODAY else None)

    def narrow(self, occurrences: QuerySet[Row], now: datetime) -> QuerySet[Row]:
        """Return what takes place, or still runs, in the period and fits the other choices."""
        period = self.period(local_date(now))
        # What was over before a reader came is history, unless a past day is asked for.
        since = now if period.start <= now and (period.end is None or now < period.end) else period.start
        found = occurrences.filter(end__gt=since)
        if period.end:
            found = found.filter(start__lt=period.end)
        return self.narrow_subject(found)

    def narrow_subject(self, occurrences: QuerySet[Row]) -> QuerySet[Row]:
        """Return what fits theme, audience and price, whenever it is."""
        if theme := self.chosen("thema"):
            occurrences = occurrences.filter(activity__themes=theme)
        if audience := self.chosen("voor"):
            occurrences = occurrences.filter(activity__audience__in=[audience, Audience.EVERYONE])
        return occurrences.filter(activity__cost=0) if self.chosen("gratis") else occurrences


class InitiativeFilters(Filters):
    """About what, and where help is asked."""

    hulp = forms.BooleanField(label="Hulp gevraagd", required=False)

    def narrow(self, initiatives: QuerySet[Row]) -> QuerySet[Row]:
        """Return the initiatives that fit."""
        if theme := self.chosen("thema"):
            initiatives = initiatives.filter(themes=theme)
        if self.chosen("hulp"):
            initiatives = initiatives.filter(status=InitiativeStatus.RUNNING).exclude(help_wanted="")
        return initiatives
