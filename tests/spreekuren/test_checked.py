"""Hours that nobody looked at: what readers are told, from which day, and how long a page stays true."""

from datetime import date, datetime, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from home.lib.localtime import AMSTERDAM, moment_of
from spreekuren.actions import confirm_hours, suspend
from spreekuren.checked import Age, age_of, next_mark
from spreekuren.models import Spreekuur
from spreekuren.queries import hours_valid_until
from tests.factories.spreekuren import SpreekuurFactory

LOOK = date(2026, 6, 1)
DAY = timedelta(days=1)
MARK = "Deze tijden zijn al een tijd niet nagekeken. Bel even voordat u komt: 036 123 45 67."


@pytest.mark.parametrize(
    ("days", "age", "until"),
    [
        (0, Age.FRESH, 91),
        (90, Age.FRESH, 91),
        (91, Age.OLD, 181),
        (180, Age.OLD, 181),
        (181, Age.VERY_OLD, None),
    ],
)
def test_ages_and_the_day_of_the_next_mark(days, age, until):
    today = LOOK + days * DAY
    assert age_of(LOOK, today) is age
    assert next_mark(LOOK, today) == (until and LOOK + until * DAY)


@pytest.fixture
def letters(waterwijk, at):
    at("2026-06-01 10:00")
    return SpreekuurFactory(wijk=waterwijk, title="Brievenspreekuur")


def text(client, address):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return " ".join(page.main.get_text(" ").replace(" .", ".").split()), page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("days", "is_old", "is_loud"), [(90, False, False), (91, True, False), (181, True, True)]
)
def test_readers_are_told_on_the_page_and_in_lists(client, at, letters, haven, days, is_old, is_loud):
    at(f"{LOOK + days * DAY} 10:00")
    confirm_hours(spreekuur=SpreekuurFactory(wijk=haven))
    building, page = text(client, f"/waterwijk/spreekuren/{letters.location.slug}/")
    assert "Bevestigd op 1 juni 2026" in building
    assert (MARK in building) is is_old
    assert bool(page.select(".wp-hours__old--loud")) is is_loud
    assert bool(page.select('.wp-hours__old a[href="tel:0361234567"]')) is is_old
    listing, page = text(client, "/waterwijk/spreekuren/")
    assert ("Al een tijd niet nagekeken. Bel even." in listing) is is_old
    assert bool(page.select(".wp-spreekuur__old--loud")) is is_loud
    assert "nagekeken" not in text(client, "/haven/spreekuren/")[0]


@pytest.mark.django_db
def test_a_confirmation_takes_the_mark_away_at_once(client, at, letters):
    at("2026-11-24 10:00")
    building = f"/waterwijk/spreekuren/{letters.location.slug}/"
    assert MARK in text(client, building)[0]
    confirm_hours(spreekuur=letters)
    shown = text(client, building)[0]
    assert "nagekeken" not in shown
    assert "Bevestigd op 24 november 2026" in shown


@pytest.mark.django_db
def test_without_a_telephone_one_mails_and_what_is_closed_for_long_has_no_mark(client, at, letters):
    at("2026-11-24 10:00")
    letters.wijk.team_phone = ""
    letters.wijk.save()
    building = f"/waterwijk/spreekuren/{letters.location.slug}/"
    assert "Mail even voordat u komt: waterwijk@wijkteam.example." in text(client, building)[0]
    suspend(spreekuur=letters)
    shown = text(client, building)[0]
    assert "nagekeken" not in shown
    assert "Bevestigd" not in shown


@pytest.mark.django_db
def test_a_page_is_true_until_the_day_on_which_a_mark_appears(at, letters, waterwijk, haven):
    letters.rules.all().delete()  # nothing planned: only the mark is left to change
    SpreekuurFactory(wijk=haven)
    at("2026-08-20 10:00")
    appears = moment_of(LOOK + 91 * DAY, time(0))
    assert hours_valid_until(waterwijk, timezone.now()) == appears
    assert hours_valid_until(waterwijk, appears) == moment_of(LOOK + 181 * DAY, time(0))
    Spreekuur.objects.filter(pk=letters.pk).update(temporarily_closed=True)
    assert hours_valid_until(waterwijk, timezone.now()) is None


@pytest.mark.django_db
def test_who_writes_hours_down_has_looked_at_them(letters, waterwijk):
    assert letters.confirmed_on == LOOK
    Spreekuur.objects.update(confirmed_on=None, changed_at=datetime(2026, 5, 1, 0, 30, tzinfo=AMSTERDAM))
    assert Spreekuur.objects.get(pk=letters.pk).checked_on == date(2026, 5, 1)
