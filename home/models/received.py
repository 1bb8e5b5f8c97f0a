"""What a resident sent us through a public form."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from home.lib.tokens import REFERENCE_LENGTH
from home.models.wijk import WijkOwned


class Received(WijkOwned):
    """The ground of a melding or an offer: kept once, known by a short reference.

    `submission` is the form's own UUID, so the same form sent twice leads to one row.
    `is_quarantined` rows came from what looks like a robot; nobody is mailed about them.
    """

    submission = models.UUIDField("formulier", unique=True, editable=False)
    reference = models.CharField("kenmerk", max_length=REFERENCE_LENGTH, unique=True, editable=False)
    received_at = models.DateTimeField("ontvangen op", default=timezone.now, db_index=True, editable=False)
    is_quarantined = models.BooleanField("in quarantaine", default=False)

    # No public page lists them.
    shown_on_pages: ClassVar[bool] = False

    class Meta:
        abstract = True
        ordering = ("-received_at",)

    def __str__(self) -> str:
        # Log entries and page titles show this: nothing of the resident.
        return self.reference
