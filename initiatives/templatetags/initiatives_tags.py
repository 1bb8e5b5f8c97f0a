"""What templates ask of this room: the next activities, initiatives, and times in words."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone

from home.media.renditions import CARD_SPECS, load_renditions
from home.models import Wijk
from initiatives import papers, words
from initiatives.models import InitiativePage, Occurrence, Regular
from initiatives.recurrence import local_date
from initiatives.regulars.admin_queries import groups
from initiatives.signups.queries import joinable
from initiatives.structured import event_data

register = template.Library()

# So many dates are read to find a few different activities for a front page.
LOOK_AHEAD = 100


@register.inclusion_tag("initiatives/tags/upcoming_activities.html")
def upcoming_activities(wijk: Wijk | None, count: int = 5, title: str = "") -> dict[str, Any]:
    """Show the next activities of a wijk or of all, each once, under a heading; or nothing. One query."""
    rows = Occurrence.objects.shown(wijk).since(timezone.now()).for_list()
    agenda_url = f"{wijk.url}agenda/" if wijk else reverse("initiatives:all_agenda")
    occurrences = _each_once(rows[:LOOK_AHEAD])[:count]
    return {
        "occurrences": occurrences,
        "all_wijken": wijk is None,
        "agenda_url": agenda_url,
        "title": title,
    }


def _each_once(rows: Iterable[Occurrence]) -> list[Occurrence]:
    """Keep the first date of each activity that goes on, and what is off before it."""
    found, seen = [], set()
    for row in rows:
        if row.activity_id not in seen:
            found.append(row)
            if not row.is_cancelled:
                seen.add(row.activity_id)
    return found


@register.inclusion_tag("initiatives/tags/featured_initiatives.html")
def featured_initiatives(wijk: Wijk | None, count: int = 3, title: str = "") -> dict[str, Any]:
    """Show the newest running initiatives of a wijk, or of all, under a heading; or nothing."""
    pages: list[InitiativePage] = list(InitiativePage.objects.listed(wijk)[:count])
    load_renditions((page.image for page in pages), CARD_SPECS)
    return {"initiatives": pages, "wijk": wijk, "title": title}


@register.simple_tag
def with_signups(rows: Iterable[Occurrence], *, is_preview: bool = False) -> list[Occurrence]:
    """Return dates, each with what its reader sees of signing up as `joinable`; one query."""
    dates = list(rows)
    # What is not published has no dates to sign up for yet; what stands in two places is asked for once.
    if not is_preview and not any(row.joinable for row in dates):
        found = joinable(dates, timezone.now())
        for row in dates:
            row.joinable = found.get(row.pk)
    return dates


@register.inclusion_tag("initiatives/admin/regular_groups.html")
def regular_groups(wijken: Iterable[Wijk]) -> dict[str, Any]:
    """Show who of a regular group must be called, and the groups of own wijken; or nothing. Three queries."""
    to_call = Regular.objects.to_call().filter(wijk__in=wijken).select_related("activity", "contact")
    return {"groups": groups(wijken), "to_call": to_call.prefetch_related("people")}


@register.simple_tag
def month_papers(wijk: Wijk) -> list[tuple[str, str]]:
    """Return the names and addresses of the agenda on paper, of this month and the next."""
    return papers.month_papers(wijk, _today())


@register.simple_tag
def event_facts(row: Occurrence) -> dict[str, Any]:
    """Return one date as `json_ld` writes it for search engines."""
    return event_data(row.activity, row)


def _today() -> date:
    return local_date(timezone.now())


@register.filter
def when(row: Occurrence) -> str:
    """Return "Vandaag, 10.00 tot 12.00 uur"."""
    return words.when_text(row.start, row.end, _today())


@register.filter
def original_when(row: Occurrence) -> str:
    """Return when a moved date was first planned, for the middle of a sentence."""
    text = words.when_text(row.original_start, row.original_start + (row.end - row.start), _today())
    return text[:1].lower() + text[1:]


@register.filter
def shown_day(row: Occurrence) -> date:
    """Return the day to show on the leaf of the calendar: today for what is going on already."""
    return max(row.day, _today())


@register.filter
def hours(row: Occurrence) -> str:
    """Return "10.00 tot 12.00 uur", with the last day if it takes more of them."""
    return words.listed_hours_text(row.start, row.end, _today())


@register.filter
def day_heading(day: date) -> str:
    """Return "Vandaag, zondag 22 november"."""
    return words.heading_text(day, _today())


@register.filter
def status_text(row: Occurrence) -> str:
    """Return what is different about this date, with the editor's reason; else ""."""
    if row.is_planned:
        return row.note
    changed = "Gaat niet door" if row.is_cancelled else "Verplaatst"
    return f"{changed}: {row.note}" if row.note else changed
