"""Making the dates of activities.

Every verb about dates locks the page of the activity first, so that the clock, an editor who
publishes and an editor who cancels a date wait for each other.
"""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import Q

from home.freshness import mark_changed
from initiatives.choices import OccurrenceStatus
from initiatives.matching import match
from initiatives.models import ActivityPage, Occurrence
from initiatives.models.activity import HORIZON
from initiatives.recurrence import Slot, at, local_date
from initiatives.registries import held_occurrences, occurrence_watches

ONE_DAY = timedelta(days=1)


def lock(activity_id: int) -> ActivityPage | None:
    """Return the activity and keep others from changing its dates until this transaction ends."""
    return ActivityPage.objects.select_for_update(of=("self",)).filter(pk=activity_id).first()


def materialise_all(*, now: datetime) -> None:
    """Give every live activity its dates; each in a transaction of its own, so nobody waits for all."""
    for activity in ActivityPage.objects.live().only("pk"):
        materialise(activity=activity, now=now)


@transaction.atomic
def materialise(*, activity: ActivityPage, now: datetime) -> None:
    """Give a live activity its dates for the next 26 weeks; doing it twice changes nothing.

    A date keeps its row, and so its `uuid`, when only its hours change. Rows that the rule no
    longer gives go, unless somebody changed them or something hangs on them.
    """
    live = lock(activity.pk)
    if live is None or not live.live or live.wijk_id is None:
        return
    # From yesterday: what began then may still go on after midnight.
    first = local_date(now) - ONE_DAY
    wanted = [one for one in live.slots(live.region, first, first + ONE_DAY + HORIZON) if one.end > now]
    starts = [one.start for one in wanted]
    near = Q(original_start__gte=at(first, time.min)) | Q(end__gt=now) | Q(original_start__in=starts)
    found = match(live.occurrences.filter(near), wanted, now, only_one=not live.repeats)

    moved_away = live.occurrences.exclude(wijk=live.wijk_id).update(wijk=live.wijk_id)
    changed = [row for row, one in found.kept if _follow(row, one)]
    gone = [row for row in found.left if row.is_planned and row.original_start > now]
    _drop(gone)
    Occurrence.objects.bulk_create(
        Occurrence(
            wijk_id=live.wijk_id, activity=live, original_start=one.start, start=one.start, end=one.end
        )
        for one in found.missing
    )
    if moved_away or changed or gone or found.missing:
        mark_changed(live.wijk_id)


def _follow(row: Occurrence, one: Slot) -> bool:
    """Let a row follow its rule (a moved one in name only); returns whether it changed."""
    start, end = (row.start, row.end) if row.is_moved else (one.start, one.end)
    if (row.original_start, row.start, row.end) == (one.start, start, end):
        return False
    row.original_start, row.start, row.end = one.start, start, end
    save_change(row)
    return True


def _drop(rows: list[Occurrence]) -> None:
    """Remove dates that the rule no longer gives; who counts on one sees that it is off."""
    held = held_occurrences([row.pk for row in rows])
    for row in rows:
        if row.pk in held:
            row.status = OccurrenceStatus.CANCELLED
            save_change(row)
    Occurrence.objects.filter(pk__in=[row.pk for row in rows if row.pk not in held]).delete()


def save_change(row: Occurrence) -> None:
    """Store a changed date, and tell who counts on it; the number tells calendars that theirs is old."""
    before = Occurrence.objects.get(pk=row.pk)
    row.sequence += 1
    row.save()
    for watch in occurrence_watches:
        watch.changed(before, row)
