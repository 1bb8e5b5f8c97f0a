"""Tables of meldingen. A Signal is our noun for what a resident sees and tells the wijkteam."""

from typing import Any, ClassVar

from django.contrib.admin import display
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

from home.lib.fields import phone_text
from home.lib.storage import private_storage, random_name
from home.models import Received
from signalen.states import Event, Source, State

MAX_PHOTOS = 3
PHOTO_FOLDER = "signalen"


def photo_name(_instance: models.Model, filename: str) -> str:
    """Return a random name; the resident's own file name is not kept."""
    return random_name(PHOTO_FOLDER, filename)


class Signal(Received):
    """What somebody sees in the wijk. Who that is stands in a row of its own."""

    state = models.CharField("stand", max_length=20, choices=State.choices, default=State.RECEIVED)
    source = models.CharField("binnengekomen via", max_length=20, choices=Source.choices, default=Source.WEB)
    what = models.TextField("wat", max_length=3000)
    where = models.CharField("waar", max_length=200)
    address = models.CharField("adres", max_length=120, blank=True)
    latitude = models.DecimalField(
        "breedtegraad",
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        "lengtegraad",
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    sharing_allowed = models.BooleanField("contactgegevens mogen naar een andere organisatie", default=False)
    closed_at = models.DateTimeField("afgesloten op", null=True, blank=True, editable=False)

    class Meta(Received.Meta):
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        indexes: ClassVar = [models.Index(fields=["wijk", "-received_at"], name="signal_wijk_received")]

    @property
    @display(description="punt op de kaart")
    def point_text(self) -> str:
        """The point as a map's search box takes it: "52.383900, 5.225000"; empty without one."""
        return "" if self.latitude is None else f"{self.latitude}, {self.longitude}"


class SignalContact(models.Model):
    """Who sent a melding, if they said so. Goes earlier than the melding itself."""

    signal = models.OneToOneField(Signal, on_delete=models.CASCADE, related_name="contact")
    name = models.CharField("naam", max_length=80, blank=True)
    email = models.EmailField("e-mail", blank=True)
    phone = models.CharField("telefoon", max_length=20, blank=True)

    class Meta:
        verbose_name = "contactgegevens"
        verbose_name_plural = "contactgegevens bij meldingen"

    def __str__(self) -> str:
        return f"Contact bij {self.signal.reference}"

    @property
    def phone_text(self) -> str:
        """The number as people write it."""
        return phone_text(self.phone)


class SignalPhoto(models.Model):
    """A photo with a melding: metadata stripped, private, under a random name."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="photos")
    file = models.FileField("foto", storage=private_storage, upload_to=photo_name)

    class Meta:
        verbose_name = "foto bij een melding"
        verbose_name_plural = "foto's bij meldingen"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"Foto {self.pk}"


class DraftPhoto(models.Model):
    """A photo that waits while a resident mends the form it came with; gone after a day."""

    submission = models.UUIDField("formulier", db_index=True)
    file = models.FileField("foto", storage=private_storage, upload_to=photo_name)
    created_at = models.DateTimeField("bewaard op", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = "foto bij een half formulier"
        verbose_name_plural = "foto's bij halve formulieren"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"Foto {self.pk}"


class SignalHistory(models.Model):
    """What happened to a melding; rows are added and never changed."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="history")
    event = models.CharField("wat", max_length=20, choices=Event.choices)
    state = models.CharField("stand", max_length=20, choices=State.choices)
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
