"""How a melding, or who sent it, is forgotten."""

from django.db import transaction

from home.erasing import erase_traces, write_erasure
from home.freshness import mark_changed
from home.mail.actions import forget_mail
from home.models import Erasure
from signalen.actions.trail import write_down
from signalen.models import Signal, SignalContact, SignalSupporter
from signalen.states import Actor, Event

Reason = Erasure.Reason


def erase_contact(*, signal: Signal, is_asked: bool = False) -> None:
    """Forget who sent a melding, because its term is over or the resident asks; the melding itself stays.

    A double left the address with the melding that it was put with, for news of that one: it goes from
    there too when the resident asks, and else by its own term.
    """
    with transaction.atomic():
        contact = SignalContact.objects.filter(signal=signal).first()
        if contact:
            forget_mail(about=signal.submission, to=contact.email)
            contact.delete()
            Signal.objects.filter(pk=signal.pk).update(call_needed_at=None)
            write_erasure(row=signal, kind=SignalContact, reason=Reason.ASKED if is_asked else Reason.TERM)
        as_neighbour = SignalSupporter.objects.filter(submission=signal.submission).exclude(email="")
        also_gone = [forget_supporter(row, Reason.ASKED) for row in as_neighbour] if is_asked else []
        if contact or also_gone:
            event = Event.CONTACT_FORGOTTEN if is_asked else Event.CONTACT_ERASED
            write_down(signal, event, actor=Actor.RESIDENT if is_asked else None)


@transaction.atomic
def forget_supporter(supporter: SignalSupporter, reason: Erasure.Reason) -> None:
    """Forget the address of somebody who said "ik ook"; that they said so stays counted."""
    if SignalSupporter.objects.filter(pk=supporter.pk).exclude(email="").update(email=""):
        forget_mail(about=supporter.signal.submission, to=supporter.email)
        write_erasure(row=supporter.signal, kind=SignalSupporter, reason=reason)


def erase_signal(*, signal: Signal) -> None:
    """Delete a melding with everything that hangs on it, photos last: never a row without its file."""
    photos = list(signal.photos.all())
    files = [file for photo in photos for file in (photo.file, photo.redacted) if file]

    def remove_files() -> None:
        for file in files:
            file.delete(save=False)

    with transaction.atomic():
        write_erasure(row=signal, kind=Signal, reason=_reason(signal))
        erase_traces(signal)
        if signal.is_public:
            mark_changed(signal.wijk_id)
        signal.delete()
        transaction.on_commit(remove_files)


def _reason(signal: Signal) -> Erasure.Reason:
    """Return why a melding goes: what looks like spam and what is about a person go sooner."""
    if signal.is_quarantined:
        return Reason.SPAM
    return Reason.TEAM if signal.about_person else Reason.TERM
