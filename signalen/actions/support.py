"""Verb of a neighbour: "ik ook" instead of a second melding."""

from uuid import UUID

from django.db import transaction

from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.models import Erasure
from signalen.actions.erase import forget_supporter
from signalen.actions.letters import write_to_supporter
from signalen.letters import Moment
from signalen.models import Signal, SignalSupporter
from signalen.states import CLOSED

CLOSED_ALREADY = "Deze melding is al afgesloten. Doe zelf een nieuwe melding."


def stop_support_mail(*, supporter: SignalSupporter) -> None:
    """Forget the address of somebody who said "ik ook" and asks for it; that they said so stays counted."""
    forget_supporter(supporter, Erasure.Reason.ASKED)


@transaction.atomic
def support_signal(*, signal: Signal, submission: UUID, email: str = "") -> SignalSupporter:
    """Keep that somebody else sees it too; the same form again changes nothing.

    Raises ActionError for a melding that is closed or that not everybody may read.
    """
    if signal.state in CLOSED or not signal.is_public:
        raise ActionError(CLOSED_ALREADY)
    supporter, is_new = SignalSupporter.objects.get_or_create(
        submission=submission, defaults={"signal": signal, "email": email}
    )
    if is_new:
        mark_changed(signal.wijk_id)
    if is_new and email:
        write_to_supporter(supporter, Moment.SUPPORTED)
    return supporter
