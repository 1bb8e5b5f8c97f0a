"""A wijkschouw: a walk on which everything that could be better is written down on the spot."""

from typing import Any, ClassVar, Self

from django.db import models
from django.urls import reverse

from home.models import WijkOwned, WijkOwnedQuerySet

SLUG_LENGTH = 20


class NeighbourhoodWalkQuerySet(WijkOwnedQuerySet):
    """Words about walks."""

    def reported(self) -> Self:
        """Return the walks whose report everybody may read, the newest first."""
        return self.exclude(report_published_at=None).order_by("-held_on", "-pk")


class NeighbourhoodWalk(WijkOwned):
    """A walk through the wijk. What was found on it are ordinary meldingen (`Signal.walk`)."""

    title = models.CharField("naam", max_length=100, help_text="Bijvoorbeeld: Schouw rond het plein.")
    held_on = models.DateField("datum")
    start = models.CharField(
        "begin en route",
        max_length=300,
        help_text="Bijvoorbeeld: wij beginnen bij het buurthuis en lopen langs de speeltuin.",
    )
    walkers = models.TextField(
        "wie loopt mee",
        max_length=600,
        help_text="Geen namen van bewoners. Bijvoorbeeld: bewoners, de gemeente en de wijkagent.",
    )
    intro = models.TextField("inleiding van het verslag", max_length=1000, blank=True)
    activity = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="in de agenda",
        help_text="De activiteit waarmee jullie bewoners uitnodigen.",
    )
    seen = models.TextField("wat wij zagen", max_length=3000, blank=True, editable=False)
    next_steps = models.TextField("wat er nu gebeurt", max_length=3000, blank=True, editable=False)
    report_published_at = models.DateTimeField("verslag op de site sinds", null=True, editable=False)
    # The end of the report's address: chosen when it first goes on the site, and kept from then on.
    slug = models.SlugField("webadres", max_length=SLUG_LENGTH, blank=True, editable=False)

    objects: ClassVar[Any] = NeighbourhoodWalkQuerySet.as_manager()

    class Meta:
        verbose_name = "wijkschouw"
        verbose_name_plural = "wijkschouwen"
        ordering = ("-held_on", "-pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["wijk", "slug"], condition=~models.Q(slug=""), name="one_walk_per_wijk_and_slug"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def report_path(self) -> str:
        """The address of the report; empty while it was never on the site."""
        return reverse("signalen:walk_report", args=[self.wijk.slug, self.slug]) if self.slug else ""
