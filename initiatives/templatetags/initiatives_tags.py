"""What templates ask of this room: the next activities, initiatives, and times in words."""

from datetime import date
from typing import Any

from django import template
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from home.models import Wijk
from initiatives import words
from initiatives.models import InitiativePage, Occurrence
from initiatives.recurrence import local_date
from initiatives.structured import event_data

register = template.Library()


@register.inclusion_tag("initiatives/tags/upcoming_activities.html")
def upcoming_activities(wijk: Wijk | None, count: int = 5) -> dict[str, Any]:
    """Show what happens next in a wijk, or in all of them; two queries."""
    rows = Occurrence.objects.shown(wijk).since(timezone.now()).for_list()
    agenda_url = f"{wijk.url}agenda/" if wijk else reverse("initiatives:all_agenda")
    return {"occurrences": rows[:count], "all_wijken": wijk is None, "agenda_url": agenda_url}


@register.inclusion_tag("initiatives/tags/featured_initiatives.html")
def featured_initiatives(wijk: Wijk | None, count: int = 3) -> dict[str, Any]:
    """Show the newest running initiatives of a wijk, or of all of them."""
    pages: QuerySet[InitiativePage] = InitiativePage.objects.listed(wijk)
    return {"initiatives": pages[:count], "wijk": wijk}


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
    """Return when a moved date was first planned."""
    return words.when_text(row.original_start, row.original_start + (row.end - row.start), _today())


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
