"""Dates of activities as a calendar file."""

from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings

from home.lib.ical import CalendarEvent, EventStatus, build_calendar, event_uid
from initiatives.models import Occurrence
from initiatives.recurrence import AMSTERDAM


def build_agenda(name: str, occurrences: Iterable[Occurrence], *, url: str) -> bytes:
    """Return the calendar file; `url` is the path of the page it belongs to.

    Each date is an event of its own: an agenda then follows a change of one date without
    knowing the rule, and sign-ups can point at it.
    """
    return build_calendar(name, map(_event, occurrences), url=f"{settings.BASE_URL}{url}")


def _event(row: Occurrence) -> CalendarEvent:
    activity = row.activity
    facts = [row.note, activity.lead, f"Voor wie: {activity.audience_text}"]
    if from_wijk := getattr(row, "from_wijk", ""):
        facts.append(f"Uit {from_wijk}")
    if activity.cost_text:
        facts.append(f"Kosten: {activity.cost_text}")
    return CalendarEvent(
        uid=event_uid("activiteit", row.uuid, urlsplit(settings.BASE_URL).hostname or "localhost"),
        summary=f"Gaat niet door: {activity.title}" if row.is_cancelled else activity.title,
        start=_wall_time(row.start),
        end=_wall_time(row.end),
        stamp=max(row.changed_at, activity.last_published_at or row.changed_at),
        sequence=row.sequence,
        status=EventStatus.CANCELLED if row.is_cancelled else EventStatus.CONFIRMED,
        description="\n".join(filter(None, facts)),
        location=row.place_text,
        url=f"{settings.BASE_URL}{activity.url}",
    )


def _wall_time(moment: datetime) -> datetime:
    return moment.astimezone(AMSTERDAM).replace(tzinfo=None)
