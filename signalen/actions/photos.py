"""How a photo of a melding comes on the site: with black boxes, and never the file that was sent."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from home.freshness import mark_changed
from home.lib.blackout import Cell, black_out
from home.lib.errors import ActionError
from home.lib.storage import removed_on_failure
from signalen.actions.publish import refuse_personal, refuse_private
from signalen.actions.trail import write_down
from signalen.models import Signal, SignalPhoto
from signalen.states import Actor, Event

# Pixels: enough for a screen, too few to read a face far away.
PUBLIC_SIDE = 1200
NO_DESCRIPTION = "Schrijf in een paar woorden wat er op de foto te zien is, voor wie hem niet kan zien."
NOT_CHECKED = "Kijk de foto na. Is er niets meer waaraan iemand te herkennen is? Vink dat dan aan."


def show_photo(
    *, photo: SignalPhoto, user: Any, cells: Collection[Cell], description: str, is_checked: bool
) -> SignalPhoto:
    """Put a photo on the site with these cells black; it shows as long as its melding does.

    Raises ActionError for a melding that may not be public, for a description that is missing or
    names somebody, and when nobody says that the photo was looked at.
    """
    description = description.strip()
    if not description:
        raise ActionError(NO_DESCRIPTION, field="description")
    refuse_personal({"description": description})
    if not is_checked:
        raise ActionError(NOT_CHECKED, field="is_checked")
    with photo.file.open() as file:
        covered = black_out(file, cells, max_side=PUBLIC_SIDE)
    with removed_on_failure() as written, transaction.atomic():
        signal = Signal.objects.select_for_update().get(pk=photo.signal_id)
        refuse_private(signal)
        current = SignalPhoto.objects.get(pk=photo.pk)
        _remove_once_kept(current)
        was_public = current.is_public
        current.redacted.save("afgedekt.jpg", covered, save=False)
        written.append(current.redacted)
        current.is_public, current.description = True, description
        current.cells = sorted(map(list, cells))
        current.save(update_fields=["redacted", "is_public", "description", "cells"])
        if not was_public:
            write_down(signal, Event.PHOTO_SHOWN, actor=Actor.TEAM, user=user)
        mark_changed(signal.wijk_id)
    return current


@transaction.atomic
def hide_photo(*, photo: SignalPhoto, user: Any) -> None:
    """Take a photo off the site; the one with black boxes is thrown away."""
    current = SignalPhoto.objects.select_for_update().get(pk=photo.pk)
    if not current.is_public:
        return
    _remove_once_kept(current)
    current.redacted, current.is_public = "", False
    current.save(update_fields=["redacted", "is_public"])
    write_down(current.signal, Event.PHOTO_HIDDEN, actor=Actor.TEAM, user=user)
    mark_changed(current.signal.wijk_id)


def _remove_once_kept(photo: SignalPhoto) -> None:
    """Delete the file of before, when what replaces it is kept."""
    before, storage = photo.redacted.name, photo.redacted.storage
    if before:
        transaction.on_commit(lambda: storage.delete(before))
