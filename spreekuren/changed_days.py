"""The days that differ, of all spreekuren of a list at once."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from home.lib.localtime import local_date
from home.models import Wijk
from spreekuren.hours import DAY, Change
from spreekuren.models import HoursChange, Spreekuur, SpreekuurSharing


@dataclass(frozen=True)
class Changes:
    """The changes that are not over, in the order in which they were set."""

    of_spreekuur: dict[int | None, list[HoursChange]]
    of_location: dict[int | None, list[HoursChange]]

    def for_spreekuur(self, spreekuur: Spreekuur) -> tuple[Change, ...]:
        """Return those of the spreekuur itself and of its building."""
        own = self.of_spreekuur.get(spreekuur.pk, [])
        building = self.of_location.get(spreekuur.location_id, [])
        return tuple(change.as_change() for change in (*building, *own))


def shown_changes(wijk: Wijk | None) -> QuerySet[HoursChange]:
    """Return the changes of a wijk and of what it took over; None: of all open wijken."""
    if wijk is None:
        return HoursChange.objects.in_wijk(None)
    taken = SpreekuurSharing.objects.taken_over_by(wijk)
    return HoursChange.objects.filter(
        Q(wijk=wijk)
        | Q(spreekuur__in=taken.values("spreekuur"))
        | Q(location__in=taken.values("spreekuur__location"))
    )


def coming(changes: QuerySet[HoursChange], now: datetime) -> Changes:
    """Fetch the changes that are not over; what began yesterday may last past midnight. 1 query."""
    found = Changes(defaultdict(list), defaultdict(list))
    for change in changes.filter(last__gte=local_date(now) - DAY).order_by("pk"):
        found.of_spreekuur[change.spreekuur_id].append(change)
        found.of_location[change.location_id].append(change)
    return found
