"""Verbs of offers."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from home.lib.errors import ActionError
from home.models import Wijk
from home.receiving import keep_once, mail_without_gating
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
    """Tell the team that there is something, and the helper that it arrived."""
    page = reverse("aanbod:inspect", args=[offer.pk])
    mail_without_gating(
        to=offer.wijk.team_email,
        template="aanbod_team",
        context={"reference": offer.reference, "url": settings.BASE_URL + page},
        wijk=offer.wijk,
        key=f"aanbod-team-{offer.submission}",
    )
    if offer.email:
        mail_without_gating(
            to=offer.email,
            template="aanbod_ontvangen",
            context={"reference": offer.reference, "offer": offer},
            wijk=offer.wijk,
            reply_to=offer.wijk.team_email,
            key=f"aanbod-ontvangen-{offer.submission}",
        )


@transaction.atomic
def release_offer(*, offer: VolunteerOffer) -> None:
    """Take an offer out of quarantine: it was no robot. From here on it goes as any other."""
    if VolunteerOffer.objects.filter(pk=offer.pk, is_quarantined=True).update(is_quarantined=False):
        _mail_about(offer)
