"""Spreekuren as calendar events: a series per rule, with what is skipped, changed or cancelled."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import zip_longest

from home.lib.ical import CalendarEvent, EventStatus, event_uid, local, recurrence_rule
from spreekuren.hours import DAY, Day, Opening, OpeningRule
from spreekuren.queries import SpreekuurNow

# A calendar that is fetched again and again never runs out; one that was saved lasts a year.
AHEAD = timedelta(days=366)


def spreekuur_events(item: SpreekuurNow, base_url: str, host: str) -> Iterator[CalendarEvent]:
    """Yield the events of a spreekuur. None for one that is closed until further notice."""
    last = item.state.today + AHEAD
    first = min((rule.recurrence.starts for rule in item.schedule.rules), default=item.state.today)
    model = _model(item, base_url)
    days = list(item.schedule.days(first, last))
    for rule in item.schedule.rules:
        on = [day for day in days if rule in day.rules]
        if on:
            uid = event_uid("spreekuur", f"{item.spreekuur.pk}-{rule.key}", host)
            yield _series(replace(model, uid=uid), rule, on, last)
    for day in days:
        if day.is_changed:
            yield from _changes(model, day, item, host)


def _model(item: SpreekuurNow, base_url: str) -> CalendarEvent:
    """Return an event with all that does not depend on the day."""
    spreekuur, location = item.spreekuur, item.spreekuur.location
    place = ", ".join(part for part in (location.title, spreekuur.room, location.address) if part)
    where_from = f"\n\nUit {item.from_wijk}." if item.from_wijk else ""
    placeholder = local(item.state.today, time(0))
    return CalendarEvent(
        uid="",
        summary=spreekuur.title,
        start=placeholder,
        end=placeholder,
        stamp=spreekuur.changed_at,
        sequence=spreekuur.sequence,
        description=f"{spreekuur.questions}\n\n{spreekuur.get_access_display()}.{where_from}",
        location=place,
        url=base_url + spreekuur.url,
        point=location.point,
    )


def _timed(event: CalendarEvent, opening: Opening) -> CalendarEvent:
    day = opening.day if opening.end > opening.start else opening.day + DAY
    location = opening.place or event.location
    return replace(
        event, start=local(opening.day, opening.start), end=local(day, opening.end), location=location
    )


def _series(event: CalendarEvent, rule: OpeningRule, days: list[Day], last: date) -> CalendarEvent:
    skipped = [day.day for day in days if not day.is_changed and rule.recurrence.skip_reason(day.day)]
    first = _timed(event, Opening(days[0].day, rule.start, rule.end))
    return replace(
        first,
        repeats=recurrence_rule(rule.recurrence, last),
        skips=tuple(local(day, rule.start) for day in skipped),
    )


def _changes(model: CalendarEvent, day: Day, item: SpreekuurNow, host: str) -> Iterator[CalendarEvent]:
    """Yield what replaces each time that the rules give on a changed day, and what comes on top."""
    text = f"{day.reason}\n\n{model.description}" if day.reason else model.description
    event = replace(model, description=text)
    for rule, opening in zip_longest(day.rules, day.openings):
        if rule is None:
            uid = event_uid("spreekuur", f"{item.spreekuur.pk}-{day.day:%Y%m%d}", host)
            yield _timed(replace(event, uid=uid), opening)
            continue
        uid = event_uid("spreekuur", f"{item.spreekuur.pk}-{rule.key}", host)
        usual = Opening(day.day, rule.start, rule.end)
        changed = replace(event, uid=uid, replaces=local(day.day, rule.start))
        if opening is None:
            changed = replace(changed, status=EventStatus.CANCELLED)
        yield _timed(changed, opening or usual)
