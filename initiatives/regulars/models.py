"""The tables of regular places. What says who somebody is hangs beside the place, and goes earlier."""

from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.admin import display
from django.db import models
from django.urls import reverse
from django.utils import timezone

from home.lib.localtime import local_date
from home.lib.tokens import TOKEN_LENGTH, new_token
from home.models import Received, WijkOwnedQuerySet
from initiatives.models.activity import ActivityPage
from initiatives.models.people import ContactBase, NeedsBase, PersonBase
from initiatives.regulars.states import NAMES, OPEN, PUBLIC, RegularState, is_away
from initiatives.signups.states import BY_THE_TEAM, Source


class RegularQuerySet(WijkOwnedQuerySet):
    """Words about regular places."""

    def real(self) -> Self:
        """Return what does not look like a robot's."""
        return self.filter(is_quarantined=False)

    def open(self) -> Self:
        """Return who comes every time, or waits to."""
        return self.real().filter(state__in=OPEN)

    def active(self) -> Self:
        """Return who comes every time, the first one first."""
        return self.real().filter(state=RegularState.ACTIVE).order_by("turn")

    def in_line(self) -> Self:
        """Return who waits for a regular place, the first one first."""
        return self.real().filter(state=RegularState.WAITING).order_by("turn")

    def to_call(self) -> Self:
        """Return whom somebody must call with news that could not be mailed."""
        return self.real().filter(call_needed_at__isnull=False)


class Regular(Received):
    """People who come together to every date of an activity."""

    activity = models.ForeignKey(
        ActivityPage, on_delete=models.CASCADE, related_name="regulars", verbose_name="activiteit"
    )
    state = models.CharField("stand", max_length=10, choices=RegularState.choices, editable=False)
    source = models.CharField("binnengekomen via", max_length=10, choices=Source.choices, editable=False)
    # How many people; stays when their names are gone.
    size = models.PositiveSmallIntegerField("aantal mensen", editable=False)
    # Its place in the order of this group, given out under the lock.
    turn = models.PositiveIntegerField("volgorde", editable=False)
    # Counts the changes, so that each has a mail of its own.
    version = models.PositiveIntegerField(default=0, editable=False)
    moved_at = models.DateTimeField("laatst veranderd", default=timezone.now, editable=False)
    away_until = models.DateField("weg tot en met", null=True, blank=True, editable=False)
    call_needed_at = models.DateTimeField("bellen sinds", null=True, blank=True, editable=False)
    # The address of the page on which they follow and change it.
    follow_token = models.CharField(max_length=TOKEN_LENGTH, unique=True, default=new_token, editable=False)
    # Of the short code on a slip of paper; empty when none was handed out.
    code_hash = models.CharField(max_length=64, blank=True, editable=False)

    objects: ClassVar[Any] = RegularQuerySet.as_manager()

    class Meta(Received.Meta):
        verbose_name = "vaste plek"
        verbose_name_plural = "vaste plekken"
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["activity", "turn"], name="regular_one_turn_per_group"),
            models.CheckConstraint(condition=models.Q(size__gt=0), name="regular_of_somebody"),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["activity", "state", "turn"], name="regular_activity_state"),
        ]

    @property
    def is_by_team(self) -> bool:
        """Whether the team entered it: then it may use the places that are kept."""
        return self.source in BY_THE_TEAM

    @property
    def is_open(self) -> bool:
        """Whether they come every time, or wait to."""
        return self.state in OPEN

    @property
    def public_state(self) -> str:
        """Where it stands, as a resident reads it."""
        return PUBLIC[RegularState(self.state)]

    @property
    def follow_path(self) -> str:
        """The address of the page on which they follow it."""
        return reverse("initiatives:regulars:follow", args=[self.follow_token])

    @property
    def names_go_on(self) -> date | None:
        """The day on which nothing is left of who they were; None: they still take part."""
        return None if self.is_open else local_date(self.moved_at + NAMES)

    @property
    @display(description="wie")
    def who_text(self) -> str:
        """The first names, for a list of the team; how many people when those are gone."""
        names = ", ".join(person.first_name for person in self.people.all())
        return names or f"{self.size} {'persoon' if self.size == 1 else 'mensen'}"

    def is_away_on(self, day: date) -> bool:
        """Say whether they said to be away on a day."""
        return is_away(self.away_until, day)


class RegularPerson(PersonBase):
    """One of those who come every time."""

    regular = models.ForeignKey(Regular, on_delete=models.CASCADE, related_name="people")

    class Meta(PersonBase.Meta):
        verbose_name = "vaste deelnemer"
        verbose_name_plural = "vaste deelnemers"

    def __str__(self) -> str:
        return f"Deelnemer bij {self.regular.reference}"


class RegularContact(ContactBase):
    """Whom to reach about a regular place."""

    regular = models.OneToOneField(Regular, on_delete=models.CASCADE, related_name="contact")

    class Meta:
        verbose_name = "contactgegevens bij een vaste plek"
        verbose_name_plural = "contactgegevens bij vaste plekken"

    def __str__(self) -> str:
        return f"Contact bij {self.regular.reference}"


class RegularNeeds(NeedsBase):
    """What somebody needs every time."""

    regular = models.OneToOneField(Regular, on_delete=models.CASCADE, related_name="needs")

    class Meta:
        verbose_name = "wat iemand elke keer nodig heeft"
        verbose_name_plural = "wat mensen elke keer nodig hebben"

    def __str__(self) -> str:
        return f"Nodig bij {self.regular.reference}"
