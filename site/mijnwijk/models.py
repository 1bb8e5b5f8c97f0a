"""The link to a resident's own page."""

from django.db import models
from django.utils import timezone


class MyWijkLink(models.Model):
    """A link that was mailed to an address; for a short time it shows all that came from there."""

    email = models.EmailField("e-mail")
    # SHA-256 of the token in the address; the token itself stands in the mail alone.
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField("gevraagd op", default=timezone.now)
    expires_at = models.DateTimeField("werkt tot", db_index=True)

    class Meta:
        verbose_name = "link naar Mijn wijk"
        verbose_name_plural = "links naar Mijn wijk"
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"Link {self.pk}"
