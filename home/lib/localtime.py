"""Wall time in the Netherlands and moments in UTC."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def local_date(now: datetime) -> date:
    """Return the date in Amsterdam at an aware moment."""
    return now.astimezone(AMSTERDAM).date()


def moment_of(day: date, wall: time, *, last: bool = False) -> datetime:
    """Return the moment in UTC at which clocks in Amsterdam show `wall` on `day`.

    On the night that an hour comes twice: the first time, or with `last` the second. On the
    night that an hour is left out, the clock jumps from two to three: that moment.
    """
    moment = datetime.combine(day, wall, tzinfo=AMSTERDAM).replace(fold=int(last))
    found = moment.astimezone(UTC)
    if found.astimezone(AMSTERDAM).time() != wall:
        return moment.replace(hour=3, minute=0, second=0, microsecond=0, fold=0).astimezone(UTC)
    return found
