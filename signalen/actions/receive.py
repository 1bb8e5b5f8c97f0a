"""How a melding comes in."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.core.files.base import File
from django.db import transaction
from django.db.models.fields.files import FieldFile

from home.lib import clock
from home.lib.errors import ActionError
from home.lib.storage import removed_on_failure
from home.lib.tokens import hash_token
from home.models import Wijk
from home.receiving import keep_once, mail_about
from signalen.actions.letters import write_to_reporter
from signalen.actions.trail import write_down
from signalen.categories import DEFAULT_DAYS, suggest
from signalen.deadlines import add_working_days
from signalen.letters import Moment
from signalen.models import (
    Category,
    DraftPhoto,
    NeighbourhoodWalk,
    Signal,
    SignalContact,
    SignalDraft,
    SignalPhoto,
)
from signalen.states import Actor, Event, Source


@dataclass(frozen=True)
class Place:
    """Where a melding is about: in the resident's words, and more if there is more. Degrees in WGS84."""

    where: str
    address: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None


@dataclass(frozen=True)
class Contact:
    """Who sent a melding; all of it may be empty."""

    name: str = ""
    email: str = ""
    phone: str = ""


NOBODY = Contact()
OTHER_WALK = "Deze schouw is van een andere wijk."


def receive_signal(
    *,
    wijk: Wijk,
    submission: UUID,
    what: str,
    place: Place,
    contact: Contact = NOBODY,
    sharing_allowed: bool = False,
    photos: Sequence[File[bytes]] = (),
    source: Source = Source.WEB,
    is_suspect: bool = False,
    category: Category | None = None,
    code: str = "",
    walk: NeighbourhoodWalk | None = None,
) -> Signal:
    """Keep a melding with its photos and mail about it; the same submission again changes nothing.

    Without a `category` the words of the melding choose one. `code` is what stands on the slip of
    somebody at the counter; only its hash is kept. What was found on a `walk` comes from the team: nobody
    is mailed and nobody waits for an answer.

    `photos` are cleaned already; photos that wait under the submission are added. What looks
    like a robot's (`is_suspect`) goes into quarantine, without mail.
    """
    _refuse_foreign(walk, wijk)
    with removed_on_failure() as written, transaction.atomic():
        category = category or suggest(what, Category.objects.filter(wijk=wijk))
        signal, is_new = keep_once(
            Signal,
            category=category,
            answer_by=None if walk else answer_date(category),
            walk=walk,
            code_hash=hash_token(code) if code else "",
            wijk=wijk,
            submission=submission,
            what=what,
            sharing_allowed=sharing_allowed,
            source=source,
            is_quarantined=is_suspect,
            **asdict(place),
        )
        if not is_new:
            return signal
        if contact != NOBODY:
            SignalContact.objects.create(signal=signal, **asdict(contact))
        _attach_photos(signal, photos, written)
        SignalDraft.objects.filter(submission=submission).delete()
        _announce(signal, contact.email)
    return signal


def _refuse_foreign(walk: NeighbourhoodWalk | None, wijk: Wijk) -> None:
    """Raise ActionError for a walk through another wijk."""
    if walk is not None and walk.wijk_id != wijk.pk:
        raise ActionError(OTHER_WALK)


def _announce(signal: Signal, email: str) -> None:
    """Begin the history, and mail about it: not what looks like a robot's, or comes from the team."""
    event = Event.QUARANTINED if signal.is_quarantined else Event.RECEIVED
    write_down(signal, event, actor=Actor.TEAM if signal.walk_id else Actor.RESIDENT)
    if not signal.is_quarantined and not signal.walk_id:
        _mail_about(signal, email)


def _attach_photos(signal: Signal, photos: Sequence[File[bytes]], written: list[FieldFile]) -> None:
    """Take over the photos that waited, and add the new ones; the form has counted them."""
    # Locked: what is thrown away at the same moment is not taken over, and the other way round.
    drafts = DraftPhoto.objects.filter(submission=signal.submission).select_for_update()
    for draft in drafts:
        SignalPhoto.objects.create(signal=signal, file=draft.file.name)
    for photo in photos:
        row = SignalPhoto(signal=signal, file=photo)
        written.append(row.file)
        row.save()
    drafts.delete()


def _mail_about(signal: Signal, email: str) -> None:
    """Tell the team that there is something, and the resident that it arrived."""
    mail_about(signal, name="melding", page="meldingen:inspect")
    if email:
        write_to_reporter(signal, Moment.RECEIVED)


def answer_date(category: Category | None) -> date:
    """Return by when a resident hears something, counted from today."""
    return add_working_days(clock.today(), category.answer_days if category else DEFAULT_DAYS)


def release_signal(*, signal: Signal) -> None:
    """Take a melding out of quarantine: it was no robot. From here on it goes as any other."""
    with transaction.atomic():
        if not Signal.objects.filter(pk=signal.pk, is_quarantined=True).update(is_quarantined=False):
            return
        signal.refresh_from_db()
        write_down(signal, Event.RELEASED)
        contact = SignalContact.objects.filter(signal=signal).first()
        _mail_about(signal, contact.email if contact else "")
