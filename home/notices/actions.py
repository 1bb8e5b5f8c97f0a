"""Placing, changing and ending urgent messages. All of it is live at once."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from home.lib.errors import ActionError
from home.notices.models import UrgentMessage


@transaction.atomic
def place_message(*, message: UrgentMessage, by: Any, now: datetime) -> UrgentMessage:
    """Store a new message. Raises ActionError for one that cannot be."""
    message.created_by = by
    return _store(message, now)


@transaction.atomic
def change_message(*, message: UrgentMessage, now: datetime) -> UrgentMessage:
    """Store a changed message; who had closed it sees it again. Raises ActionError."""
    message.version += 1
    return _store(message, now)


@transaction.atomic
def end_message(*, message: UrgentMessage, now: datetime) -> UrgentMessage:
    """Take a message off the site at once; one that is over already stays as it is."""
    row: UrgentMessage = UrgentMessage.objects.select_for_update().get(pk=message.pk)
    if row.ends_at > now:
        row.starts_at, row.ends_at = min(row.starts_at, now), now
        row.save()
    return row


def _store(message: UrgentMessage, now: datetime) -> UrgentMessage:
    try:
        message.full_clean()
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise ActionError(messages[0], None if field == "__all__" else field) from error
    if message.ends_at <= now:
        raise ActionError("Dit moment is al geweest. Kies een later moment.", field="ends_at")
    message.save()
    return message
