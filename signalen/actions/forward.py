"""How a melding is brought to a partner, by a link that works without an account."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from home.lib.errors import ActionError
from home.lib.tokens import hash_token, new_token
from home.mail.actions import queue_mail
from home.models import Partner
from signalen.actions.moves import move
from signalen.models import Forwarding, Signal
from signalen.states import State

LINK_WORKS = timedelta(days=14)
NO_PARTNER = "Kies naar wie de melding gaat."
NO_ADDRESS = "Van deze partner staat geen e-mailadres op de site. Vul dat eerst in."
OTHER_WIJK = "Deze partner hoort bij een andere wijk."


def forward_signal(
    *,
    signal: Signal,
    user: Any,
    seen: int,
    partner: Partner | None,
    now: datetime,
    message: str = "",
    share_contact: bool = False,
) -> Forwarding:
    """Bring a melding to a partner: mail a link, write down what went along, tell the resident.

    Who sent it goes along only when the resident said yes to that. Raises ActionError for a partner
    of another wijk or without an address.
    """
    if partner is None:
        raise ActionError(NO_PARTNER, field="partner")
    if partner.wijk_id != signal.wijk_id:
        raise ActionError(OTHER_WIJK, field="partner")
    if not partner.email:
        raise ActionError(NO_ADDRESS, field="partner")
    token = new_token()
    with transaction.atomic():
        moved = move(signal, State.FORWARDED, user=user, seen=seen, text=f"Naar: {partner.name}.")
        end_forwardings(moved, now)
        forwarding = Forwarding.objects.create(
            signal=moved,
            partner=partner,
            email=partner.email,
            message=message.strip(),
            contact_shared=share_contact and moved.sharing_allowed,
            token_hash=hash_token(token),
            created_by=user,
            created_at=now,
            expires_at=now + LINK_WORKS,
        )
        mail_partner(forwarding, token)
    return forwarding


def end_forwardings(signal: Signal, now: datetime) -> None:
    """Close the links of partners who have nothing more to do with a melding."""
    Forwarding.objects.filter(signal=signal, ended_at=None).update(ended_at=now)


@transaction.atomic
def renew_link(*, forwarding: Forwarding, now: datetime) -> None:
    """Mail a new link to the address that had the old one, and to no other; the old one stops."""
    token = new_token()
    renewed = Forwarding.objects.filter(Q(pk=forwarding.pk), ended_at=None).update(
        token_hash=hash_token(token), expires_at=now + LINK_WORKS
    )
    if renewed:
        forwarding.refresh_from_db()
        mail_partner(forwarding, token)


def mail_partner(forwarding: Forwarding, token: str) -> None:
    """Mail the link; nothing of the melding stands in the mail itself."""
    signal = forwarding.signal
    queue_mail(
        to=forwarding.email,
        template="melding_partner",
        context={
            "reference": signal.reference,
            "partner": forwarding.partner.name,
            "message": forwarding.message,
            "expires_at": forwarding.expires_at,
            "url": settings.BASE_URL + reverse("signalen:partner", args=[token]),
        },
        wijk=signal.wijk,
        reply_to=signal.wijk.team_email,
        key=f"melding-partner-{forwarding.token_hash[:32]}",
        about=signal.submission,
    )
