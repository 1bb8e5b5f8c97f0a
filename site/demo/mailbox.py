"""The demo's mailbox: reads the messages that `EmlFileBackend` wrote."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from home.lib.clock import today
from home.lib.dutch import date_text, sentence, time_text

# The newest so many files are looked through; a demo has no more worth reading.
NEWEST = 1000
SUFFIX = ".eml"


@dataclass(frozen=True)
class Letter:
    """One message as it was sent."""

    name: str
    sent_at: datetime
    message: EmailMessage

    @property
    def to(self) -> str:
        """Return the address of the receiver, without a name."""
        return ", ".join(address for _, address in getaddresses([str(self.message["To"])]))

    @property
    def sender(self) -> str:
        """Return who it is from, as a mail program shows it."""
        return str(self.message["From"])

    @property
    def subject(self) -> str:
        """Return the subject."""
        return str(self.message["Subject"])

    @property
    def moment(self) -> str:
        """Return when it was sent, in words: "Vandaag, 9.05 uur"."""
        local = timezone.localtime(self.sent_at)
        day = "vandaag" if local.date() == today() else date_text(local.date(), today())
        return sentence(f"{day}, {time_text(local.time())}")

    @property
    def text(self) -> str:
        """Return the plain text."""
        return self._part("plain")

    @property
    def html(self) -> str:
        """Return the formatted text; empty when there is none."""
        return self._part("html")

    def _part(self, kind: str) -> str:
        part = self.message.get_body((kind,))
        return str(part.get_content()) if part else ""


def letters(address: str = "") -> list[Letter]:
    """Return the newest messages first; `address` keeps those to an address with these letters in it."""
    found = [_read(path) for path in _newest_files()]
    wanted = address.strip().lower()
    return [letter for letter in found if wanted in letter.to.lower()]


def letter_named(name: str) -> Letter | None:
    """Return one message; None when there is no such file."""
    # The name is compared, never made into a path: an address of ours cannot lead elsewhere.
    path = next((path for path in _newest_files() if path.stem == name), None)
    return _read(path) if path else None


def _newest_files() -> list[Path]:
    files = [(path.stat().st_mtime, path) for path in Path(settings.EMAIL_FILE_PATH).glob(f"*{SUFFIX}")]
    return [path for _, path in sorted(files, reverse=True)[:NEWEST]]


def _read(path: Path) -> Letter:
    content = path.read_bytes()
    message = message_from_bytes(content, EmailMessage, policy=policy.default)
    return Letter(path.stem, datetime.fromtimestamp(path.stat().st_mtime, UTC), message)
