"""What a resident finds of meldingen on the own page, and how all of it is forgotten."""

from django.urls import reverse

from home.lib.registries import MyWijkItem
from home.lib.tokens import hash_token
from signalen.actions import erase_contact, stop_support_mail
from signalen.models import Signal, SignalSupporter


def items(email: str) -> list[MyWijkItem]:
    """Return the meldingen that were sent from an address, then those it said "ik ook" to; two queries."""
    own = Signal.objects.filter(contact__email__iexact=email).select_related("wijk", "duplicate_of")
    # A double is listed as the own melding already.
    also = (
        SignalSupporter.objects.filter(email__iexact=email)
        .exclude(submission__in=own.values("submission"))
        .select_related("signal__wijk")
    )
    return [
        *(
            MyWijkItem(
                title=signal.title,
                text=f"{signal.wijk}, kenmerk {signal.reference}. {_state(signal)}.",
                url=signal.follow_path,
            )
            for signal in own.order_by("-received_at")
        ),
        *(
            MyWijkItem(
                title=supporter.signal.public_text or "Een melding van een ander",
                text=f"{supporter.signal.wijk}. U zei: ik ook. {supporter.signal.public_state}.",
                url=reverse("signalen:follow", args=[supporter.follow_token]),
            )
            for supporter in also.order_by("-created_at")
        ),
    ]


def _state(signal: Signal) -> str:
    """Return where it stands; a double goes as the melding that it was put with."""
    return (signal.duplicate_of or signal).public_state


def forget(email: str) -> None:
    """Forget that meldingen and "ik ook" came from an address."""
    for signal in Signal.objects.filter(contact__email__iexact=email):
        erase_contact(signal=signal, is_asked=True)
    for supporter in SignalSupporter.objects.filter(email__iexact=email):
        stop_support_mail(supporter=supporter)


def by_slip(reference: str, code: str) -> str | None:
    """Return the page of the melding with this reference and code; None for any other pair."""
    found = Signal.objects.filter(reference=reference, code_hash=hash_token(code)).first()
    return found.follow_path if found else None
