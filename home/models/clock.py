"""When each job of the clock is due."""

from django.db import models
from django.db.models.functions import Now


class ClockRow(models.Model):
    """One registered job. `due_at`: its next run, or the end of the lease of the clock that runs it."""

    name = models.CharField("naam", max_length=80, unique=True)
    due_at = models.DateTimeField("aan de beurt op", db_default=Now())
    lease = models.UUIDField("in handen van", null=True, blank=True, editable=False)
    finished_at = models.DateTimeField("laatst gelukt op", null=True, blank=True)
    last_error = models.CharField("laatste fout", max_length=500, blank=True)

    class Meta:
        verbose_name = "taak van de klok"
        verbose_name_plural = "taken van de klok"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
