"""Times, ages and prices in plain Dutch."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from initiatives.recurrence import AMSTERDAM
from initiatives.words import ages_text, cost_text, heading_text, listed_hours_text, when_text

TODAY = date(2026, 11, 22)


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2026-11-22 10:00", "2026-11-22 12:00", "Vandaag, 10.00 tot 12.00 uur"),
        ("2026-11-23 19:30", "2026-11-23 21:00", "Morgen, 19.30 tot 21.00 uur"),
        ("2026-11-27 09:00", "2026-11-27 11:30", "Vrijdag 27 november, 9.00 tot 11.30 uur"),
        ("2026-12-31 22:00", "2027-01-01 02:00", "Donderdag 31 december, 22.00 tot 2.00 uur"),
        ("2027-01-05 20:00", "2027-01-06 00:00", "Dinsdag 5 januari 2027, 20.00 tot 24.00 uur"),
        (
            "2026-11-27 10:00",
            "2026-11-29 16:00",
            "Vrijdag 27 november tot en met zondag 29 november, 10.00 tot 16.00 uur",
        ),
        (
            "2026-11-20 10:00",
            "2026-11-29 16:00",
            "Nu bezig, tot en met zondag 29 november, 10.00 tot 16.00 uur",
        ),
        ("2026-11-20 10:00", "2026-11-20 12:00", "Vrijdag 20 november, 10.00 tot 12.00 uur"),
    ],
)
def test_when(start, end, text):
    assert when_text(moment(start), moment(end), TODAY) == text


def test_under_a_heading_only_the_hours_and_a_later_last_day_are_said():
    start = moment("2026-11-20 10:00")

    assert listed_hours_text(start, moment("2026-11-20 12:00"), TODAY) == "10.00 tot 12.00 uur"
    last = listed_hours_text(start, moment("2026-11-29 16:00"), TODAY)
    assert last == "10.00 tot 16.00 uur, tot en met zondag 29 november"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (TODAY, "Vandaag, zondag 22 november"),
        (date(2026, 11, 23), "Morgen, maandag 23 november"),
        (date(2026, 11, 24), "Dinsdag 24 november"),
    ],
)
def test_heading_of_a_day(day, text):
    assert heading_text(day, TODAY) == text


@pytest.mark.parametrize(
    ("lowest", "highest", "text"),
    [
        (6, 12, "6 tot en met 12 jaar"),
        (55, None, "vanaf 55 jaar"),
        (None, 4, "tot en met 4 jaar"),
        (0, 4, "tot en met 4 jaar"),
        (18, 18, "18 jaar"),
        (None, None, ""),
    ],
)
def test_ages(lowest, highest, text):
    assert ages_text(lowest, highest) == text


@pytest.mark.parametrize(
    ("amount", "note", "text"),
    [
        (Decimal(0), "", "gratis"),
        (Decimal("2.50"), "", "€ 2,50"),
        (Decimal("3.00"), "met koffie", "€ 3, met koffie"),
        (None, "een kleine bijdrage", "een kleine bijdrage"),
        (None, "", ""),
    ],
)
def test_cost(amount, note, text):
    assert cost_text(amount, note) == text
