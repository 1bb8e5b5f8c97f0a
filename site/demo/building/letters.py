"""What imaginary residents sent: meldingen and offers, by the doors that real ones use."""

from uuid import NAMESPACE_URL, UUID, uuid5

from demo.building.workplace import Workplace
from initiatives.offers.actions import receive_offer
from signalen.actions import Contact, Place, receive_signal


def send_letters(place: Workplace) -> None:
    """Send the meldingen and offers of a wijk."""
    for melding in place.content.meldingen:
        receive_signal(
            wijk=place.wijk,
            submission=_submission(place, melding.what),
            what=melding.what,
            place=Place(where=melding.where),
            contact=Contact(email=melding.contact_email),
            sharing_allowed=bool(melding.contact_email),
        )
    for offer in place.content.offers:
        receive_offer(
            wijk=place.wijk,
            submission=_submission(place, offer.what),
            what=offer.what,
            moments=offer.when,
            first_name=offer.first_name,
            phone=offer.phone,
            email=offer.email,
        )


def _submission(place: Workplace, text: str) -> UUID:
    """Return the same submission for the same text, so that nothing arrives twice."""
    return uuid5(NAMESPACE_URL, f"{place.wijk.slug}/{text}")
