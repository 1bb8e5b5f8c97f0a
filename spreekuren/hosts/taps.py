"""What one tap does to the hours: by a host with a link, or by an editor on a list. Live at once.

Tapped twice, late or by two people at once, it is done once: every tap first locks its
spreekuur and looks at the hours as they are then.
"""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.db import transaction

from home.lib.dutch import days_text
from home.lib.errors import ActionError
from home.lib.localtime import local_date
from spreekuren import words
from spreekuren.actions import announce, confirm_hours, withdraw
from spreekuren.hosts.models import HostAct, HostLink
from spreekuren.hours import DAY, Day, Opening
from spreekuren.models import HoursChange, Spreekuur
from spreekuren.queries import SpreekuurNow, hours_of

FURTHEST = timedelta(days=366)
ENTIRELY_CLOSED = "Het hele gebouw is die dag dicht. Schrijf op waar bewoners dan terecht kunnen."
NO_TIMES = "Op die dag is er geen spreekuur. Schrijf op van wanneer tot wanneer het open is."


class Outcome(StrEnum):
    """What a tap did; `SAID` tells it to people."""

    CLOSED = "dicht"
    CLOSED_BEFORE = "al-dicht"
    NOTHING_OPEN = "geen"
    TOO_LATE = "oud"
    CHANGED = "anders"
    BACK = "terug"
    GONE = "al-terug"
    EXPLAINED = "reden"
    CONFIRMED = "klopt"


SAID = {
    Outcome.CLOSED: "Dat staat nu op de site.",
    Outcome.CLOSED_BEFORE: "Het stond op die dag al op dicht. Er is niets veranderd.",
    Outcome.NOTHING_OPEN: "Op die dag is er geen spreekuur. Er is niets veranderd.",
    Outcome.TOO_LATE: "Dat spreekuur is al voorbij. Er is niets veranderd. Hieronder staat wat nu geldt.",
    Outcome.CHANGED: "De verandering staat nu op de site.",
    Outcome.BACK: "Teruggezet. Dat staat nu op de site.",
    Outcome.GONE: "Dit was al teruggezet.",
    Outcome.EXPLAINED: "De reden staat nu op de site.",
    Outcome.CONFIRMED: "Genoteerd. Op de site staat nu dat deze tijden vandaag zijn bevestigd.",
}


@transaction.atomic
def close(*, spreekuur: Spreekuur, day: date, now: datetime, link: HostLink | None = None) -> Outcome:
    """Close `day`; says so when it is closed already, has no opening, or is over."""
    _use(link, now)
    item = _locked(spreekuur, now)
    found, own = _day(item, day), _own(spreekuur, day)
    if found and not found.openings and own and own.kind == HoursChange.Kind.CLOSED:
        return Outcome.CLOSED
    if refusal := _why_not(found, day, now):
        return refusal
    change = HoursChange(wijk=spreekuur.wijk, spreekuur=spreekuur, kind=HoursChange.Kind.CLOSED, first=day)
    _replace(change, own, link, now)
    return Outcome.CLOSED


@transaction.atomic
def change_day(
    *,
    spreekuur: Spreekuur,
    kind: str,
    day: date,
    now: datetime,
    link: HostLink,
    start: time | None = None,
    end: time | None = None,
    place: str = "",
    reason: str = "",
) -> HoursChange:
    """Set what is different on one day, in place of what a host set on it before.

    Raises ActionError for what cannot be, and for what would change nothing for readers.
    """
    _use(link, now)
    today = local_date(now)
    if not today <= day <= today + FURTHEST:
        late = (
            "Deze dag is al voorbij."
            if day < today
            else "Deze dag is te ver weg. Kies een dag binnen een jaar."
        )
        raise ActionError(late, "first")
    _locked(spreekuur, now)
    change = HoursChange(
        wijk=spreekuur.wijk, spreekuur=spreekuur, kind=kind, first=day, start=start, end=end, place=place
    )
    change.reason = reason
    own = _own(spreekuur, day)
    if own and _same(own, change):
        return own
    _replace(change, own, link, now)
    _check_that_it_holds(change, _day(_read(spreekuur, now), day), now)
    return change


@transaction.atomic
def put_back(*, spreekuur: Spreekuur, change_pk: int, now: datetime, link: HostLink | None = None) -> Outcome:
    """Go back to the usual hours; a host only from what hosts set."""
    _use(link, now)
    _lock(spreekuur)
    change = _change(spreekuur, change_pk, link)
    if change is None:
        return Outcome.GONE
    _note(link, spreekuur, f"Zette terug: {words.change_summary(change.as_change(), local_date(now))}", now)
    withdraw(change=change)
    return Outcome.BACK


