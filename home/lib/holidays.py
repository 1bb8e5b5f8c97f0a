"""Dutch public holidays (computed) and school holidays (data).

Public holidays follow the days off that the government publishes: New Year's Day, Easter,
King's Day, Ascension, Whitsun and Christmas. Good Friday is a working day. Liberation Day
is a day off for most people once in five years (2025, 2030, …).

School holidays: rijksoverheid.nl, "Overzicht schoolvakanties" of each school year. The
Christmas, May and summer weeks are fixed by ministerial order, those of autumn and spring
are advice that schools may leave. The second week that many schools add to the May holiday
is not in here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from dateutil.easter import easter


class SchoolRegion(StrEnum):
    """The three regions over which the ministry spreads school holidays."""

    NORTH = "noord"
    MIDDLE = "midden"
    SOUTH = "zuid"


@dataclass(frozen=True)
class SchoolHoliday:
    """One holiday of one region; both dates belong to it."""

    name: str
    region: SchoolRegion
    first: date
    last: date


def kings_day(year: int) -> date:
    """Return 27 April, or the Saturday before when that is a Sunday (since 2014)."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == 6 else day


@lru_cache(maxsize=64)
def _holidays_of(year: int) -> dict[date, str]:
    sunday = easter(year)
    days = {
        date(year, 1, 1): "Nieuwjaarsdag",
        sunday: "Eerste Paasdag",
        sunday + timedelta(days=1): "Tweede Paasdag",
        kings_day(year): "Koningsdag",
        sunday + timedelta(days=39): "Hemelvaartsdag",
        sunday + timedelta(days=49): "Eerste Pinksterdag",
        sunday + timedelta(days=50): "Tweede Pinksterdag",
        date(year, 12, 25): "Eerste Kerstdag",
        date(year, 12, 26): "Tweede Kerstdag",
    }
    if year % 5 == 0:
        # Ascension may fall on 5 May as well (2005, 2016): the older name stays.
        days.setdefault(date(year, 5, 5), "Bevrijdingsdag")
    return days


def public_holiday(day: date, *, every_liberation_day: bool = False) -> str | None:
    """Return the name of the public holiday on `day`, or None.

    `every_liberation_day`: 5 May counts each year, not only once in five.
    """
    name = _holidays_of(day.year).get(day)
    if name is None and every_liberation_day and (day.month, day.day) == (5, 5):
        return "Bevrijdingsdag"
    return name


def public_holidays(
    first: date, last: date, *, every_liberation_day: bool = False
) -> Iterator[tuple[date, str]]:
    """Yield the public holidays from `first` to `last` (both included), in order."""
    for year in range(first.year, last.year + 1):
        days = set(_holidays_of(year)) | ({date(year, 5, 5)} if every_liberation_day else set())
        for day in sorted(days):
            name = public_holiday(day, every_liberation_day=every_liberation_day)
            if name and first <= day <= last:
                yield day, name


N, M, Z = SchoolRegion.NORTH, SchoolRegion.MIDDLE, SchoolRegion.SOUTH
# name, regions, first day, last day
_PERIODS: tuple[tuple[str, tuple[SchoolRegion, ...], str, str], ...] = (
    # school year 2025-2026
    ("herfstvakantie", (N, M), "2025-10-18", "2025-10-26"),
    ("herfstvakantie", (Z,), "2025-10-11", "2025-10-19"),
    ("kerstvakantie", (N, M, Z), "2025-12-20", "2026-01-04"),
    ("voorjaarsvakantie", (N,), "2026-02-21", "2026-03-01"),
    ("voorjaarsvakantie", (M, Z), "2026-02-14", "2026-02-22"),
    ("meivakantie", (N, M, Z), "2026-04-25", "2026-05-03"),
    ("zomervakantie", (N,), "2026-07-04", "2026-08-16"),
    ("zomervakantie", (M,), "2026-07-18", "2026-08-30"),
    ("zomervakantie", (Z,), "2026-07-11", "2026-08-23"),
    # school year 2026-2027
    ("herfstvakantie", (N,), "2026-10-10", "2026-10-18"),
    ("herfstvakantie", (M, Z), "2026-10-17", "2026-10-25"),
    ("kerstvakantie", (N, M, Z), "2026-12-19", "2027-01-03"),
    ("voorjaarsvakantie", (N, M), "2027-02-20", "2027-02-28"),
    ("voorjaarsvakantie", (Z,), "2027-02-13", "2027-02-21"),
    ("meivakantie", (N, M, Z), "2027-04-24", "2027-05-02"),
    ("zomervakantie", (N,), "2027-07-10", "2027-08-22"),
    ("zomervakantie", (M,), "2027-07-17", "2027-08-29"),
    ("zomervakantie", (Z,), "2027-07-24", "2027-09-05"),
    # school year 2027-2028
    ("herfstvakantie", (N, M), "2027-10-16", "2027-10-24"),
    ("herfstvakantie", (Z,), "2027-10-23", "2027-10-31"),
    ("kerstvakantie", (N, M, Z), "2027-12-25", "2028-01-09"),
    ("voorjaarsvakantie", (N,), "2028-02-19", "2028-02-27"),
    ("voorjaarsvakantie", (M, Z), "2028-02-26", "2028-03-05"),
    ("meivakantie", (N, M, Z), "2028-04-29", "2028-05-07"),
    ("zomervakantie", (N,), "2028-07-15", "2028-08-27"),
    ("zomervakantie", (M,), "2028-07-08", "2028-08-20"),
    ("zomervakantie", (Z,), "2028-07-22", "2028-09-03"),
    # school year 2028-2029
    ("herfstvakantie", (N,), "2028-10-14", "2028-10-22"),
    ("herfstvakantie", (M, Z), "2028-10-21", "2028-10-29"),
    ("kerstvakantie", (N, M, Z), "2028-12-23", "2029-01-07"),
    ("voorjaarsvakantie", (N, M), "2029-02-17", "2029-02-25"),
    ("voorjaarsvakantie", (Z,), "2029-02-10", "2029-02-18"),
    ("meivakantie", (N, M, Z), "2029-04-28", "2029-05-06"),
    ("zomervakantie", (N,), "2029-07-21", "2029-09-02"),
    ("zomervakantie", (M,), "2029-07-07", "2029-08-19"),
    ("zomervakantie", (Z,), "2029-07-14", "2029-08-26"),
)
SCHOOL_HOLIDAYS: tuple[SchoolHoliday, ...] = tuple(
    SchoolHoliday(name, region, date.fromisoformat(first), date.fromisoformat(last))
    for name, regions, first, last in _PERIODS
    for region in regions
)
_OF_REGION = {
    region: tuple(holiday for holiday in SCHOOL_HOLIDAYS if holiday.region == region)
    for region in SchoolRegion
}


def school_holiday(day: date, region: SchoolRegion) -> str | None:
    """Return the name of the school holiday on `day` in `region`, or None (also beyond the known years)."""
    for holiday in _OF_REGION[region]:
        if holiday.first <= day <= holiday.last:
            return holiday.name
    return None
