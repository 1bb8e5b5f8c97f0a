"""One date of an activity: a row of its own, so that it can be cancelled, moved and, later, joined."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from home.models import Wijk, WijkOwned, WijkOwnedQuerySet
from home.queries import is_private
from home.sharing.queries import is_own_or_shared, own_and_shared
from initiatives.agenda import Period
from initiatives.choices import OccurrenceStatus
from initiatives.models.joining import MOST_PLACES
from initiatives.recurrence import AMSTERDAM, local_date

# How a date is named in an address.
STAMP = "%Y%m%d-%H%M"


class OccurrenceQuerySet(WijkOwnedQuerySet):
    """Words about dates of activities."""

    def shown(self, wijk: Wijk | None = None) -> Self:
        """Return the dates that everybody may see of live pages of `wijk`, or taken over by it.

        None: those of all open wijken, each once.
        """
        rows: Self = own_and_shared(self, wijk, key="activity")
        return rows.filter(~is_private("activity__path"), activity__live=True)

    def since(self, moment: datetime) -> Self:
        """Return what is not over at `moment`, in order; what runs for days is not over."""
        return self.filter(end__gt=moment).order_by("start", "pk")

    def next_change(self, wijk: Wijk, now: datetime) -> datetime | None:
        """Return when the agenda of `wijk` next changes by itself: an end, or the next midnight."""
        tonight = Period(local_date(now), local_date(now)).end
        here = self.filter(is_own_or_shared(wijk, key="activity"), end__gt=now)
        ends = here.order_by("end").values_list("end", flat=True)
        return min(filter(None, (tonight, ends.first())), default=None)

    def for_list(self) -> Self:
        """Return the dates in order with what a list shows of each, without the long texts."""
        rows = self.select_related("activity", "wijk").order_by("start", "pk")
        return rows.defer("activity__body", "activity__search_stems", "activity__how_to_join")


class Occurrence(WijkOwned):
    """A date of an activity.

    `original_start` is when the rule (or, for an extra date, the editor) first planned it
    and names it within its activity; `start` and `end` are when it really is. `uuid` is its
    name for the world outside, such as calendars, and never changes. Moments are in UTC.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    activity = models.ForeignKey(
        "initiatives.ActivityPage",
        verbose_name="activiteit",
        on_delete=models.CASCADE,
        related_name="occurrences",
    )
    original_start = models.DateTimeField("oorspronkelijk begin", editable=False)
    start = models.DateTimeField("begin")
    end = models.DateTimeField("einde")
    status = models.CharField(
        "stand", max_length=10, choices=OccurrenceStatus.choices, default=OccurrenceStatus.PLANNED
    )
    is_extra = models.BooleanField("extra datum", default=False, editable=False)
    place = models.CharField(
        "andere plek", max_length=200, blank=True, help_text="Alleen als het deze keer ergens anders is."
    )
    note = models.CharField(
        "uitleg", max_length=200, blank=True, help_text="Staat bij de datum. Bijvoorbeeld: de zaal is lek."
    )
    places = models.PositiveSmallIntegerField(
        "aantal plekken deze keer",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PLACES)],
        help_text="Leeg: zoals bij de activiteit.",
    )
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    # What its reader sees of signing up; set by who shows it.
    joinable: Any = None

    objects: ClassVar[Any] = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = "datum van een activiteit"
        verbose_name_plural = "data van activiteiten"
        ordering: ClassVar[list[str]] = ["start", "pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["activity", "original_start"], name="one_occurrence_per_activity_and_start"
            ),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="occurrence_ends_later"
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["wijk", "start"], name="occurrence_wijk_start"),
            models.Index(fields=["wijk", "end"], name="occurrence_wijk_end"),
        ]

    def __str__(self) -> str:
        return f"{self.activity.title}, {self.day:%d-%m-%Y}"

    @property
    def day(self) -> date:
        """The local date on which it begins."""
        return local_date(self.start)

    @property
    def is_planned(self) -> bool:
        """Whether it goes on as planned."""
        return self.status == OccurrenceStatus.PLANNED

    @property
    def is_cancelled(self) -> bool:
        """Whether it is off."""
        return self.status == OccurrenceStatus.CANCELLED

    @property
    def is_moved(self) -> bool:
        """Whether it is at another time or place than planned."""
        return self.status == OccurrenceStatus.MOVED

    @property
    def stamp(self) -> str:
        """Its name in an address: the local moment for which it was first planned, "20261201-1000"."""
        return self.original_start.astimezone(AMSTERDAM).strftime(STAMP)

    @property
    def place_text(self) -> str:
        """Where it is this time."""
        return self.place or self.activity.place_text
