"""What waits while a resident is still writing."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.core.files.base import File
from django.db import transaction

from home.lib.errors import ActionError
from home.lib.storage import removed_on_failure
from home.models import Wijk
from home.receiving import SENT_BEFORE
from signalen.models import MAX_PHOTOS, DraftPhoto, Signal, SignalDraft


@transaction.atomic
def save_answers(*, wijk: Wijk, submission: UUID, answers: Mapping[str, Any]) -> SignalDraft:
    """Keep the answers of one step beside those of the other steps.

    Raises ActionError for a form that belongs to another wijk, or that was sent already.
    """
    draft, _ = SignalDraft.objects.select_for_update().get_or_create(
        submission=submission, defaults={"wijk": wijk}
    )
    if draft.wijk_id != wijk.pk or Signal.objects.filter(submission=submission).exists():
        raise ActionError(SENT_BEFORE)
    draft.answers = {**draft.answers, **answers}
    draft.save()
    return draft


def drop_draft(*, submission: UUID) -> None:
    """Throw away the answers and photos of a melding that is not needed any more."""
    SignalDraft.objects.filter(submission=submission).delete()
    drop_draft_photos(submission=submission)


def keep_draft_photos(*, submission: UUID, photos: Sequence[File[bytes]]) -> None:
    """Keep good photos until the melding is sent; the same photo again (a double click) is kept once."""
    with removed_on_failure() as written, transaction.atomic():
        # Locked: of a form that is sent twice at once, the second one sees the photos of the first.
        list(SignalDraft.objects.select_for_update().filter(submission=submission))
        waiting = [_kept(draft) for draft in DraftPhoto.objects.filter(submission=submission)]
        for photo in photos:
            content = photo.read()
            photo.seek(0)
            if len(waiting) >= MAX_PHOTOS or content in waiting:
                continue
            draft = DraftPhoto(submission=submission, file=photo)
            written.append(draft.file)
            draft.save()
            waiting.append(content)


def _kept(draft: DraftPhoto) -> bytes:
    with draft.file.open() as file:
        return bytes(file.read())


def drop_draft_photos(*, submission: UUID) -> None:
    """Throw away the photos that wait under a submission."""
    for draft in DraftPhoto.objects.filter(submission=submission):
        # A melding that took the photo over at this moment has taken the row away: the file is its own.
        if DraftPhoto.objects.filter(pk=draft.pk).delete()[0]:
            draft.file.delete(save=False)
