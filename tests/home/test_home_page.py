"""The front page of the site brings a resident to their own wijk."""

import pytest
from django.test import Client

from home.actions import open_wijk
from home.models import Wijk
from home.models.pages import find_wijken

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijken(waterwijk: Wijk, haven: Wijk) -> list[Wijk]:
    waterwijk.postcodes, haven.postcodes = ["1316", "1317 AB"], ["1353", "1316 ZZ"]
    park = open_wijk(
        name="Nieuwe Park", slug="nieuwe-park", gemeente="Gouda", team_email="p@wijkteam.example"
    )
    for wijk in (waterwijk, haven):
        wijk.save()
    return [haven, park, waterwijk]


# What somebody types, and where that leads: several names mean a choice.
ASKED = [
    ("Waterwijk", ["Waterwijk"]),
    ("  water ", ["Waterwijk"]),
    ("nieuwe   park", ["Nieuwe Park"]),
    ("1353", ["Haven"]),
    ("1353xy", ["Haven"]),
    ("1317 ab", ["Waterwijk"]),
    ("1316 ZZ", ["Haven"]),
    ("1316 aa", ["Waterwijk"]),
    ("1316", ["Haven", "Waterwijk"]),
    ("almere", ["Haven", "Waterwijk"]),
    ("watrwijk", ["Waterwijk"]),
    ("nieuwpark", ["Nieuwe Park"]),
    ("haarlem", []),
    ("9999", []),
    ("", []),
    ("%", []),
    ("é" * 5000, []),
]


@pytest.mark.parametrize(("asked", "names"), ASKED)
def test_a_name_or_postcode_points_at_a_wijk(asked: str, names: list[str], wijken: list[Wijk]) -> None:
    assert [wijk.name for wijk in find_wijken(asked, wijken)] == names


def test_one_match_goes_straight_to_the_wijk(wijken: list[Wijk], client: Client) -> None:
    assert client.get("/", {"wijk": "1353"}).headers["location"] == "/haven/"


def test_several_or_none_show_the_wijken_to_choose_from(wijken: list[Wijk], client: Client) -> None:
    for asked in ("almere", "nergens", ""):
        answer = client.get("/", {"wijk": asked})
        assert answer.status_code == 200
        assert [wijk.name in answer.content.decode() for wijk in wijken] == [True, True, True]


def test_a_site_with_one_wijk_goes_straight_there(waterwijk: Wijk, client: Client) -> None:
    assert client.get("/").headers["location"] == "/waterwijk/"


def test_a_closed_wijk_is_not_offered(wijken: list[Wijk], client: Client) -> None:
    wijken[0].page.unpublish()
    assert client.get("/", {"wijk": "1353"}).status_code == 200
    assert client.get("/haven/").status_code == 404
