"""What people do with spreekuren. What they say here is live at once."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Model
from django.utils import timezone
from wagtail.models import Page

from home.freshness import mark_changed
from home.lib.errors import ActionError
from home.models import Partner, TeamMember
from home.sharing.actions import settle_offers
from spreekuren.models import (
    HoursChange,
    LocatiePage,
    SpreekurenPage,
    Spreekuur,
    SpreekuurRule,
    SpreekuurSharing,
)

Target = Spreekuur | LocatiePage


def add_section(wijk_page: Page) -> SpreekurenPage:
    """Give a new wijk its list of spreekuren."""
    page = SpreekurenPage(
        title="Spreekuren",
        slug="spreekuren",
        lead="Hier kunt u binnenlopen met een vraag. Wat nu open is, staat bovenaan.",
    )
    return cast("SpreekurenPage", wijk_page.add_child(instance=page))


@transaction.atomic
def add_spreekuur(
    *,
    location: LocatiePage,
    title: str,
    questions: str,
    rules: Iterable[Mapping[str, Any]] = (),
    partners: Iterable[Partner] = (),
    people: Iterable[TeamMember] = (),
    **details: Any,
) -> Spreekuur:
    """Start a spreekuur in a building; `rules` holds the fields of each opening rule.

    Raises ActionError for a field that cannot be.
    """
    spreekuur = Spreekuur(wijk=location.wijk, location=location, title=title, questions=questions, **details)
    _check(spreekuur)
    spreekuur.save()
    for order, fields in enumerate(rules):
        rule = SpreekuurRule(spreekuur=spreekuur, sort_order=order, **fields)
        _check(rule)
        rule.save()
    spreekuur.partners.set(partners)
    spreekuur.people.set(people)
    return spreekuur


def offer_spreekuur(*, spreekuur: Spreekuur) -> None:
    """Offer a spreekuur to the neighbours that its editor ticked, and take it back from the others."""
    wanted = {wijk.pk for wijk in spreekuur.also_for.all()}
    settle_offers(model=SpreekuurSharing, subject=spreekuur, source=spreekuur.wijk, wanted=wanted)


def close_day(*, target: Target, first: date, last: date | None = None, reason: str = "") -> HoursChange:
    """Close a spreekuur, or all of a building, from `first` to `last` (None: one day)."""
    return announce(change=_change(target, HoursChange.Kind.CLOSED, first, last, reason))


def set_other_hours(
    *,
    spreekuur: Spreekuur,
    first: date,
    start: time,
    end: time,
    last: date | None = None,
    reason: str = "",
    place: str = "",
) -> HoursChange:
    """Let a spreekuur be open at other times; one day may be a day on which it is closed otherwise."""
    change = _change(spreekuur, HoursChange.Kind.OTHER_TIMES, first, last, reason)
    change.start, change.end, change.place = start, end, place
    return announce(change=change)


def set_other_place(
    *, target: Target, first: date, place: str, last: date | None = None, reason: str = ""
) -> HoursChange:
    """Hold a spreekuur, or all of a building, somewhere else."""
    change = _change(target, HoursChange.Kind.OTHER_PLACE, first, last, reason)
    change.place = place
    return announce(change=change)


@transaction.atomic
def announce(*, change: HoursChange) -> HoursChange:
    """Store a new or altered change. Raises ActionError for one that cannot be."""
    _check(change)
    change.save()
    _renumber(change)
    return change


@transaction.atomic
def withdraw(*, change: HoursChange) -> None:
    """Go back to the usual hours."""
    _renumber(change)
    change.delete()


@transaction.atomic
def suspend(*, spreekuur: Spreekuur, text: str = "") -> None:
    """Close a spreekuur until further notice; its rules are kept."""
    spreekuur.temporarily_closed = True
    spreekuur.closed_text = text
    spreekuur.save()


@transaction.atomic
def resume(*, spreekuur: Spreekuur) -> None:
    """Open again by the rules that were kept."""
    spreekuur.temporarily_closed = False
    spreekuur.closed_text = ""
    spreekuur.save()


@transaction.atomic
def confirm_hours(*, spreekuur: Spreekuur) -> None:
    """Note that somebody looked today and that the hours are right; calendars need not know."""
    spreekuur.confirmed_on = timezone.localdate()
    Spreekuur.objects.filter(pk=spreekuur.pk).update(confirmed_on=spreekuur.confirmed_on)
    mark_changed(spreekuur.wijk_id)


def _change(target: Target, kind: str, first: date, last: date | None, reason: str) -> HoursChange:
    about = {"spreekuur": target} if isinstance(target, Spreekuur) else {"location": target}
    return HoursChange(wijk=target.wijk, kind=kind, first=first, last=last, reason=reason, **about)


def _renumber(change: HoursChange) -> None:
    """Raise the number by which calendar programs see that something is new."""
    about = {"pk": change.spreekuur_id} if change.spreekuur_id else {"location": change.location_id}
    Spreekuur.objects.filter(**about).update(sequence=F("sequence") + 1, changed_at=timezone.now())


def _check(row: Model) -> None:
    try:
        row.full_clean(exclude=["spreekuur"] if isinstance(row, SpreekuurRule) else None)
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise ActionError(messages[0], None if field == "__all__" else field) from error
