"""Calendar files (RFC 5545) that phones and agendas read: one builder for all rooms.

Times are local: `DTSTART;TZID=Europe/Amsterdam`, so that nine o'clock stays nine o'clock
when the clock changes. The time zone is written by hand: the rules of the European Union
since 1996 in two lines, where a generated one lists every change for decades.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

import icalendar

from home.lib.localtime import AMSTERDAM
from home.lib.recurrence import Recurrence

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Wijkplein//Wijkplein//NL"
REFRESH = timedelta(hours=6)
_BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class EventStatus(StrEnum):
    """What a calendar may know of an event; a cancelled one stays visible, struck out."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, kw_only=True)
class CalendarEvent:
    """One event, a series (`repeats` and `skips`) or a change of one date in it (`replaces`).

    `start`, `end`, `skips` and `replaces` are local wall times without zone. `uid` must stay
    the same for ever; `sequence` grows with each change. A change has the uid of its series.
    `point` is (latitude, longitude).
    """

    uid: str
    summary: str
    start: datetime
    end: datetime
    stamp: datetime
    sequence: int = 0
    status: EventStatus = EventStatus.CONFIRMED
    description: str = ""
    location: str = ""
    url: str = ""
    point: tuple[float, float] | None = None
    repeats: icalendar.vRecur | None = None
    skips: tuple[datetime, ...] = ()
    replaces: datetime | None = None


def event_uid(kind: str, key: object, host: str) -> str:
    """Return a stable UID such as "spreekuur-12@wijk.example"."""
    return f"{kind}-{key}@{host}"


def local(day: date, moment: time) -> datetime:
    """Return the wall time as `CalendarEvent` takes it."""
    return datetime.combine(day, moment)


def recurrence_rule(rule: Recurrence, last: date) -> icalendar.vRecur:
    """Return the RRULE of the pattern of `rule` up to `last`; what it skips goes into `skips`."""
    days = [_BYDAY[weekday] for weekday in sorted(rule.weekdays)]
    until = min(last, rule.until) if rule.until else last
    # UNTIL is in UTC when DTSTART has a zone; the end of the day there is 23:59 here at the latest.
    end_of_day = datetime.combine(until, time(23, 59, 59), tzinfo=AMSTERDAM).astimezone(UTC)
    if rule.nth_weeks:
        days = [f"{nth}{day}" for nth in sorted(rule.nth_weeks) for day in days]
        return icalendar.vRecur({"freq": "monthly", "byday": days, "until": end_of_day})
    parts = {"freq": "weekly", "interval": rule.every_weeks, "wkst": "MO", "byday": days, "until": end_of_day}
    return icalendar.vRecur(parts)


def build_calendar(name: str, events: Iterable[CalendarEvent], *, url: str = "") -> bytes:
    """Return the file; `name` is what the reader's agenda calls it, `url` the page it belongs to."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", AMSTERDAM.key)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    if url:
        calendar.add("url", url)
    calendar.add_component(_timezone())
    for event in events:
        calendar.add_component(_component(event))
    return bytes(calendar.to_ical())


def _component(event: CalendarEvent) -> icalendar.Event:
    component = icalendar.Event()
    component.add("uid", event.uid)
    component.add("dtstamp", event.stamp.astimezone(UTC))
    component.add("last-modified", event.stamp.astimezone(UTC))
    component.add("sequence", event.sequence)
    component.add("status", str(event.status))
    component.add("summary", event.summary)
    component.add("dtstart", event.start.replace(tzinfo=AMSTERDAM))
    component.add("dtend", event.end.replace(tzinfo=AMSTERDAM))
    if event.repeats is not None:
        component.add("rrule", event.repeats)
    if event.skips:
        component.add("exdate", [skip.replace(tzinfo=AMSTERDAM) for skip in event.skips])
    if event.replaces is not None:
        component.add("recurrence-id", event.replaces.replace(tzinfo=AMSTERDAM))
    for key, value in (("description", event.description), ("location", event.location), ("url", event.url)):
        if value:
            component.add(key, value)
    if event.point:
        component.add("geo", event.point)
    return component


def _timezone() -> icalendar.Timezone:
    """Return Europe/Amsterdam: clocks change at 01:00 UTC on the last Sundays of March and October."""
    zone = icalendar.Timezone()
    zone.add("tzid", AMSTERDAM.key)
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    for part, name, month, hour, before, after in (
        (icalendar.TimezoneDaylight(), "CEST", 3, 2, winter, summer),
        (icalendar.TimezoneStandard(), "CET", 10, 3, summer, winter),
    ):
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        # RFC 5545, 3.6.5: the start of a zone's rule is a local time without zone.
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        zone.add_component(part)
    return zone
