"""Urgent messages, placed by the same action as in the admin."""

from datetime import timedelta
from typing import Any

import factory
from django.utils import timezone

from home.notices.actions import place_message
from home.notices.models import Level, UrgentMessage


class MessageFactory(factory.Factory):
    """A "Let op" for `wijk` (None: for all of them), from now on and for a day."""

    class Meta:
        model = UrgentMessage

    wijk = None
    level = Level.WARNING
    title = factory.Sequence(lambda number: f"Geen water {number}")
    text = "Kook het water eerst."
    starts_at = factory.LazyFunction(timezone.now)
    ends_at = factory.LazyAttribute(lambda message: message.starts_at + timedelta(days=1))
    created_by = None

    @classmethod
    def _create(cls, model_class: type[UrgentMessage], *_args: Any, **fields: Any) -> UrgentMessage:
        by = fields.pop("created_by")
        return place_message(message=model_class(**fields), by=by, now=timezone.now())
