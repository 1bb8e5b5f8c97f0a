"""Times and dates in plain Dutch."""

from datetime import date, time

import pytest

from home.lib.dutch import (
    date_text,
    day_text,
    days_text,
    join_words,
    minutes_text,
    period_text,
    sentence,
    time_text,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("moment", "text"), [(time(9, 0), "9.00 uur"), (time(11, 30), "11.30 uur"), (time(0, 5), "0.05 uur")]
)
def test_time_is_written_with_a_dot_and_uur(moment, text):
    assert time_text(moment) == text


def test_midnight_as_an_end_is_24_uur():
    assert time_text(time(0, 0), ends=True) == "24.00 uur"
    assert period_text(time(20, 0), time(0, 0)) == "20.00 tot 24.00 uur"
    assert period_text(time(0, 0), time(9, 0)) == "0.00 tot 9.00 uur"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (TODAY, "vandaag"),
        (date(2026, 11, 23), "morgen"),
        (date(2026, 11, 24), "dinsdag 24 november"),
        (date(2027, 1, 8), "vrijdag 8 januari 2027"),
        (date(2026, 11, 21), "zaterdag 21 november"),
    ],
)
def test_day_is_named_as_people_do(day, text):
    assert day_text(day, TODAY) == text


def test_a_range_names_both_ends():
    assert days_text(TODAY, TODAY, TODAY) == "22 november"
    assert days_text(date(2026, 12, 21), date(2027, 1, 3), TODAY) == "21 december tot en met 3 januari 2027"


def test_date_without_today_has_no_year():
    assert date_text(date(2027, 1, 8)) == "8 januari"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a en b"),
        (["a", "b", "c"], "a, b en c"),
        (["a", "", "c"], "a en c"),
    ],
)
def test_words_are_joined_with_en(words, text):
    assert join_words(words) == text


def test_small_words():
    assert minutes_text(1) == "1 minuut"
    assert minutes_text(20) == "20 minuten"
    assert sentence("morgen open") == "Morgen open"
    assert sentence("") == ""
    assert join_words(["Nederlands", "Turks"], last="of") == "Nederlands of Turks"
