"""Which subject a melding is about, and by when an answer comes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.models import Wijk
from signalen.categories import FIRST_CATEGORIES, suggest
from signalen.deadlines import add_working_days, is_working_day
from signalen.models import Category


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Er ligt een losse tegel voor de school", "Straat en stoep"),
        ("LANTAARNPAAL kapot, het is erg donker", "Licht"),
        ("Naast de containers ligt grofvuil.", "Afval"),
        ("De boomwortels komen omhoog", "Groen en water"),
        ("Ratten!!!", "Dieren"),
        ("Koffie is gratis en de mensen zijn aardig", None),
        ("", None),
        ("\x00\ud800 (*&^%", None),
    ],
)
def test_the_words_of_a_melding_choose_its_subject(text: str, name: str | None) -> None:
    found = suggest(text, FIRST_CATEGORIES)
    assert (found.name if found else None) == name


def test_a_new_wijk_begins_with_subjects_of_its_own(waterwijk: Wijk, haven: Wijk) -> None:
    names = [category.name for category in FIRST_CATEGORIES]
    for wijk in (waterwijk, haven):
        assert list(Category.objects.filter(wijk=wijk).values_list("name", flat=True)) == names


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 26), 1, date(2026, 11, 27)),
        (date(2026, 11, 26), 5, date(2026, 12, 3)),
        # Christmas 2026 is on a Friday and a Saturday.
        (date(2026, 12, 23), 2, date(2026, 12, 28)),
        # Good Friday is a working day, Easter Monday is not.
        (date(2027, 3, 25), 2, date(2027, 3, 30)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
    ],
)
def test_weekends_and_holidays_do_not_count(start: date, days: int, end: date) -> None:
    assert add_working_days(start, days) == end


@given(st.dates(date(2024, 1, 1), date(2032, 1, 1)), st.integers(1, 60))
def test_exactly_so_many_working_days_lie_between(start: date, days: int) -> None:
    end = add_working_days(start, days)
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert is_working_day(end)
    assert sum(map(is_working_day, between)) == days
