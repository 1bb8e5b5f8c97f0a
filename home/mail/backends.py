"""Two mail backends: one that writes to the ledger, one that writes files.

Django and Wagtail send through `LedgerBackend` (setting EMAIL_BACKEND), so that no
view waits for a mail server. The sender sends through `settings.MAIL_TRANSPORT`.
"""

import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from home.mail.actions import queue_message
from home.mail.models import new_message_id

FILE_NAME_LENGTH = 150


class LedgerBackend(BaseEmailBackend):
    """Queues what others send with Django's own functions, such as a password link."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write one row for each recipient; returns the number of messages."""
        for message in email_messages:
            queue_message(message)
        return len(email_messages)


class EmlFileBackend(BaseEmailBackend):
    """Writes each message to a file of its own in EMAIL_FILE_PATH; the same Message-ID, the same file."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the files, each complete or not at all; returns how many."""
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            _write(folder, message)
        return len(email_messages)


def _write(folder: Path, message: EmailMessage) -> None:
    content = message.message()
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=".", suffix=".tmp")
    with os.fdopen(handle, "wb") as file:
        file.write(content.as_bytes())
        file.flush()
        os.fsync(file.fileno())
    Path(temporary).replace(folder / file_name(str(content["Message-ID"])))


def file_name(message_id: str) -> str:
    """Return the name of a message's file: its Message-ID without anything a path could mean."""
    name = re.sub(r"[^A-Za-z0-9.@_-]", "_", message_id.strip("<> ") or new_message_id().strip("<>"))
    return name.lstrip(".")[:FILE_NAME_LENGTH] + ".eml"
