"""When an activity takes place: the fields an editor fills in and the times that follow from them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from home.fields import NthWeeksField, PlainTimeField, WeekdaysField
from home.lib.holidays import SchoolRegion
from home.lib.recurrence import Recurrence
from initiatives.choices import Repeat
from initiatives.recurrence import Slot, slot, slots


class Rhythm(models.Model):
    """Once (perhaps for some days) or again and again. Changes of single dates are Occurrence rows."""

    repeat = models.CharField("hoe vaak", max_length=10, choices=Repeat.choices, default=Repeat.ONCE)
    first_date = models.DateField("datum, of eerste datum", null=True)
    last_date = models.DateField(
        "laatste dag", null=True, blank=True, help_text="Alleen bij één keer, als het meer dagen duurt."
    )
    start_time = PlainTimeField("begint om", null=True, help_text="Bijvoorbeeld 14.00.")
    end_time = PlainTimeField("eindigt om", null=True, help_text="Mag na middernacht zijn.")
    weekdays = WeekdaysField(
        "op welke dagen", blank=True, help_text="Leeg: op de weekdag van de eerste datum."
    )
    every_weeks = models.PositiveSmallIntegerField(
        "om de hoeveel weken",
        default=1,
        validators=[MinValueValidator(1)],
        help_text="1 is elke week, 2 is om de week.",
    )
    nth_weeks = NthWeeksField(
        "in welke week van de maand", blank=True, help_text="Alleen bij een vaste week van de maand."
    )
    until = models.DateField("tot en met", null=True, blank=True, help_text="Leeg: het gaat gewoon door.")
    skip_school_holidays = models.BooleanField("niet in schoolvakanties", default=False)
    skip_public_holidays = models.BooleanField("niet op feestdagen", default=True)

    class Meta:
        abstract = True

    @property
    def repeats(self) -> bool:
        """Whether there is more than one date."""
        return self.repeat != Repeat.ONCE

    def rule(self, region: str | None) -> Recurrence | None:
        """Return the rule of a repeating activity; None: once, or no first date yet.

        `region`: the school holidays of the wijk ("noord", "midden" or "zuid"), None outside a wijk.
        """
        if not self.repeats or self.first_date is None:
            return None
        monthly = self.repeat == Repeat.MONTHLY
        return Recurrence(
            weekdays=frozenset(self.weekdays or [self.first_date.weekday()]),
            starts=self.first_date,
            every_weeks=1 if monthly else self.every_weeks,
            nth_weeks=frozenset(self.nth_weeks) if monthly else frozenset(),
            until=self.until,
            skip_public_holidays=self.skip_public_holidays,
            skip_school_holidays=SchoolRegion(region) if self.skip_school_holidays and region else None,
        )

    def slots(self, region: str | None, first: date, last: date) -> Iterator[Slot]:
        """Yield the times that begin from `first` to `last`; the one time of "once" in any case."""
        if self.first_date is None or self.start_time is None or self.end_time is None:
            return iter(())
        rule = self.rule(region)
        if rule is None:
            return iter([slot(self.first_date, self.start_time, self.end_time, self.last_date)])
        return slots(rule.dates(first, last), self.start_time, self.end_time)

    def rhythm_errors(self) -> dict[str, str]:
        """Return what does not fit together, by field; what is still empty is no mistake."""
        errors = {}
        if not self.repeats and _before(self.last_date, self.first_date):
            errors["last_date"] = "De laatste dag ligt voor de eerste dag."
        if self.repeats and _before(self.until, self.first_date):
            errors["until"] = "Deze datum ligt voor de eerste datum."
        if self.repeat == Repeat.MONTHLY and not self.nth_weeks:
            errors["nth_weeks"] = "Kies een of meer weken van de maand."
        return errors


def _before(later: date | None, earlier: date | None) -> bool:
    return later is not None and earlier is not None and later < earlier


def rhythm_panels() -> list[Any]:
    """The panels of the fields above, in the order an editor thinks."""
    when = [
        FieldPanel("first_date"),
        FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time")]),
    ]
    again = [
        FieldPanel("last_date"),
        FieldPanel("repeat"),
        FieldPanel("weekdays"),
        FieldRowPanel([FieldPanel("every_weeks"), FieldPanel("until")]),
        FieldPanel("nth_weeks"),
        FieldRowPanel([FieldPanel("skip_school_holidays"), FieldPanel("skip_public_holidays")]),
    ]
    help_text = (
        "Gaat het één keer niet door, of is er een extra datum? "
        "Dat zet je in het menu bij ‘Afgelast of extra’: het staat dan meteen op de site."
    )
    return [
        MultiFieldPanel(when, heading="Wanneer"),
        MultiFieldPanel(
            again, heading="Als het vaker is of langer duurt", help_text=help_text, classname="collapsed"
        ),
    ]
