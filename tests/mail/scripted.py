"""A mail server that does as the test says, without a network."""

import smtplib
from typing import ClassVar

from django.core.mail.backends.base import BaseEmailBackend


class ScriptedBackend(BaseEmailBackend):
    """Answers each recipient with the next item that `script` holds for it: an exception, or nothing."""

    script: ClassVar[dict] = {}
    sent: ClassVar[list] = []
    opened = 0
    closed_door: Exception | None = None

    @classmethod
    def reset(cls):
        cls.script, cls.sent, cls.opened, cls.closed_door = {}, [], 0, None

    def open(self):
        if self.closed_door:
            raise self.closed_door
        type(self).opened += 1

    def send_messages(self, messages):
        for message in messages:
            answers = self.script.get(message.to[0], [])
            if answers and (error := answers.pop(0)) is not None:
                raise error
            message.message()
            self.sent.append(message)
        return len(messages)


def at_recipient(code, text):
    return smtplib.SMTPRecipientsRefused({"x": (code, text.encode())})


def at_data(code, text):
    return smtplib.SMTPDataError(code, text.encode())
