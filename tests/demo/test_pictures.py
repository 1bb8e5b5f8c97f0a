"""The drawn pictures: of the right size, different for each wijk and the same every time."""

import io

import pytest
from PIL import Image

from demo.content import WIJKEN
from demo.pictures import SCENES, draw_portrait, draw_scene

LARGEST = 260_000


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_is_drawn_with_something_on_it(scene: str) -> None:
    picture = draw_scene(scene, "Haven")
    with Image.open(io.BytesIO(picture)) as image:
        assert image.size == (1600, 1000)
        assert len(image.resize((160, 100)).getcolors(20_000) or []) > 200
    assert len(picture) < LARGEST


def test_the_same_seed_gives_the_same_picture_and_another_wijk_another() -> None:
    assert draw_scene("markt", "Haven") == draw_scene("markt", "Haven")
    assert draw_scene("markt", "Haven") != draw_scene("markt", "Poort")


def test_a_portrait_is_square() -> None:
    member = WIJKEN[0].team[0]
    with Image.open(io.BytesIO(draw_portrait("x", member.role, member.portrait))) as image:
        assert image.size == (600, 600)
