"""Three wijken in a row: Waterwijk beside Haven, Haven beside Poort."""

from collections.abc import Callable

import pytest

from home.actions import open_wijk
from home.models import Wijk


@pytest.fixture
def poort(waterwijk: Wijk, haven: Wijk) -> Wijk:
    """The third wijk: no neighbour of Waterwijk."""
    poort = open_wijk(name="Poort", slug="poort", gemeente="Almere", team_email="poort@wijkteam.example")
    haven.neighbours.add(poort)
    return poort


@pytest.fixture(autouse=True)
def neighbours(waterwijk: Wijk, haven: Wijk, at: Callable[[str], None]) -> None:
    at("2026-11-24 08:00")
    waterwijk.neighbours.add(haven)
