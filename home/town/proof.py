"""What is known of the mail of this site, in words for a beheerder."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from home.mail.models import DispatchState, OutgoingMail
from home.town.models import TownSettings

FILES = "home.mail.backends.EmlFileBackend"


class ProofState(Enum):
    """How far the proof is."""

    FILES = "files"  # no mail server: mail becomes files on this machine
    UNPROVEN = "unproven"  # never tried, or by another mail server than today's
    ASKED = "asked"  # a test mail is on its way, or waits to be opened
    FAILED = "failed"  # the mail server refused it
    PROVEN = "proven"


@dataclass(frozen=True)
class MailProof:
    """The state with one sentence, and the last words of the mail server."""

    state: ProofState
    text: str
    reply: str = ""

    @property
    def is_proven(self) -> bool:
        """Say whether mail is known to arrive."""
        return self.state is ProofState.PROVEN


def mail_route() -> str:
    """Return which mail server takes the mail, without name or password; "" for files."""
    if settings.MAIL_TRANSPORT == FILES:
        return ""
    return f"{getattr(settings, 'EMAIL_HOST', '')}:{getattr(settings, 'EMAIL_PORT', '')}"


def mail_proof(town: TownSettings | None = None) -> MailProof:
    """Return what is known now; at most one query."""
    town = town or TownSettings.load()
    route = mail_route()
    if not route:
        return MailProof(ProofState.FILES, _files_text(town))
    if town.mail_proven_at and town.mail_route == route:
        day = date_format(timezone.localtime(town.mail_proven_at), "j F Y, H.i")
        return MailProof(ProofState.PROVEN, f"Mail werkt, bewezen op {day} uur.")
    if town.mail_proven_at:
        return MailProof(
            ProofState.UNPROVEN,
            f"Mail is nog niet bewezen voor {route}. Het bewijs van eerder ging over een andere mailserver.",
        )
    if town.mail_message is None:
        return MailProof(ProofState.UNPROVEN, "Mail is nog niet bewezen. Stuur jezelf een proefmail.")
    return _on_its_way(town.mail_message)


def _on_its_way(mail: OutgoingMail) -> MailProof:
    reply = mail.last_reply
    if mail.state == DispatchState.SENT:
        text = "Mail is nog niet bewezen. De mailserver nam de proefmail aan: open hem en druk op de knop."
        return MailProof(ProofState.ASKED, text, reply)
    if mail.state in {DispatchState.REFUSED, DispatchState.FAILED}:
        return MailProof(ProofState.FAILED, "Mail werkt niet: de mailserver weigerde de proefmail.", reply)
    if reply:
        text = "Mail werkt nog niet. De proefmail wacht op een nieuwe poging."
        return MailProof(ProofState.FAILED, text, reply)
    return MailProof(ProofState.ASKED, "Mail is nog niet bewezen. De proefmail ligt klaar om te versturen.")


def _files_text(town: TownSettings) -> str:
    folder = Path(settings.EMAIL_FILE_PATH)
    opened = " De link uit de laatste proefmail werkte." if town.mail_proven_at else ""
    return (
        "Deze site verstuurt geen mail: er is geen mailserver ingesteld (EMAIL_URL)."
        f" Elke mail staat als bestand in {folder}.{opened}"
    )
