"""What the inbox shows, in few queries however much there is."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet

from signalen.models import PartnerReply, Signal, StandardText
from signalen.states import TABS, State, Tab

NEARBY_WEEKS = timedelta(weeks=12)
# About 50 metres in degrees, at the latitude of the Netherlands.
NEAR_LATITUDE = Decimal("0.00045")
NEAR_LONGITUDE = Decimal("0.00073")
MOST_ALIKE = 5


def count_tabs(rows: QuerySet[Signal]) -> dict[Tab, int]:
    """Return how many of `rows` lie on each heap, in one query."""
    counted = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    return {tab: sum(counted.get(state, 0) for state in states) for tab, states in TABS.items()}


def unchecked_replies(signal: Signal) -> QuerySet[PartnerReply]:
    """Return the answers of partners that nobody of the team looked at."""
    return PartnerReply.objects.filter(forwarding__signal=signal, checked_at=None).select_related(
        "forwarding__partner"
    )


def ready_texts(signal: Signal) -> list[StandardText]:
    """Return the ready texts of the wijk that fit the subject of a melding."""
    fits = Q(category=None) | Q(category=signal.category_id)
    return list(StandardText.objects.filter(fits, wijk=signal.wijk_id))


def alike(signal: Signal, now: datetime) -> list[Signal]:
    """Return meldingen of the last weeks in the same wijk that may be about the same, the newest first."""
    same: Any = Q(category=signal.category_id) if signal.category_id else Q(pk__in=[])
    if signal.latitude is not None and signal.longitude is not None:
        same |= Q(
            latitude__range=(signal.latitude - NEAR_LATITUDE, signal.latitude + NEAR_LATITUDE),
            longitude__range=(signal.longitude - NEAR_LONGITUDE, signal.longitude + NEAR_LONGITUDE),
        )
    recent = Signal.objects.real().filter(wijk=signal.wijk_id, received_at__gte=now - NEARBY_WEEKS)
    found = recent.filter(same).exclude(pk=signal.pk).exclude(state__in=(State.DUPLICATE, State.WITHDRAWN))
    return list(found.order_by("-received_at")[:MOST_ALIKE])
