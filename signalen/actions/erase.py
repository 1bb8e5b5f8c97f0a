"""How a melding, or who sent it, is forgotten."""

from django.db import transaction

from signalen.actions.trail import write_down
from signalen.models import Signal, SignalContact
from signalen.states import Event


def erase_contact(*, signal: Signal) -> None:
    """Forget who sent a melding; the melding itself stays."""
    with transaction.atomic():
        if SignalContact.objects.filter(signal=signal).delete()[0]:
            write_down(signal, Event.CONTACT_ERASED)


def erase_signal(*, signal: Signal) -> None:
    """Delete a melding with everything that hangs on it, photos last: never a row without its file."""
    photos = list(signal.photos.all())
    files = [file for photo in photos for file in (photo.file, photo.redacted) if file]

    def remove_files() -> None:
        for file in files:
            file.delete(save=False)

    with transaction.atomic():
        signal.delete()
        transaction.on_commit(remove_files)
