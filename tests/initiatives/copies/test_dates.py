"""The same weekday, a year on."""

from datetime import date

import pytest

from initiatives.copies.dates import moved_along, same_weekday_next_year

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "today", "proposed"),
    [
        (date(2025, 11, 11), TODAY, date(2027, 11, 9)),  # over this year already: next year's
        (date(2026, 11, 11), TODAY, date(2027, 11, 10)),
        (date(2025, 12, 20), TODAY, date(2026, 12, 19)),
        (date(2026, 12, 31), TODAY, date(2027, 12, 30)),
        (date(2024, 2, 29), TODAY, date(2027, 2, 25)),
        (date(2019, 4, 27), TODAY, date(2027, 4, 24)),
        (date(2027, 5, 5), TODAY, date(2028, 5, 3)),  # still to come: the year after
    ],
)
def test_the_proposed_day_is_the_same_weekday_near_the_same_date(
    day: date, today: date, proposed: date
) -> None:
    assert same_weekday_next_year(day, today) == proposed


@pytest.mark.parametrize("years", range(8))
def test_every_day_of_eight_years_keeps_its_weekday_and_lies_ahead(years: int) -> None:
    for number in range(366):
        day = date.fromordinal(date(2019 + years, 1, 1).toordinal() + number)
        found = same_weekday_next_year(day, TODAY)
        assert found.weekday() == day.weekday()
        assert found > TODAY
        assert day < found


def test_a_last_day_stays_as_far_from_the_first() -> None:
    assert moved_along(date(2026, 7, 5), date(2026, 7, 3), date(2027, 7, 2)) == date(2027, 7, 4)
    assert moved_along(None, date(2026, 7, 3), date(2027, 7, 2)) is None
