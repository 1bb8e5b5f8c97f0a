"""Photos of meldingen, sent or still waiting with a half form."""

from django.db import models
from django.utils import timezone

from home.lib.storage import private_storage, random_name
from signalen.models.signal import Signal

MAX_PHOTOS = 3
PHOTO_FOLDER = "signalen"


def photo_name(_instance: models.Model, filename: str) -> str:
    """Return a random name; the resident's own file name is not kept."""
    return random_name(PHOTO_FOLDER, filename)


class SignalPhoto(models.Model):
    """A photo with a melding: metadata stripped, private, under a random name."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="photos")
    file = models.FileField("foto", storage=private_storage, upload_to=photo_name)
    # The same photo with black boxes; only this one can become public.
    redacted = models.FileField("afgedekt", storage=private_storage, upload_to=photo_name, blank=True)
    # The boxes that were made black, [[column, row], …]: whoever changes it goes on from there.
    cells = models.JSONField("zwarte vakken", default=list, editable=False)
    is_public = models.BooleanField("staat op de site", default=False)
    description = models.CharField("wat is er te zien?", max_length=200, blank=True)

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
