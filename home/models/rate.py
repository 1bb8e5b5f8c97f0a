"""How often a client did something lately. Holds no address: keys are hashes with a daily salt."""

from django.db import models


class RateCount(models.Model):
    """Hits of one client on one thing within one span of time."""

    key = models.CharField("sleutel", max_length=64, unique=True)
    hits = models.PositiveIntegerField("aantal", default=0)
    expires_at = models.DateTimeField("geldig tot", db_index=True)

    class Meta:
        verbose_name = "teller"
        verbose_name_plural = "tellers"

    def __str__(self) -> str:
        return f"Teller {self.pk}"
