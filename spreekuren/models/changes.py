"""Days on which it is different: closed, other times, another place. Live at once."""

from typing import Any, ClassVar

from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from home.fields import PlainTimeField
from home.models import WijkOwned
from spreekuren import words
from spreekuren.hours import Change, ChangeKind


class HoursChange(WijkOwned):
    """What differs on one day or a few, for one spreekuur or a whole building."""

    class Kind(models.TextChoices):
        """What is different."""

        CLOSED = ChangeKind.CLOSED.value, "Dicht"
        OTHER_TIMES = ChangeKind.OTHER_TIMES.value, "Open op andere tijden"
        OTHER_PLACE = ChangeKind.OTHER_PLACE.value, "Op een andere plek"

    spreekuur = models.ForeignKey(
        "spreekuren.Spreekuur",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="changes",
        verbose_name="welk spreekuur?",
    )
    location = models.ForeignKey(
        "spreekuren.LocatiePage",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="changes",
        verbose_name="of een heel gebouw?",
        help_text="Dan geldt het voor alle spreekuren in dat gebouw.",
    )
    kind = models.CharField("wat?", max_length=12, choices=Kind.choices, default=Kind.CLOSED)
    first = models.DateField("op welke dag?")
    last = models.DateField("tot en met", null=True, blank=True, help_text="Leeg: alleen die ene dag.")
    start = PlainTimeField("van", null=True, blank=True)
    end = PlainTimeField("tot", null=True, blank=True, ends=True)
    place = models.CharField(
        "waar dan?", max_length=160, blank=True, help_text="Naam en adres van de andere plek."
    )
    reason = models.CharField(
        "waarom?", max_length=120, blank=True, help_text="Kort. Bewoners lezen dit. Geen namen of ziektes."
    )

    # Set by a host with a link, who may put it back; empty: by an editor.
    host_link = models.ForeignKey(
        "spreekuren.HostLink",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="changes",
        verbose_name="door",
    )

    class Meta:
        verbose_name = "dicht of andere tijden"
        verbose_name_plural = "dicht of andere tijden"
        ordering = ("first", "pk")
        constraints: ClassVar = [
            models.CheckConstraint(
                name="change_is_about_one_thing",
                condition=models.Q(spreekuur__isnull=True) ^ models.Q(location__isnull=True),
            ),
            models.CheckConstraint(
                name="change_ends_after_it_starts", condition=models.Q(last__gte=models.F("first"))
            ),
            # Two taps at once are one change, whatever the view does.
            models.UniqueConstraint(
                name="one_host_change_per_day",
                fields=["spreekuur", "first"],
                condition=models.Q(host_link__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.first:%d-%m-%Y}"

    @property
    @display(description="waar")
    def about(self) -> str:
        """Return what the change is about."""
        return str(self.spreekuur or self.location)

    @property
    @display(description="wat")
    def summary(self) -> str:
        """Return what changes and when, for the list of editors."""
        return words.change_summary(self.as_change(), timezone.localdate())

    def clean_fields(self, exclude: Any = None) -> None:
        # An empty last day means one day; settled here so that the constraints hold too.
        self.last = self.last or self.first
        super().clean_fields(exclude=exclude)

    def clean(self) -> None:
        super().clean()
        self._clean_target()
        days = [day for day in (self.first, self.last) if day]
        if days != sorted(days):
            raise ValidationError({"last": "Deze dag ligt voor de eerste dag."})
        if (self.start is None) != (self.end is None):
            raise ValidationError({"end": "Vul begin en einde allebei in."})
        if self.start is not None and self.start == self.end:
            raise ValidationError({"end": "Dit is hetzelfde als het begin."})
        if self.kind == self.Kind.OTHER_TIMES and self.start is None:
            raise ValidationError({"start": "Van wanneer tot wanneer is het open?"})
        if self.kind == self.Kind.OTHER_PLACE and not self.place:
            raise ValidationError({"place": "Waar kunnen bewoners dan terecht?"})

    def _clean_target(self) -> None:
        if (self.spreekuur is None) == (self.location is None):
            raise ValidationError({"spreekuur": "Kies een spreekuur of een heel gebouw."})
        target = self.spreekuur or self.location
        if target is not None and target.wijk_id != self.wijk_id:
            raise ValidationError({"spreekuur": "Dit is van een andere wijk."})
        if self.location and self.kind == self.Kind.OTHER_TIMES:
            raise ValidationError(
                {"kind": "Andere tijden gelden voor één spreekuur. Een gebouw kan dicht zijn of verhuizen."}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store one day as a range of one, and no times or place that mean nothing."""
        self.last = self.last or self.first
        if self.kind == self.Kind.CLOSED:
            self.place = ""
        if self.kind == self.Kind.CLOSED or self.location_id:
            self.start = self.end = None
        super().save(*args, **kwargs)

    def as_change(self) -> Change:
        """Return the change as `hours` calculates with it."""
        return Change(
            kind=ChangeKind(self.kind),
            first=self.first,
            last=self.last or self.first,
            start=self.start,
            end=self.end,
            place=self.place,
            reason=self.reason,
            whole_building=self.location_id is not None,
        )
