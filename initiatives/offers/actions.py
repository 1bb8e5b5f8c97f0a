"""Verbs of offers."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from home.lib.errors import ActionError
from home.models import Wijk
from home.receiving import keep_once, mail_about
from initiatives.offers.models import VolunteerOffer

NO_WAY_TO_REACH = "Vul uw telefoonnummer of uw e-mailadres in. Anders kunnen wij u niet bereiken."


@transaction.atomic
def receive_offer(
    *,
    wijk: Wijk,
    submission: UUID,
    what: str,
    moments: Sequence[str],
    first_name: str,
    phone: str = "",
    email: str = "",
    is_suspect: bool = False,
) -> VolunteerOffer:
    """Keep an offer and mail about it; the same submission again changes nothing.

    Raises ActionError without a phone number and e-mail address. What looks like a robot's
    (`is_suspect`) goes into quarantine, without mail.
    """
    if not phone and not email:
        raise ActionError(NO_WAY_TO_REACH, field="phone")
    offer, is_new = keep_once(
        VolunteerOffer,
        wijk=wijk,
        submission=submission,
        what=what,
        moments=list(moments),
        first_name=first_name,
        phone=phone,
        email=email,
        is_quarantined=is_suspect,
    )
    if is_new and not is_suspect:
        _mail_about(offer)
    return offer


def _mail_about(offer: VolunteerOffer) -> None:
    mail_about(offer, name="aanbod", page="aanbod:inspect", email=offer.email, offer=offer)


@transaction.atomic
def release_offer(*, offer: VolunteerOffer) -> None:
    """Take an offer out of quarantine: it was no robot. From here on it goes as any other."""
    if VolunteerOffer.objects.filter(pk=offer.pk, is_quarantined=True).update(is_quarantined=False):
        _mail_about(offer)
