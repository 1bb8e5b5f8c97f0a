"""What `home.freshness` keeps."""

from django.db import models


class Freshness(models.Model):
    """A number that rises when something of a wijk changes; `wijk` empty: the whole site."""

    wijk = models.OneToOneField(
        "home.Wijk", on_delete=models.CASCADE, null=True, blank=True, related_name="freshness"
    )
    version = models.PositiveBigIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.wijk or 'site'}: {self.version}"
