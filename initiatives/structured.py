"""Dates of an activity in the words of schema.org, for search engines."""

from typing import Any

from django.conf import settings

from initiatives.choices import OccurrenceStatus
from initiatives.models import ActivityPage, Occurrence
from initiatives.recurrence import AMSTERDAM

STATUSES = {
    OccurrenceStatus.PLANNED: "https://schema.org/EventScheduled",
    OccurrenceStatus.CANCELLED: "https://schema.org/EventCancelled",
    OccurrenceStatus.MOVED: "https://schema.org/EventRescheduled",
}


def event_data(activity: ActivityPage, row: Occurrence) -> dict[str, Any]:
    """Return one date as a schema.org Event; what is not known is left out."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": activity.title,
        "url": f"{settings.BASE_URL}{activity.url}",
        "inLanguage": "nl",
        "startDate": row.start.astimezone(AMSTERDAM).isoformat(),
        "endDate": row.end.astimezone(AMSTERDAM).isoformat(),
        "eventStatus": STATUSES[OccurrenceStatus(row.status)],
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
    }
    if row.is_moved:
        data["previousStartDate"] = row.original_start.astimezone(AMSTERDAM).isoformat()
    if activity.lead:
        data["description"] = activity.lead
    if place := _place(activity, row):
        data["location"] = place
    if activity.cost is not None:
        data["isAccessibleForFree"] = activity.is_free
        data["offers"] = {"@type": "Offer", "price": str(activity.cost), "priceCurrency": "EUR"}
    if activity.organiser:
        data["organizer"] = {"@type": "Organization", "name": activity.organiser}
    return data


def _place(activity: ActivityPage, row: Occurrence) -> dict[str, Any]:
    name = row.place or activity.place_name or activity.place_address
    if not name:
        return {}
    address = "" if row.place else activity.place_address
    town = activity.wijk.gemeente if activity.wijk else ""
    return {
        "@type": "Place",
        "name": name,
        "address": {"@type": "PostalAddress", "streetAddress": address, "addressLocality": town},
    }
