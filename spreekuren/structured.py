"""A building and its spreekuren as schema.org data, for search engines and voice assistants."""

import json
from datetime import timedelta
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from spreekuren.hours import Opening
from spreekuren.models import LocatiePage, Spreekuur
from spreekuren.queries import SpreekuurNow

AHEAD = timedelta(weeks=9)
# What could end the script element that holds the data; the same as Django's json_script does.
_UNSAFE = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def location_data(page: LocatiePage, items: list[SpreekuurNow]) -> SafeString:
    """Return JSON-LD: the place, each spreekuur as a service with its dates and closed days.

    No names of people: those stand on the page only.
    """
    place: dict[str, Any] = {
        "@type": "CivicStructure",
        "@id": "#gebouw",
        "name": page.title,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": page.street,
            "postalCode": page.postcode,
            "addressLocality": page.town,
            "addressCountry": "NL",
        },
    }
    if page.point:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": page.point[0], "longitude": page.point[1]}
    if page.wheelchair != LocatiePage.Available.UNKNOWN:
        has_access = page.wheelchair == LocatiePage.Available.YES
        place["amenityFeature"] = {
            "@type": "LocationFeatureSpecification",
            "name": "wheelchair",
            "value": has_access,
        }
    graph = [place, *(_service(item) for item in items)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return mark_safe(text.translate(_UNSAFE))  # noqa: S308  (escaped just before)


def _service(item: SpreekuurNow) -> dict[str, Any]:
    spreekuur: Spreekuur = item.spreekuur
    today = item.state.today
    days = list(item.schedule.days(today, today + AHEAD))
    service: dict[str, Any] = {
        "@type": "Service",
        "name": spreekuur.title,
        "description": spreekuur.questions,
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceLocation": {"@id": "#gebouw"},
            "availableLanguage": spreekuur.languages,
        },
        "hoursAvailable": [_specification(opening) for day in days for opening in day.openings],
    }
    closed = [day.day.isoformat() for day in days if not day.openings]
    # Without times a day is closed (schema.org/OpeningHoursSpecification).
    service["hoursAvailable"] += [
        {"@type": "OpeningHoursSpecification", "validFrom": day, "validThrough": day} for day in closed
    ]
    return service


def _specification(opening: Opening) -> dict[str, str]:
    day = opening.day.isoformat()
    return {
        "@type": "OpeningHoursSpecification",
        "validFrom": day,
        "validThrough": day,
        "opens": opening.start.isoformat("minutes"),
        "closes": opening.end.isoformat("minutes"),
    }
