"""What the inbox shows, in few queries however much there is."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet

from home.lib.text import clean_reference
from home.lib.tokens import REFERENCE_LENGTH
from signalen.models import PartnerReply, Signal, StandardText
from signalen.states import OPEN, TABS, State, Tab

NEARBY_WEEKS = timedelta(weeks=12)
# About 50 metres in degrees, at the latitude of the Netherlands.
NEAR_LATITUDE = Decimal("0.00045")
NEAR_LONGITUDE = Decimal("0.00073")
MOST_ALIKE = 5
MOST_FOUND = 500


def count_tabs(rows: QuerySet[Signal]) -> dict[Tab, int]:
    """Return how many of `rows` lie on each heap that can grow empty, in one query.

    What is done only grows: nobody counts it, and the database need not either.
    """
    open_rows = rows.filter(state__in=OPEN).order_by()
    counted = dict(open_rows.values_list("state").annotate(Count("pk")))
    return {
        tab: sum(counted.get(state, 0) for state in states) for tab, states in TABS.items() if tab != Tab.DONE
    }


def find(rows: QuerySet[Signal], words: str) -> QuerySet[Signal]:
    """Return the melding with this reference, or else the newest that hold the words.

    One look through the texts, which stops at `MOST_FOUND`; paging and counting use what it found.
    """
    keys = rows.order_by("-received_at").values_list("pk", flat=True)
    reference = clean_reference(words)
    found = list(keys.filter(reference=reference)) if len(reference) == REFERENCE_LENGTH else []
    if not found:
        holds = Q(what__icontains=words) | Q(where__icontains=words) | Q(address__icontains=words)
        found = list(keys.filter(holds)[:MOST_FOUND])
    return rows.filter(pk__in=found)


def unchecked_replies(signal: Signal) -> QuerySet[PartnerReply]:
    """Return the answers of partners that nobody of the team looked at."""
    return PartnerReply.objects.filter(forwarding__signal=signal, checked_at=None).select_related(
        "forwarding__partner"
    )


def ready_texts(signal: Signal, to: State | None = None) -> list[StandardText]:
    """Return the ready texts of the wijk that fit the subject of a melding (for one state, if given)."""
    fits = Q(category=None) | Q(category=signal.category_id)
    if to is not None:
        fits &= Q(state=to)
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
