"""The map of what neighbours told: about where, only what everybody may read, and only with tiles."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.models import Wijk
from signalen.models import Signal
from signalen.states import State
from tests.factories.signalen import SignalFactory

TILES = "https://tegels.example/{z}/{x}/{y}.png"
LIST, POINTS = "/waterwijk/meldingen/", "/waterwijk/meldingen/kaart.json"


def public(wijk: Wijk, **values: Any) -> Signal:
    shown = {"is_public": True, "public_from": timezone.now(), "public_text": "Een scheve paal."}
    point = {"latitude": Decimal("52.384321"), "longitude": Decimal("5.231234")}
    signal: Signal = SignalFactory(wijk=wijk, **(shown | point | values))
    return signal


def test_only_what_everybody_may_read_and_never_the_point_itself(
    waterwijk: Wijk, haven: Wijk, client: Client
) -> None:
    public(waterwijk, public_place="Bij de speeltuin", what="Geheim woord", where="Dorpsstraat 3")
    public(waterwijk, latitude=None, longitude=None)
    public(haven)
    for hidden in (
        {"is_public": False},
        {"about_person": True},
        {"is_quarantined": True},
        {"state": State.WITHDRAWN},
        {"state": State.DONE},
        {"public_from": timezone.now() + timedelta(days=1)},
    ):
        public(waterwijk, **hidden)

    answer = client.get(POINTS)

    assert answer.json() == {
        "points": [
            {"at": [52.3845, 5.23125], "text": "Een scheve paal.", "facts": "Ontvangen. Bij de speeltuin."}
        ]
    }
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert not answer.cookies


def test_it_asks_as_much_for_many(waterwijk: Wijk, client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(POINTS)
        return len(asked)

    public(waterwijk)
    queries()
    few = queries()
    for _ in range(20):
        public(waterwijk)
    assert queries() == few


@pytest.mark.parametrize("url", [LIST, "/waterwijk/"])
@pytest.mark.parametrize("tiles", ["", TILES])
def test_only_a_page_with_a_map_lets_the_tile_server_in(
    url: str, tiles: str, waterwijk: Wijk, client: Client, settings: Any
) -> None:
    settings.TILE_URL = tiles
    public(waterwijk)
    answer = client.get(url)
    policy = answer.headers["Content-Security-Policy"]
    has_map = url == LIST and bool(tiles)
    assert ("https://tegels.example" in policy) is has_map
    assert ("data-map" in answer.text) is has_map
    assert "unsafe" not in policy


def test_of_a_wijk_that_does_not_exist_there_is_no_map(client: Client, db: None) -> None:
    assert client.get("/nergens/meldingen/kaart.json").status_code == 404
