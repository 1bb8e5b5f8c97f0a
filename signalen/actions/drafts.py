"""What waits while a resident is still writing."""

from collections.abc import Sequence
from uuid import UUID

from django.core.files.base import File
from django.db import transaction

from home.lib.storage import removed_on_failure
from signalen.models import MAX_PHOTOS, DraftPhoto


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
