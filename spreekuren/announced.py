"""The days that differ, for all spreekuren that a wijk shows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

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


def changes_of(wijk: Wijk | None, now: datetime) -> Changes:
    """Fetch the changes of a wijk and of what it took over. 1 query.

    What began yesterday may last past midnight.
    """
    found = Changes(defaultdict(list), defaultdict(list))
    rows = HoursChange.objects.in_wijk(wijk)
    if wijk is not None:
        taken = SpreekuurSharing.objects.taken_over_by(wijk)
        rows = HoursChange.objects.filter(
            Q(wijk=wijk)
            | Q(spreekuur__in=taken.values("spreekuur"))
            | Q(location__in=taken.values("spreekuur__location"))
        )
    for change in rows.filter(last__gte=local_date(now) - DAY).order_by("pk"):
        found.of_spreekuur[change.spreekuur_id].append(change)
        found.of_location[change.location_id].append(change)
    return found
