"""Verbs of photos: keeping what a phone sends, and taking back who does not want to be seen."""

import hashlib
import logging
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.template.defaultfilters import date as dutch_date
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Collection, ModelLogEntry

from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.lib.images import clean_photo
from home.lib.storage import removed_on_failure
from home.media.models import STAND_IN, Photo, PhotoRendition
from home.media.queries import public_renditions, wijken_showing

logger = logging.getLogger(__name__)

WITHDRAWN_TITLE = "Weggehaalde foto"
TOO_HEAVY = "Deze foto is te zwaar: hoogstens {limit} MB. Kies een kleinere foto."


def keep_photo(*, file: IO[bytes], size: int, collection: Collection, user: Any, upload: UUID) -> Photo:
    """Store one photo of a choice on a phone; the same file of the same choice is stored once.

    Raises ActionError in Dutch for what is too heavy or no photo. Nothing is stored then.
    """
    if size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise ActionError(TOO_HEAVY.format(limit=settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE // 1024**2))
    digest = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
    twin = Photo.objects.filter(upload=upload, upload_digest=digest, uploaded_by_user=user)
    if (existing := twin.first()) is not None:
        return existing
    photo = Photo(
        title=f"Foto van {dutch_date(timezone.localtime(), 'j F Y, H:i')}",
        file=clean_photo(file),
        collection=collection,
        uploaded_by_user=user,
        upload=upload,
        upload_digest=digest,
    )
    photo._set_image_file_metadata()  # noqa: SLF001 - Wagtail has no other name for it
    try:
        with removed_on_failure() as written, transaction.atomic():
            written.append(photo.file)
            photo.save()
            log(instance=photo, action="wagtail.create", user=user)
    except IntegrityError:
        # Pressed twice: the other request was first.
        existing = twin.first()
        if existing is None:
            raise ActionError("Deze keuze is niet van jou. Kies de foto's opnieuw.") from None
        return existing
    return photo


def withdraw_consent(*, photo: Photo, by: Any) -> None:
    """Take a photo off the site for good: everywhere a drawing of ours stands in for it, at once.

    The picture itself, at every size, is deleted when this commits; `clean_up_withdrawn` tries
    again what storage refuses. What was written down about people goes, also from the log.
    Doing it twice changes nothing.
    """
    with removed_on_failure() as written, transaction.atomic():
        row = Photo.objects.select_for_update().get(pk=photo.pk)
        if row.consent_withdrawn_at is None:
            _forget_people(row)
            _draw_in_its_place(row)
            written.append(row.file)
            row.tags.clear()
            row.save()
            ModelLogEntry.objects.filter(
                content_type__app_label="media", content_type__model="photo", object_id=str(row.pk)
            ).update(label=WITHDRAWN_TITLE, data={})
            log(instance=row, action="media.withdraw_consent", user=by)
            for wijk_id in wijken_showing(row):
                mark_changed(wijk_id)
        transaction.on_commit(lambda: remove_files(row))


def _forget_people(photo: Photo) -> None:
    photo.title, photo.description = WITHDRAWN_TITLE, ""
    photo.people = photo.consent_by = photo.rights_holder = ""
    photo.consent_on = photo.consent_until = None
    photo.consent_withdrawn_at = timezone.now()
    photo.upload, photo.upload_digest = None, ""


def _draw_in_its_place(photo: Photo) -> None:
    """Give the row our drawing as its file, so that whatever reads it finds a picture."""
    photo.leftover_file = photo.file.name
    photo.set_focal_point(None)
    with Path(str(finders.find(STAND_IN))).open("rb") as drawing:
        photo.file = clean_photo(drawing)
    photo._set_image_file_metadata()  # noqa: SLF001 - Wagtail has no other name for it


def remove_files(photo: Photo) -> bool:
    """Delete the picture of a withdrawn photo at every size; False when storage refuses part of it."""
    try:
        for rendition in list(PhotoRendition.objects.filter(image=photo)):
            rendition.file.storage.delete(rendition.file.name)
            with suppress(PhotoRendition.DoesNotExist):
                rendition.delete()
        if photo.leftover_file:
            photo.file.storage.delete(photo.leftover_file)
    except Exception:  # every storage has errors of its own
        logger.exception("the files of photo %s are not all deleted yet", photo.pk)
        return False
    Photo.objects.filter(pk=photo.pk).update(leftover_file="")
    return True


def clean_up_withdrawn(now: datetime) -> None:
    """Delete what is left of withdrawn photos; safe to run twice or late."""
    withdrawn = Photo.objects.filter(consent_withdrawn_at__isnull=False)
    for photo in withdrawn.filter(~Q(leftover_file="") | Q(renditions__isnull=False)).distinct():
        remove_files(photo)


def hide_expired(now: datetime) -> None:
    """Delete the public sizes of photos whose consent has ended, so that old addresses answer nothing.

    The photo itself stays: with new consent it is shown again.
    """
    hidden = Photo.objects.hidden(timezone.localdate(now)).filter(consent_withdrawn_at=None)
    for photo in hidden.filter(pk__in=public_renditions().values("image")):
        hide(photo=photo)


@transaction.atomic
def hide(*, photo: Photo) -> None:
    """Delete the public sizes of a photo and say where pages have changed."""
    for rendition in public_renditions().filter(image=photo):
        rendition.delete()
    for wijk_id in wijken_showing(photo):
        mark_changed(wijk_id)
