"""One open connection to the mail server, used by one thread."""

import smtplib
import time
from contextlib import suppress
from typing import Any

from django.core.mail import EmailMessage, get_connection

from home.mail.replies import Fate, Outcome, one_line, outcome_of

# A connection that was still for longer may have been closed at the other end (seconds).
CHECK_AFTER = 5.0


class Line:
    """Sends messages over one connection of the given Django mail backend, opening it when needed."""

    def __init__(self, backend: str) -> None:
        self._backend = backend
        self._connection: Any = None
        self._used_at = 0.0

    def send(self, message: EmailMessage) -> Outcome:
        """Send one message; a server that closes the connection (421) gets one more try on a new one."""
        outcome = self._try(message)
        if outcome.fate is Fate.RECONNECT:
            outcome = self._try(message)
        if outcome.fate is Fate.RECONNECT:
            return Outcome(Fate.RETRY, outcome.reply)
        return outcome

    def close(self) -> None:
        """Say goodbye politely; a server that is gone already is fine."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(OSError):  # smtplib's exceptions are OSErrors too
                connection.close()

    def _try(self, message: EmailMessage) -> Outcome:
        try:
            self._ensure_open()
        except Exception as error:  # noqa: BLE001  (whatever it is, the message is not to blame)
            self._drop()
            return Outcome(Fate.UNREACHABLE, _words(error))
        try:
            self._connection.send_messages([message])
        except smtplib.SMTPRecipientsRefused as error:
            code, text = next(iter(error.recipients.values()))
            return self._judged(outcome_of(code, text, about_recipient=True))
        except smtplib.SMTPResponseException as error:
            return self._judged(outcome_of(error.smtp_code, error.smtp_error))
        except (smtplib.SMTPNotSupportedError, ValueError) as error:
            # The message itself cannot be sent: a header or an address that mail does not know.
            return Outcome(Fate.FAILED, _words(error))
        except Exception as error:  # noqa: BLE001  (a provider's library has errors of its own)
            # Cut off halfway: perhaps it arrived, perhaps not. Sent again with the same Message-ID.
            self._drop()
            return Outcome(Fate.RETRY, _words(error))
        self._used_at = time.monotonic()
        return Outcome(Fate.SENT)

    def _judged(self, outcome: Outcome) -> Outcome:
        if outcome.fate in {Fate.RECONNECT, Fate.UNREACHABLE}:
            self._drop()
        return outcome

    def _ensure_open(self) -> None:
        if self._connection is not None and self._is_stale():
            self._drop()
        if self._connection is None:
            connection = get_connection(self._backend)
            connection.open()
            self._connection = connection
            self._used_at = time.monotonic()

    def _is_stale(self) -> bool:
        client = getattr(self._connection, "connection", None)
        if not isinstance(client, smtplib.SMTP) or time.monotonic() - self._used_at < CHECK_AFTER:
            return False
        try:
            return client.noop()[0] != 250
        except OSError:
            return True

    def _drop(self) -> None:
        """Let go at once: a QUIT would wait for a server that may be silent."""
        connection, self._connection = self._connection, None
        client = getattr(connection, "connection", None)
        if isinstance(client, smtplib.SMTP):
            client.close()


def _words(error: Exception) -> str:
    return one_line(f"{type(error).__name__}: {error}")
