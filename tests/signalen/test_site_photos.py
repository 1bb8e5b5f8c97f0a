"""A photo comes on the site only with black boxes that are in the file itself, and goes with its melding."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from home.accounts.models import User
from home.lib.blackout import COLUMNS, Cell, Grid, black_out, grid_of
from home.lib.errors import ActionError
from home.models import Wijk
from signalen.actions import erase_signal, hide_photo, mark_about_person, publish_signal, show_photo
from signalen.models import Signal, SignalPhoto
from signalen.states import Event, State
from tests.factories.signalen import SignalFactory

Commits = Callable[..., Any]
RED = (200, 30, 30)


def picture(width: int = 1600, height: int = 1200) -> BytesIO:
    buffer = BytesIO()
    Image.new("RGB", (width, height), RED).save(buffer, format="JPEG", quality=95)
    return buffer


def photo_of(wijk: Wijk, **values: Any) -> SignalPhoto:
    signal = SignalFactory(wijk=wijk, **values)
    return SignalPhoto.objects.create(signal=signal, file=ContentFile(picture().getvalue(), name="x.jpg"))


def on_site(photo: SignalPhoto, user: User, cells: tuple[Cell, ...] = ((0, 0),)) -> SignalPhoto:
    """Put the melding and its photo on the site at once."""
    publish_signal(signal=photo.signal, user=user, now=timezone.now(), text="Een scheve paal.", at_once=True)
    return show_photo(photo=photo, user=user, cells=cells, description="Een paal", is_checked=True)


def address(photo: SignalPhoto, wijk: Wijk) -> str:
    return f"/{wijk.slug}/meldingen/{photo.signal.reference}/foto/{photo.pk}/"


@given(
    size=st.tuples(st.integers(1, 300), st.integers(1, 300)),
    cells=st.sets(st.tuples(st.integers(-1, 13), st.integers(-1, 25)), max_size=6),
)
def test_just_the_ticked_cells_are_black(size: tuple[int, int], cells: set[Cell]) -> None:
    file = picture(*size)
    grid = grid_of(file)
    covered = Image.open(black_out(file, cells, max_side=4000))
    assert covered.size == size
    assert not covered.getexif()
    width, height = size
    if width < 8 * grid.columns or height < 8 * grid.rows:
        return  # too small to look into the middle of a cell
    for line in grid.lines():
        for column, row in line:
            middle = (width * (2 * column + 1) // (2 * COLUMNS), height * (2 * row + 1) // (2 * grid.rows))
            is_black = sum(covered.getpixel(middle)) < 60  # type: ignore[arg-type]
            assert is_black is ((column, row) in cells)


@pytest.mark.parametrize(
    ("size", "rows"), [((1600, 1200), 9), ((1200, 1600), 16), ((4000, 10), 1), ((10, 4000), 24)]
)
def test_the_cells_are_about_square_and_never_too_many(size: tuple[int, int], rows: int) -> None:
    assert Grid.over(*size).rows == rows


def test_everybody_sees_the_covered_one_and_nobody_the_one_that_was_sent(
    waterwijk: Wijk, haven: Wijk, coordinator: User, client: Client
) -> None:
    photo = photo_of(waterwijk)
    url = address(photo, waterwijk)
    assert client.get(url).status_code == 404
    on_site(photo, coordinator, ((0, 0), (5, 4)))

    answer = client.get(url)
    shown = Image.open(BytesIO(answer.content))

    assert (answer.headers["Content-Type"], answer.headers["Cache-Control"]) == (
        "image/jpeg",
        "public, max-age=300",
    )
    assert not answer.cookies
    assert shown.size == (1200, 900)
    assert [sum(shown.getpixel(spot)) < 60 for spot in ((20, 20), (550, 450), (900, 800))] == [  # type: ignore[arg-type]
        True,
        True,
        False,
    ]
    page = BeautifulSoup(client.get("/waterwijk/meldingen/").content, "html.parser")
    assert [(image["src"], image["alt"]) for image in page.select(".wp-known img")] == [(url, "Een paal")]
    assert client.get(address(photo, haven)).status_code == 404


@pytest.mark.parametrize("gone", ["photo", "melding", "withdrawn", "person", "later"])
def test_it_goes_when_the_photo_or_its_melding_goes(
    gone: str, waterwijk: Wijk, coordinator: User, client: Client, at: Any
) -> None:
    photo = on_site(photo_of(waterwijk), coordinator)
    rows = Signal.objects.filter(pk=photo.signal_id)
    if gone == "photo":
        hide_photo(photo=photo, user=coordinator)
        hide_photo(photo=photo, user=coordinator)
    elif gone == "melding":
        rows.update(is_public=False)
    elif gone == "withdrawn":
        rows.update(state=State.WITHDRAWN)
    elif gone == "person":
        mark_about_person(signal=photo.signal, user=coordinator, is_about=True)
    else:
        rows.update(public_from=timezone.now() + timezone.timedelta(days=1))

    assert client.get(address(photo, waterwijk)).status_code == 404
    assert "foto/" not in client.get("/waterwijk/meldingen/").text
    told = [line.event for line in photo.signal.history.all()]
    assert (told.count(Event.PHOTO_SHOWN), told.count(Event.PHOTO_HIDDEN)) == (1, int(gone == "photo"))


@pytest.mark.parametrize(
    ("values", "words", "field"),
    [
        ({"description": " "}, "Schrijf in een paar woorden", "description"),
        ({"description": "Mevrouw Jansen bij haar voordeur"}, "te herkennen", "description"),
        ({"is_checked": False}, "Kijk de foto na", "is_checked"),
    ],
)
def test_without_a_look_or_a_description_it_does_not_come(
    values: dict[str, Any], words: str, field: str, waterwijk: Wijk, coordinator: User
) -> None:
    photo = photo_of(waterwijk)
    with pytest.raises(ActionError, match=words) as error:
        show_photo(
            photo=photo,
            user=coordinator,
            **({"cells": (), "description": "Een paal", "is_checked": True} | values),
        )
    assert error.value.field == field
    photo.refresh_from_db()
    assert (photo.is_public, photo.redacted.name) == (False, "")


@pytest.mark.parametrize(
    "values",
    [
        {"about_person": True},
        {"is_quarantined": True},
        {"state": State.WITHDRAWN},
        {"state": State.DUPLICATE},
    ],
)
def test_of_what_may_not_be_public_no_photo_is_kept_either(
    values: dict[str, Any], waterwijk: Wijk, coordinator: User
) -> None:
    photo = photo_of(waterwijk, **values)
    folder = photo.file.storage
    before = folder.listdir("signalen")[1]
    with pytest.raises(ActionError):
        show_photo(photo=photo, user=coordinator, cells=(), description="Een paal", is_checked=True)
    assert sorted(folder.listdir("signalen")[1]) == sorted(before)


def test_covering_again_leaves_one_file_and_erasing_none(
    waterwijk: Wijk, coordinator: User, django_capture_on_commit_callbacks: Commits
) -> None:
    photo = photo_of(waterwijk)
    with django_capture_on_commit_callbacks(execute=True):
        first = on_site(photo, coordinator)
    with django_capture_on_commit_callbacks(execute=True):
        second = on_site(photo, coordinator, ((1, 1),))
    storage = photo.file.storage
    assert [storage.exists(each.redacted.name) for each in (first, second)] == [False, True]
    with django_capture_on_commit_callbacks(execute=True):
        erase_signal(signal=photo.signal)
    assert [storage.exists(name) for name in (second.redacted.name, photo.file.name)] == [False, False]


class TestScreen:
    """The screen with a photo under boxes."""

    def url(self, photo: SignalPhoto) -> str:
        return f"/beheer/meldingen/foto/{photo.signal_id}/{photo.pk}/afdekken/"

    def test_ticks_and_words_are_kept_when_something_is_missing(
        self, waterwijk: Wijk, coordinator_client: Client
    ) -> None:
        photo = photo_of(waterwijk)
        page = coordinator_client.post(
            self.url(photo), {"act": "show", "cells": ["2,3", "1,1", "x", "-1,2"], "description": "Een paal"}
        )
        shown = BeautifulSoup(page.content, "html.parser")
        assert sorted(box["value"] for box in shown.select("input[name=cells][checked]")) == ["1,1", "2,3"]
        assert shown.select_one("input[name=description]")["value"] == "Een paal"
        assert "Kijk de foto na" in page.text
        assert SignalPhoto.objects.get().is_public is False

    def test_who_changes_it_goes_on_from_the_boxes_of_before(
        self, waterwijk: Wijk, coordinator: User, coordinator_client: Client
    ) -> None:
        photo = on_site(photo_of(waterwijk), coordinator, ((2, 3), (1, 1)))
        shown = BeautifulSoup(coordinator_client.get(self.url(photo)).content, "html.parser")
        assert sorted(box["value"] for box in shown.select("input[name=cells][checked]")) == ["1,1", "2,3"]

    def test_it_comes_and_goes_by_its_buttons(self, waterwijk: Wijk, coordinator_client: Client) -> None:
        photo = photo_of(waterwijk)
        values = {"cells": ["0,0"], "description": "Een paal", "is_checked": "on"}
        for act, is_public in (("show", True), ("hide", False)):
            answer = coordinator_client.post(self.url(photo), values | {"act": act})
            assert answer.headers["Location"].endswith(f"/inspect/{photo.signal_id}/#fotos")
            photo.refresh_from_db()
            assert (photo.is_public, bool(photo.redacted)) == (is_public, is_public)

    def test_it_is_of_the_coordinators_of_the_wijk(
        self, waterwijk: Wijk, redacteur_client: Client, neighbour_client: Client
    ) -> None:
        photo = photo_of(waterwijk)
        for other in (redacteur_client, neighbour_client):
            for address in (self.url(photo), self.url(photo).replace("afdekken", "afgedekt")):
                assert other.get(address).status_code in (302, 404)
                assert "data-cover" not in other.get(address, follow=True).text
            other.post(self.url(photo), {"act": "show", "description": "Een paal", "is_checked": "on"})
        assert SignalPhoto.objects.get().is_public is False

    def test_a_file_that_is_gone_is_not_found(self, waterwijk: Wijk, coordinator_client: Client) -> None:
        photo = photo_of(waterwijk)
        photo.file.storage.delete(photo.file.name)
        assert coordinator_client.get(self.url(photo)).status_code == 404


def test_the_list_asks_as_much_with_many_photos(waterwijk: Wijk, coordinator: User, client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get("/waterwijk/meldingen/")
        return len(asked)

    on_site(photo_of(waterwijk), coordinator)
    queries()
    few = queries()
    for _ in range(4):
        on_site(photo_of(waterwijk), coordinator)
    assert queries() == few
