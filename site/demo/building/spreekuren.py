"""Buildings and spreekuren of a demo wijk."""

from datetime import date, timedelta
from typing import Any

from demo.building.markup import blocks, plain
from demo.building.workplace import Workplace
from demo.content import kinds
from spreekuren.actions import add_spreekuur, close_day
from spreekuren.models import LocatiePage, SpreekurenPage

WHEELCHAIR = {True: "yes", False: "no", None: "unknown"}
VALID_SINCE = timedelta(weeks=26)


def add_locations(place: Workplace) -> None:
    """Publish the buildings with their spreekuren."""
    index = place.section(SpreekurenPage)
    for item in place.content.locations:
        page = LocatiePage(
            street=item.address,
            town=item.city,
            entrance=item.entrance,
            directions=item.route,
            wheelchair=WHEELCHAIR[item.wheelchair],
            toilet=WHEELCHAIR[item.wheelchair],
            body=blocks(item.body),
        )
        place.publish(index, page, item)
        for spreekuur in item.spreekuren:
            _add(place, page, spreekuur)


def _add(place: Workplace, location: LocatiePage, item: kinds.Spreekuur) -> None:
    phone = item.phone or place.wijk.team_phone
    row = add_spreekuur(
        location=location,
        title=item.title,
        questions=plain(item.explanation),
        topics=list(item.topics),
        rules=[_rule(hours, place.today) for hours in item.hours],
        partners=[place.partners[key] for key in item.partners],
        people=[place.team[name] for name in item.team],
        languages=list(item.languages),
        access="appointment" if item.by_appointment else "walk_in",
        appointment_phone=phone if item.by_appointment else "",
        bring="De brief waar het over gaat" if "letter" in item.topics else "",
        private_room=True,
        confirmed_on=place.today - timedelta(days=item.confirmed_days_ago),
    )
    if item.closed_next:
        close_day(target=row, first=_next_day(item, place.today), reason=item.closed_next)


def _rule(hours: kinds.Hours, today: date) -> dict[str, Any]:
    """Return the fields of one opening rule."""
    return {
        "weekdays": list(hours.weekdays),
        "start": hours.start,
        "end": hours.end,
        "rhythm": "monthly" if hours.nth_weeks else "weekly",
        "nth_weeks": list(hours.nth_weeks),
        "valid_from": today - VALID_SINCE,
    }


def _next_day(item: kinds.Spreekuur, today: date) -> date:
    """Return the first day after today on which it would be open."""
    weekdays = {day for hours in item.hours for day in hours.weekdays}
    tomorrow = [today + timedelta(days=ahead) for ahead in range(1, 8)]
    return next(day for day in tomorrow if day.weekday() in weekdays)
