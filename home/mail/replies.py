"""What a mail server's answer means for a message: pure rules, no database.

Reply codes: RFC 5321 §4.2; enhanced codes such as 5.1.1: RFC 3463.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

ENHANCED_CODE = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
# The mailbox or its domain does not exist, moved away or was closed.
DEAD_ADDRESS = {"1.1", "1.2", "1.3", "1.6", "1.10", "2.1"}
# The mailbox, its host or the way there is full or busy: a later try may pass, whatever the first digit says.
PASSING = {"2.2", "3.1", "4.1", "4.2", "4.3", "4.4", "4.5", "4.7"}
SERVICE_CLOSING = 421
AUTHENTICATION_REQUIRED = {530, 534, 535, 538}
# Plain answers to RCPT TO of servers that give no enhanced code.
NO_SUCH_MAILBOX = {550, 551, 553}

RETRY_DELAYS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
    timedelta(hours=24),
)
REPLY_LENGTH = 500


class Fate(Enum):
    """What became of one try."""

    SENT = "sent"
    RETRY = "retry"  # the server wants this message later
    REFUSED = "refused"  # the address does not exist: never try it again
    FAILED = "failed"  # the server does not want this message; says nothing about the address
    UNREACHABLE = "unreachable"  # no fault of the message: nobody answers, or we may not log in
    RECONNECT = "reconnect"  # this connection is used up


@dataclass(frozen=True)
class Outcome:
    """The fate of one try, with the server's own words."""

    fate: Fate
    reply: str = ""


def outcome_of(code: int, text: str | bytes, *, about_recipient: bool = False) -> Outcome:
    """Judge a reply; `about_recipient` says that it answers RCPT TO, so a bare 550 is about the address."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return Outcome(_fate_of(code, words, about_recipient), one_line(f"{code} {words}"))


def _fate_of(code: int, words: str, about_recipient: bool) -> Fate:
    if code == SERVICE_CLOSING:
        return Fate.RECONNECT
    if code in AUTHENTICATION_REQUIRED:
        return Fate.UNREACHABLE
    if code < 500:
        return Fate.RETRY
    found = ENHANCED_CODE.search(words)
    if found is None:
        return Fate.REFUSED if about_recipient and code in NO_SUCH_MAILBOX else Fate.FAILED
    detail = f"{found[2]}.{found[3]}"
    if found[1] == "4" or detail in PASSING:
        return Fate.RETRY
    return Fate.REFUSED if detail in DEAD_ADDRESS else Fate.FAILED


def one_line(text: str) -> str:
    """Return a server's words without control characters, short enough to keep."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:REPLY_LENGTH]


def retry_delay(attempts: int) -> timedelta | None:
    """Return how long to wait after this many tries; None: stop trying (after almost two days)."""
    return RETRY_DELAYS[attempts - 1] if attempts <= len(RETRY_DELAYS) else None
