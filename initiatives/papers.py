"""The agenda of a month on one A4, and the poster of an activity."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.lib import clock
from home.lib.dutch import MONTHS, WEEKDAYS, join_words, sentence
from home.lib.fields import phone_text
from home.models import Wijk
from home.paper.answers import footer, pdf_response
from home.queries import is_private
from home.views import live_wijk_or_404
from initiatives.agenda import Period
from initiatives.models import ActivityPage, AgendaPage, Occurrence
from initiatives.recurrence import local_date
from initiatives.words import hours_text, takes_more_days, when_text

MONTHS_AHEAD = 12
SIGN_UP = "Lees meer, of meld u aan:"
MORE = "Alles wat er te doen is, en het laatste nieuws:"


@require_safe
def month_paper(request: HttpRequest, wijk_slug: str, year: int, month: int) -> HttpResponse:
    """Send the agenda of a month, from today on; 404 for a month that is over or far away."""
    wijk, today = live_wijk_or_404(wijk_slug), clock.today()
    if not 1 <= month <= 12 or not 0 <= _months(today, year, month) <= MONTHS_AHEAD:
        raise Http404("Van deze maand is er geen agenda.")
    page = get_object_or_404(AgendaPage.objects.live(), wijk=wijk)
    first = date(year, month, 1)
    period = Period(max(first, today), _last_day(first))

    def data() -> dict[str, Any]:
        return {
            "title": f"Te doen in {wijk.name}",
            "month": sentence(f"{MONTHS[month - 1]} {year}"),
            "rows": month_rows(wijk, period, clock.now()),
            "foot": footer(wijk, page, MORE),
        }

    return pdf_response(f"agenda-{wijk.slug}-{first:%Y-%m}", page, "month", data)


def _months(today: date, year: int, month: int) -> int:
    return (year - today.year) * 12 + month - today.month


def _last_day(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def month_rows(wijk: Wijk, period: Period, now: datetime) -> list[dict[str, str]]:
    """Return a row for each activity, place and time of day with its days, in order; two queries."""
    found = Occurrence.objects.shown(wijk).filter(end__gt=max(now, period.start), start__lt=period.end)
    heaps: dict[tuple[Any, ...], list[Occurrence]] = {}
    for row in found.for_list():
        several = row.pk if takes_more_days(row.start, row.end) else None
        hours = hours_text(row.start, row.end)
        heaps.setdefault((row.activity_id, hours, row.place_text, several), []).append(row)
    return [_row(rows, period) for rows in heaps.values()]


def _row(rows: list[Occurrence], period: Period) -> dict[str, str]:
    first, activity = rows[0], rows[0].activity
    going_on = [row for row in rows if not row.is_cancelled]
    days = days_text([max(row.day, period.first) for row in going_on or rows])
    several = takes_more_days(first.start, first.end)
    return {
        "title": activity.title,
        "days": f"Tot en met {days_text([local_date(first.end)])}" if several else sentence(days),
        "hours": hours_text(first.start, first.end),
        "place": first.place_text,
        "how": _how(activity),
        "off": _off([row.day for row in rows if row.is_cancelled]),
    }


def _how(activity: ActivityPage) -> str:
    """Return what to do to come; empty: walk in."""
    phone = phone_text(activity.contact_phone) if activity.contact_phone else ""
    if activity.takes_signups:
        return f"Meld u aan op de site, of bel {phone}." if phone else "Meld u aan op de site."
    if activity.needs_contact_first:
        return f"Bel eerst: {phone}." if phone else "Meld u eerst aan."
    return ""


def _off(days: list[date]) -> str:
    return f"Gaat niet door: {days_text(days)}." if days else ""


def days_text(days: Iterable[date]) -> str:
    """Return "woensdag 2, 9 en 16", or "dinsdag 1 en 8; donderdag 3 en 10"."""
    numbers: dict[int, list[str]] = {}
    for day in days:
        numbers.setdefault(day.weekday(), []).append(str(day.day))
    parts = [f"{WEEKDAYS[weekday]} {join_words(found)}" for weekday, found in numbers.items()]
    return join_words(parts) if len(parts) == sum(map(len, numbers.values())) else "; ".join(parts)


@require_safe
def activity_poster(request: HttpRequest, wijk_slug: str, slug: str) -> HttpResponse:
    """Send the poster of an activity."""
    wijk, now = live_wijk_or_404(wijk_slug), clock.now()
    live = ActivityPage.objects.live().filter(~is_private()).in_wijk(wijk).select_related("wijk")
    activity = get_object_or_404(live, slug=slug)

    def data() -> dict[str, Any]:
        return {
            "above": f"In {wijk.name}",
            "title": activity.title,
            "lead": activity.lead,
            "facts": [[name, text] for name, text in _facts(activity, now) if text],
            "foot": footer(wijk, activity, SIGN_UP if activity.takes_signups else "Lees meer:"),
        }

    return pdf_response(f"poster-{activity.slug}", activity, "poster", data)


def _facts(activity: ActivityPage, now: datetime) -> list[tuple[str, str]]:
    dates = [row for row in activity.next_dates(now) if not row.is_cancelled]
    coming = when_text(dates[0].start, dates[0].end, date.min) if dates else ""
    rhythm = activity.rhythm_text(now)
    hours = hours_text(dates[0].start, dates[0].end) if dates else ""
    when = sentence(f"{rhythm}, {hours}" if hours else rhythm) if rhythm else coming
    return [
        ("Wanneer", when),
        ("Eerste keer", coming if rhythm else ""),
        ("Waar", activity.place_text),
        ("Voor wie", activity.audience_text),
        ("Kosten", sentence(activity.cost_text)),
        ("Meedoen", _how(activity) or "Loop gewoon binnen."),
    ]


def month_papers(wijk: Wijk, today: date) -> list[tuple[str, str]]:
    """Return the names and addresses of this month's agenda on paper, and the next one's."""
    coming = (today.replace(day=1), _last_day(today) + timedelta(days=1))
    return [
        (
            f"{MONTHS[first.month - 1]}",
            reverse("initiatives:month_paper", args=[wijk.slug, first.year, first.month]),
        )
        for first in coming
    ]
