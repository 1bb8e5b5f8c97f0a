"""When a team is away, so that a neighbouring wijk may look after its meldingen."""

from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format

from home.lib.localtime import moment_of
from home.models import WijkOwned, WijkOwnedQuerySet

# The summer holiday of a school; longer is no holiday, and a wijk is not left open by mistake.
LONGEST = timedelta(weeks=6)
BACKWARDS = "De laatste dag kan niet voor de eerste liggen."
TOO_LONG = "Kies hooguit zes weken."
OVER = "Deze dag is al geweest. Kies een dag vanaf vandaag."


class AbsenceQuerySet(WijkOwnedQuerySet):
    """Words about being away."""

    def on(self, day: date) -> Self:
        """Return the absences that `day` lies in."""
        return self.filter(starts_on__lte=day, ends_on__gte=day)


class Absence(WijkOwned):
    """From one day up to and with another nobody of the team is there."""

    starts_on = models.DateField("eerste dag")
    ends_on = models.DateField(
        "laatste dag",
        help_text="Tot en met deze dag zijn jullie er niet. In die tijd mag een coördinator van een buurwijk"
        " jullie open meldingen overnemen. Jullie krijgen daar mail van en kunnen het stoppen.",
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", editable=False
    )

    objects: ClassVar[Any] = AbsenceQuerySet.as_manager()
    shown_on_pages: ClassVar[bool] = False

    class Meta:
        verbose_name = "vakantie van het wijkteam"
        verbose_name_plural = "vakanties van het wijkteam"
        ordering = ("-ends_on", "-pk")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="absence_ends_after_start")
        ]

    def __str__(self) -> str:
        return f"{self.wijk}: {self.words}"

    @property
    @display(description="wanneer")
    def words(self) -> str:
        """The days in words."""
        return f"van {date_format(self.starts_on, 'j F')} tot en met {date_format(self.ends_on, 'j F Y')}"

    @property
    def back_at(self) -> datetime:
        """The moment at which the team is there again."""
        return moment_of(self.ends_on + timedelta(days=1), time())

    def clean(self) -> None:
        """Refuse days that are in the wrong order, over, or too many."""
        # What was not a date in the form is not there yet.
        first: date | None = self.starts_on
        last: date | None = self.ends_on
        if first is None or last is None:
            return
        if last < first:
            raise ValidationError({"ends_on": BACKWARDS})
        if last < timezone.localdate():
            raise ValidationError({"ends_on": OVER})
        if last - first >= LONGEST:
            raise ValidationError({"ends_on": TOO_LONG})