@transaction.atomic
def explain(*, spreekuur: Spreekuur, change_pk: int, reason: str, now: datetime, link: HostLink) -> Outcome:
    """Say afterwards why; raises ActionError for a reason that cannot be."""
    _use(link, now)
    _lock(spreekuur)
    change = _change(spreekuur, change_pk, link)
    if change is None:
        return Outcome.GONE
    if change.reason != reason:
        change.reason = reason
        announce(change=change)
        _note(
            link,
            spreekuur,
            f"Schreef erbij waarom, voor {days_text(change.first, change.first, local_date(now))}",
            now,
        )
    return Outcome.EXPLAINED


@transaction.atomic
def confirm(*, spreekuur: Spreekuur, now: datetime, link: HostLink | None = None) -> Outcome:
    """Note that the hours still hold; a second time on one day changes nothing."""
    _use(link, now)
    row = _lock(spreekuur)
    if row.confirmed_on != local_date(now):
        confirm_hours(spreekuur=row)
        _note(link, spreekuur, "Keek de tijden na: ze kloppen nog", now)
    return Outcome.CONFIRMED


def _lock(spreekuur: Spreekuur) -> Spreekuur:
    """Let nobody else change this spreekuur until we are done (SQLite: nobody anything)."""
    return Spreekuur.objects.select_for_update().get(pk=spreekuur.pk)


def _locked(spreekuur: Spreekuur, now: datetime) -> SpreekuurNow:
    _lock(spreekuur)
    return _read(spreekuur, now)


def _read(spreekuur: Spreekuur, now: datetime) -> SpreekuurNow:
    changes = HoursChange.objects.filter(spreekuur=spreekuur)
    changes |= HoursChange.objects.filter(location=spreekuur.location_id)
    found = Spreekuur.objects.filter(pk=spreekuur.pk).select_related("wijk", "location")
    return hours_of(found, changes, now)[0]


def _day(item: SpreekuurNow, day: date) -> Day | None:
    """Return a day, of yesterday on: what began then may last past midnight."""
    if day < item.state.today - DAY:
        return None
    return next(item.schedule.days(day, day), None)


def _why_not(found: Day | None, day: date, now: datetime) -> Outcome | None:
    """Return why closing this day would change nothing."""
    openings = found.openings if found else ()
    is_over = day < local_date(now) if not openings else all(one.ends_at <= now for one in openings)
    if is_over:
        return Outcome.TOO_LATE
    if openings:
        return None
    return Outcome.CLOSED_BEFORE if found and found.is_changed else Outcome.NOTHING_OPEN


def _own(spreekuur: Spreekuur, day: date) -> HoursChange | None:
    """Return what a host set for the day."""
    return HoursChange.objects.filter(spreekuur=spreekuur, first=day, host_link__isnull=False).first()


def _change(spreekuur: Spreekuur, pk: int, link: HostLink | None) -> HoursChange | None:
    found = HoursChange.objects.filter(spreekuur=spreekuur, pk=pk)
    return (found.filter(host_link__isnull=False) if link else found).first()


def _same(one: HoursChange, other: HoursChange) -> bool:
    names = ("kind", "first", "start", "end", "place", "reason")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _replace(change: HoursChange, own: HoursChange | None, link: HostLink | None, now: datetime) -> None:
    """Announce a change in place of the one that a host set for this day before."""
    if own:
        withdraw(change=own)
    change.host_link = link
    announce(change=change)
    if change.spreekuur:
        summary = words.change_summary(change.as_change(), local_date(now))
        _note(link, change.spreekuur, summary, now)


def _check_that_it_holds(change: HoursChange, day: Day | None, now: datetime) -> None:
    """Refuse a change that would tell readers nothing new."""
    if change.kind == HoursChange.Kind.CLOSED:
        if day is None:
            raise ActionError("Op die dag is er geen spreekuur.", "first")
        return
    openings: tuple[Opening, ...] = day.openings if day else ()
    if not openings:
        raise (
            ActionError(ENTIRELY_CLOSED, "place")
            if day and day.is_changed
            else ActionError(NO_TIMES, "start")
        )
    if all(opening.ends_at <= now for opening in openings):
        raise ActionError("Deze tijd is al voorbij.", "end" if change.end else "first")


def _use(link: HostLink | None, now: datetime) -> None:
    if link:
        HostLink.objects.filter(pk=link.pk).update(last_used_at=now)


def _note(link: HostLink | None, spreekuur: Spreekuur, what: str, now: datetime) -> None:
    if link:
        HostAct.objects.create(wijk=spreekuur.wijk, spreekuur=spreekuur, link=link, what=what, created_at=now)
