"""A melding that is being written, step by step."""

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from home.models import WijkOwned


class SignalDraft(WijkOwned):
    """What a resident filled in so far, under the UUID of the form; gone after a day."""

    submission = models.UUIDField("formulier", unique=True, editable=False)
    answers = models.JSONField("antwoorden", default=dict, encoder=DjangoJSONEncoder)
    created_at = models.DateTimeField("begonnen op", default=timezone.now, db_index=True)

    shown_on_pages: ClassVar[bool] = False

    class Meta:
        verbose_name = "half ingevulde melding"
        verbose_name_plural = "half ingevulde meldingen"
        ordering = ("pk",)

    def __str__(self) -> str:
        return "Half ingevulde melding"
