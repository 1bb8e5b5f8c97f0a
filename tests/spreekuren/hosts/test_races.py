"""Two taps at the same moment are one change."""

from datetime import UTC, date, datetime

import pytest

from home.actions import open_wijk
from spreekuren.hosts import taps
from spreekuren.hosts.taps import Outcome
from spreekuren.models import HoursChange
from tests.at_once import at_once
from tests.factories.hosts import host_link
from tests.factories.spreekuren import SpreekuurFactory

pytestmark = pytest.mark.faults
TUESDAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)


@pytest.fixture
def links(transactional_db, at):
    at("2026-11-24 08:00")
    wijk = open_wijk(name="Waterwijk", slug="waterwijk", gemeente="Almere", team_email="w@wijkteam.example")
    spreekuur = SpreekuurFactory(wijk=wijk)
    return [host_link(spreekuur, name)[0] for name in ("Ina", "Omar")]


def close(link, outcomes):
    outcomes.append(taps.close(spreekuur=link.spreekuur, day=TUESDAY, now=NOW, link=link))


def test_two_hosts_and_a_double_tap_close_one_day_once(links):
    outcomes: list[Outcome] = []
    errors = at_once(*[lambda link=link: close(link, outcomes) for link in (*links, *links)])
    assert errors == []
    assert outcomes == [Outcome.CLOSED] * 4
    assert [change.first for change in HoursChange.objects.all()] == [TUESDAY]


def test_one_closes_while_the_other_moves(links):
    outcomes: list[Outcome] = []

    def move():
        taps.change_day(
            spreekuur=links[1].spreekuur,
            kind="other_place",
            day=TUESDAY,
            place="de bieb",
            now=NOW,
            link=links[1],
        )

    assert at_once(lambda: close(links[0], outcomes), move, lambda: close(links[0], outcomes)) == []
    assert HoursChange.objects.filter(first=TUESDAY).count() == 1
