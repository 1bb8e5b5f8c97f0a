"""What happened to a melding, and what the team notes for itself."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from signalen.models.signal import Signal
from signalen.states import PUBLIC_EVENTS, Actor, Event, State

TEXT_LENGTH = 3000
ACTORS = [(Actor.RESIDENT.value, "de melder"), (Actor.TEAM.value, "het wijkteam")]


class SignalHistory(models.Model):
    """What happened to a melding; rows are added and never changed."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="history")
    event = models.CharField("wat", max_length=20, choices=Event.choices)
    state = models.CharField("stand", max_length=20, choices=State.choices)
    actor = models.CharField("door", max_length=10, choices=ACTORS, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Words of the team or of the resident that belong to it; the resident reads both.
    text = models.TextField("tekst", max_length=TEXT_LENGTH, blank=True)
    created_at = models.DateTimeField("wanneer", default=timezone.now)

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "geschiedenis"
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.get_event_display()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new row; raises TypeError for one that exists."""
        if not self._state.adding:
            raise TypeError("The history of a melding is never changed.")
        super().save(*args, **kwargs)

    @property
    def public_words(self) -> str:
        """What the resident reads; empty for what is the team's own."""
        return PUBLIC_EVENTS.get(Event(self.event), "")


class SignalNote(models.Model):
    """What the team writes down for itself; no resident and no partner ever reads it."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="notes")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField("notitie", max_length=TEXT_LENGTH)
    created_at = models.DateTimeField("wanneer", default=timezone.now)

    class Meta:
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"Notitie bij {self.signal.reference}"
