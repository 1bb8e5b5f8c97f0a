"""Colours are measured, and what is proposed instead can always be read."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from home.town.colours import (
    BACKGROUND,
    COLOUR,
    contrast,
    is_light_ground,
    is_readable,
    nearest_background,
    nearest_colour,
    palette,
    stylesheet,
    version,
)
from tests.house.test_contrast import PAIRS, colours
from tests.house.test_contrast import contrast as measured

ANY = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colour=ANY, background=ANY)
@example(colour="#ffffff", background="#ffffff")
@example(colour="#000000", background="#000000")
@example(colour="#ffff00", background="#fffdf9")
def test_a_proposal_always_passes_every_pair_of_the_house(colour: str, background: str) -> None:
    ground = nearest_background(background)
    proposal = nearest_colour(colour, ground)
    assert is_light_ground(ground)
    assert is_readable(proposal, ground)
    known = colours(":root") | {name: value[1:] for name, value in palette(proposal, ground).items()}
    assert [(a, b) for a, b, least in PAIRS if measured(known[a], known[b]) < least] == []
    # The other colours of wijken stand on this ground too.
    themes = ("water", "park", "baksteen", "zon", "haven", "sluis", "poort")
    own = [colours(f".thema-{theme}")["primary"] for theme in themes]
    assert [one for one in own if measured(one, known["sand"]) < 4.5] == []


@given(colour=ANY, background=ANY)
def test_what_passes_is_proposed_unchanged(colour: str, background: str) -> None:
    ground = nearest_background(background)
    proposal = nearest_colour(colour, ground)
    assert (nearest_background(ground), nearest_colour(proposal, ground)) == (ground, proposal)


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize(("colour", "is_good"), [(COLOUR, True), ("#ffcc00", False), ("#7fb2e5", False)])
def test_a_light_colour_is_not_readable(colour: str, is_good: bool) -> None:
    assert is_readable(colour, BACKGROUND) is is_good


def test_the_house_itself_needs_no_stylesheet_and_every_other_choice_has_its_own() -> None:
    assert version(COLOUR, BACKGROUND, everywhere=False) == ""
    others = {
        version("#123456", BACKGROUND, everywhere=False),
        version("#123456", BACKGROUND, everywhere=True),
        version("#123457", BACKGROUND, everywhere=False),
        version(COLOUR, "#ffffff", everywhere=False),
    }
    assert len(others) == 4
    assert "" not in others


def test_the_palette_of_the_house_is_that_of_its_stylesheet() -> None:
    root = colours(":root")
    own = palette(COLOUR, BACKGROUND)
    assert [own[name] for name in ("primary", "paper", "sand")] == [
        f"#{root[name]}" for name in ("primary", "paper", "sand")
    ]
    assert "--wp-primary: #1d4f4a;" in stylesheet(COLOUR, BACKGROUND, everywhere=False)


@pytest.mark.parametrize(("everywhere", "in_wijk"), [(False, False), (True, True)])
def test_a_wijk_keeps_its_own_colour_unless_the_site_takes_all(everywhere: bool, in_wijk: bool) -> None:
    css = stylesheet("#7b1e3a", BACKGROUND, everywhere=everywhere)
    selector = next(rule.partition("{")[0] for rule in css.split("}") if "--wp-primary:" in rule)
    reached = {
        page: bool(
            BeautifulSoup(f'<html class="utrecht-document{page}"></html>', "html.parser").select(selector)
        )
        for page in ("", " thema-water")
    }
    assert reached == {"": True, " thema-water": in_wijk}
