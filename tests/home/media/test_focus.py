"""What must stay in view stays in view, set without dragging; every cut on the site honours it."""

import re
from io import BytesIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image

from home.media.focus import PLACES
from home.media.models import ADMIN_SPECS, Photo
from home.models import Wijk

pytestmark = pytest.mark.django_db
NINE = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0), (0, 255, 255), (255, 0, 255)]
NINE += [(255, 255, 255), (0, 0, 0), (128, 128, 128)]
PICTURE_TAG = re.compile(r"{% (?:picture|image|srcset_image) \S+ (.*?)(?: as | \w+=|%})")


def template_specs() -> set[str]:
    """Return how public templates cut and size photos."""
    root = settings.BASE_DIR / "templates"
    public = [path for path in root.rglob("*.html") if not {"admin", "wagtailimages"} & set(path.parts)]
    found = {match.split()[0] for path in public for match in PICTURE_TAG.findall(path.read_text())}
    return {spec.split("{")[0] + "480" if "{" in spec else spec for spec in found}


@pytest.fixture
def photo(waterwijk: Wijk) -> Photo:
    """A photo of nine coloured fields."""
    image = Image.new("RGB", (900, 900))
    for number, colour in enumerate(NINE):
        row, column = divmod(number, 3)
        image.paste(colour, (column * 300, row * 300, column * 300 + 300, row * 300 + 300))
    buffer = BytesIO()
    image.save(buffer, "PNG")
    file = ContentFile(buffer.getvalue(), name="x.png")
    return Photo.objects.create(title="Negen", file=file, collection=waterwijk.collection)


def colours_of(photo: Photo, spec: str) -> set[tuple[int, ...]]:
    with Image.open(photo.get_rendition(f"{spec}|format-png").file.open()) as image:
        picture = image.convert("RGB")
        return {picture.getpixel((x, y)) for x in range(picture.width) for y in range(picture.height)}  # type: ignore[misc]


def choose(client: Client, photo: Photo, place: str) -> Any:
    data = {"title": "Negen", "has_recognisable_people": "False", "focus": place}
    form = BeautifulSoup(client.get(f"/beheer/images/{photo.pk}/").content, "html.parser")
    for hidden in form.select("input[type=hidden][name^=focal_point]"):
        data[str(hidden["name"])] = str(hidden.get("value", ""))
    return client.post(f"/beheer/images/{photo.pk}/", data)


def test_the_site_knows_only_cuts_that_honour_the_focal_point() -> None:
    specs = template_specs()
    assert {spec for spec in specs if spec.startswith("fill-")} == {
        "fill-640x400",
        "fill-240x240",
        "fill-1200x630",
    }
    assert [spec for spec in specs if not spec.startswith(("fill-", "width-"))] == []
    assert [spec for spec in specs if spec.startswith(ADMIN_SPECS)] == []


@pytest.mark.parametrize("spec", ["fill-640x200", "fill-120x400", "fill-300x150"])
@pytest.mark.parametrize("place", ["1", "3", "5", "7", "9"])
def test_the_chosen_part_is_in_every_cut(
    spec: str, place: str, photo: Photo, redacteur_client: Client
) -> None:
    assert choose(redacteur_client, photo, place).status_code == 302
    photo = Photo.objects.get(pk=photo.pk)
    assert NINE[int(place) - 1] in colours_of(photo, spec)
    page = BeautifulSoup(redacteur_client.get(f"/beheer/images/{photo.pk}/").content, "html.parser")
    assert [one["value"] for one in page.select("input[name=focus][checked]")] == [place]


def test_a_box_that_was_dragged_stays_when_the_place_is_not_touched(
    photo: Photo, redacteur_client: Client
) -> None:
    dragged = {"focal_point_x": 60, "focal_point_y": 70, "focal_point_width": 40, "focal_point_height": 50}
    data = {"title": "Negen", "has_recognisable_people": "False", "focus": ""} | dragged
    redacteur_client.post(f"/beheer/images/{photo.pk}/", data)
    photo = Photo.objects.get(pk=photo.pk)
    assert {name: getattr(photo, name) for name in dragged} == dragged
    choose(redacteur_client, photo, "")
    assert not Photo.objects.get(pk=photo.pk).has_focal_point()


def test_the_nine_places_can_be_chosen_without_a_script(photo: Photo, redacteur_client: Client) -> None:
    page = BeautifulSoup(redacteur_client.get(f"/beheer/images/{photo.pk}/").content, "html.parser")
    labels = [label.text.strip() for label in page.select(".wp-focus label")]
    assert labels == ["de site kiest zelf", *(name for _value, name in PLACES)]
