"""How a melding, or who sent it, is forgotten."""

from django.db import transaction

from signalen.actions.trail import write_down
from signalen.models import Signal, SignalContact, SignalSupporter
from signalen.states import Actor, Event


def erase_contact(*, signal: Signal, is_asked: bool = False) -> None:
    """Forget who sent a melding, because its term is over or the resident asks; the melding itself stays.

    A double left the address with the melding that it was put with: it goes from there too.
    """
    with transaction.atomic():
        gone = SignalContact.objects.filter(signal=signal).delete()[0]
        as_neighbour = SignalSupporter.objects.filter(submission=signal.submission).exclude(email="")
        if gone + as_neighbour.update(email=""):
            event = Event.CONTACT_FORGOTTEN if is_asked else Event.CONTACT_ERASED
            write_down(signal, event, actor=Actor.RESIDENT if is_asked else None)


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
