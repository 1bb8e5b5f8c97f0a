"""Changing one date of an activity: live at once, outside moderation."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from home.lib.errors import ActionError
from initiatives.actions.dates import lock, save_change
from initiatives.choices import OccurrenceStatus
from initiatives.models import ActivityPage, Occurrence
from initiatives.recurrence import local_date
from initiatives.registries import held_occurrences


@transaction.atomic
def cancel_occurrence(*, occurrence: Occurrence, note: str = "", now: datetime) -> Occurrence:
    """Say that one date is off; it stays visible. Raises ActionError when it is over."""
    row = _changeable(occurrence, now)
    row.status, row.note = OccurrenceStatus.CANCELLED, note
    save_change(row)
    return row


@transaction.atomic
def move_occurrence(
    *, occurrence: Occurrence, start: datetime, end: datetime, place: str = "", note: str = "", now: datetime
) -> Occurrence:
    """Put one date at another time or place. Raises ActionError for a time that cannot be."""
    row = _changeable(occurrence, now)
    _refuse_bad_times(start, end, now)
    row.start, row.end, row.place, row.note = start, end, place, note
    row.status = OccurrenceStatus.MOVED
    save_change(row)
    return row


@transaction.atomic
def restore_occurrence(*, occurrence: Occurrence, note: str = "", now: datetime) -> Occurrence:
    """Let a cancelled or moved date go on as first planned. Raises ActionError when it is over."""
    row = _changeable(occurrence, now)
    row.start, row.end, row.place, row.note = row.original_start, _planned_end(row), "", note
    if row.end <= now:
        raise ActionError("De oorspronkelijke datum is al geweest.", field="start")
    row.status = OccurrenceStatus.PLANNED
    save_change(row)
    return row


@transaction.atomic
def change_occurrence(
    *,
    occurrence: Occurrence,
    is_off: bool,
    start: datetime,
    end: datetime,
    place: str = "",
    places: int | None = None,
    note: str = "",
    now: datetime,
) -> Occurrence:
    """Do what an editor filled in about one date: off, as planned, or at another time or place.

    `places`: how many people this time; None: as many as the activity has.
    """
    _set_places(occurrence, places)
    if is_off:
        return cancel_occurrence(occurrence=occurrence, note=note, now=now)
    row = _changeable(occurrence, now)
    if not place and (start, end) == (row.original_start, _planned_end(row)):
        return restore_occurrence(occurrence=row, note=note, now=now)
    return move_occurrence(occurrence=row, start=start, end=end, place=place, note=note, now=now)


def _set_places(occurrence: Occurrence, places: int | None) -> None:
    """Keep the number of places before what else changes: who is told of that gets what is free."""
    lock(occurrence.activity_id)
    Occurrence.objects.filter(pk=occurrence.pk).update(places=places)


@transaction.atomic
def add_extra_date(
    *, activity: ActivityPage, start: datetime, end: datetime, place: str = "", note: str = "", now: datetime
) -> Occurrence:
    """Add a date beside the rule. Raises ActionError for a date that is there or cannot be."""
    live = lock(activity.pk)
    if live is None or live.wijk_id is None:
        raise ActionError("Deze activiteit is er niet meer.", field="activity")
    _refuse_bad_times(start, end, now)
    if live.occurrences.filter(Q(original_start=start) | Q(start=start)).exists():
        raise ActionError("Deze datum staat er al. Pas die datum aan.", field="start")
    extra = Occurrence(
        wijk_id=live.wijk_id,
        activity=live,
        original_start=start,
        start=start,
        end=end,
        place=place,
        note=note,
        is_extra=True,
    )
    extra.save()
    return extra


@transaction.atomic
def remove_extra_date(*, occurrence: Occurrence) -> None:
    """Take away an extra date added by mistake. Raises ActionError for any other date."""
    lock(occurrence.activity_id)
    if not occurrence.is_extra or held_occurrences([occurrence.pk]):
        raise ActionError("Deze datum kan niet weg. Kies ‘Gaat niet door’: dan weet iedereen het.")
    occurrence.delete()


def _changeable(occurrence: Occurrence, now: datetime) -> Occurrence:
    """Return the row as it is now, its activity locked; raises ActionError if it is gone or over."""
    lock(occurrence.activity_id)
    row = Occurrence.objects.select_related("activity__wijk").filter(pk=occurrence.pk).first()
    if row is None:
        raise ActionError("Deze datum is er niet meer.")
    if row.end <= now:
        raise ActionError("Deze datum is al geweest. Je kunt er niets meer aan veranderen.")
    return row


def _planned_end(row: Occurrence) -> datetime:
    """Return when the date was first to end: by its rule, or for an extra date as long as it is now."""
    activity = row.activity
    day = local_date(row.original_start)
    ends = {one.start: one.end for one in activity.slots(activity.region, day, day)}
    return ends.get(row.original_start, row.original_start + (row.end - row.start))


def _refuse_bad_times(start: datetime, end: datetime, now: datetime) -> None:
    if end <= start:
        raise ActionError("Het einde is voor het begin. Kijk de tijden na.", field="end")
    if end <= now:
        raise ActionError("Deze datum is al geweest. Kies een dag die nog komt.", field="start")
