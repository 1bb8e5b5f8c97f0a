"""Verbs of meldingen."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from uuid import UUID

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.urls import reverse

from home.lib.storage import removed_on_failure
from home.models import Wijk
from home.receiving import keep_once, mail_without_gating
from signalen.models import MAX_PHOTOS, DraftPhoto, Signal, SignalContact, SignalHistory, SignalPhoto
from signalen.states import Event, Source


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
) -> Signal:
    """Keep a melding with its photos and mail about it; the same submission again changes nothing.

    `photos` are cleaned already; photos that wait under the submission are added. What looks
    like a robot's (`is_suspect`) goes into quarantine, without mail.
    """
    with removed_on_failure() as written, transaction.atomic():
        signal, is_new = keep_once(
            Signal,
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
        _note(signal, Event.QUARANTINED if is_suspect else Event.RECEIVED)
        if not is_suspect:
            _mail_about(signal, contact.email)
    return signal


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
    page = reverse("meldingen:inspect", args=[signal.pk])
    mail_without_gating(
        to=signal.wijk.team_email,
        template="melding_team",
        context={"reference": signal.reference, "url": settings.BASE_URL + page},
        wijk=signal.wijk,
        key=f"melding-team-{signal.submission}",
    )
    if email:
        mail_without_gating(
            to=email,
            template="melding_ontvangen",
            context={"reference": signal.reference, "what": signal.what, "where": signal.where},
            wijk=signal.wijk,
            reply_to=signal.wijk.team_email,
            key=f"melding-ontvangen-{signal.submission}",
        )


def _note(signal: Signal, event: Event) -> None:
    SignalHistory.objects.create(signal=signal, event=event, state=signal.state)


def release_signal(*, signal: Signal) -> None:
    """Take a melding out of quarantine: it was no robot. From here on it goes as any other."""
    with transaction.atomic():
        if not Signal.objects.filter(pk=signal.pk, is_quarantined=True).update(is_quarantined=False):
            return
        signal.refresh_from_db()
        _note(signal, Event.RELEASED)
        contact = SignalContact.objects.filter(signal=signal).first()
        _mail_about(signal, contact.email if contact else "")


def keep_draft_photos(*, submission: UUID, photos: Sequence[File[bytes]]) -> None:
    """Keep the good photos of a form with errors, so that nobody has to choose them again."""
    with removed_on_failure() as written, transaction.atomic():
        room = MAX_PHOTOS - DraftPhoto.objects.filter(submission=submission).count()
        for photo in photos[: max(room, 0)]:
            draft = DraftPhoto(submission=submission, file=photo)
            written.append(draft.file)
            draft.save()


def drop_draft_photos(*, submission: UUID) -> None:
    """Throw away the photos that wait under a submission."""
    for draft in DraftPhoto.objects.filter(submission=submission):
        # A melding that took the photo over at this moment has taken the row away: the file is its own.
        if DraftPhoto.objects.filter(pk=draft.pk).delete()[0]:
            draft.file.delete(save=False)


def erase_contact(*, signal: Signal) -> None:
    """Forget who sent a melding; the melding itself stays."""
    with transaction.atomic():
        if SignalContact.objects.filter(signal=signal).delete()[0]:
            _note(signal, Event.CONTACT_ERASED)


def erase_signal(*, signal: Signal) -> None:
    """Delete a melding with everything that hangs on it, photos last: never a row without its file."""
    files = [photo.file for photo in signal.photos.all()]

    def remove_files() -> None:
        for file in files:
            file.delete(save=False)

    with transaction.atomic():
        signal.delete()
        transaction.on_commit(remove_files)
