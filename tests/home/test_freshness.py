"""A wijk is marked as changed when something it shows changes, and another wijk is not."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from home.freshness import version
from home.media.models import Photo
from home.models import Partner, StandardPage, Wijk

pytestmark = pytest.mark.django_db


def publish(wijk: Wijk) -> None:
    page = wijk.page.add_child(instance=StandardPage(title="Over ons", live=False))
    page.save_revision().publish()


def unpublish(wijk: Wijk) -> None:
    wijk.page.add_child(instance=StandardPage(title="Over ons")).unpublish()


def add_photo(wijk: Wijk) -> None:
    from io import BytesIO

    picture = BytesIO()
    Image.new("RGB", (40, 30)).save(picture, "PNG")
    file = ContentFile(picture.getvalue(), name="x.png")
    Photo.objects.create(title="Plein", file=file, collection=wijk.collection)


CHANGES: list[tuple[str, Callable[[Wijk], Any]]] = [
    ("a page is published", publish),
    ("a page is taken off", unpublish),
    ("a page is deleted", lambda wijk: wijk.page.add_child(instance=StandardPage(title="Weg")).delete()),
    ("a row is saved", lambda wijk: Partner.objects.create(wijk=wijk, name="School")),
    ("a row is deleted", lambda wijk: Partner.objects.create(wijk=wijk, name="School").delete()),
    ("a photo changes", add_photo),
    ("the wijk itself changes", lambda wijk: wijk.save()),
]


@pytest.mark.parametrize(("what", "change"), CHANGES, ids=[name for name, _ in CHANGES])
def test_a_change_marks_its_own_wijk_only(
    what: str,
    change: Callable[[Wijk], Any],
    waterwijk: Wijk,
    haven: Wijk,
    django_capture_on_commit_callbacks: Any,
) -> None:
    before, other = version(waterwijk.pk), version(haven.pk)
    with django_capture_on_commit_callbacks(execute=True):
        change(waterwijk)
    assert version(waterwijk.pk) > before
    assert version(haven.pk) == other


def test_a_moved_page_marks_both_wijken(
    waterwijk: Wijk, haven: Wijk, django_capture_on_commit_callbacks: Any
) -> None:
    page = waterwijk.page.add_child(instance=StandardPage(title="Over ons"))
    before = version(waterwijk.pk), version(haven.pk)
    with django_capture_on_commit_callbacks(execute=True):
        page.move(haven.page, pos="last-child")
    assert (version(waterwijk.pk) > before[0], version(haven.pk) > before[1]) == (True, True)


def test_what_is_rolled_back_marks_nothing(waterwijk: Wijk, django_capture_on_commit_callbacks: Any) -> None:
    before = version(waterwijk.pk)
    with django_capture_on_commit_callbacks(execute=False):
        Partner.objects.create(wijk=waterwijk, name="School")
    assert version(waterwijk.pk) == before
