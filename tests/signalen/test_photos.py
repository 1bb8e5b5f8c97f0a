"""Photos with a melding: clean, private, and not lost when something else in the form is wrong."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models.fields.files import FieldFile
from django.test import Client
from PIL import Image

from home.lib.images import clean_photo
from home.models import Wijk
from signalen.actions import Place, drop_draft_photos, keep_draft_photos, receive_signal
from signalen.forms import melden_photos as forms
from signalen.models import DraftPhoto, Signal, SignalPhoto
from tests.factories.melden import post_step, step_url, walk
from tests.factories.photos import SECRET, photo_with_place

Melding = Callable[..., dict[str, Any]]

NOT_AN_IMAGE = "Foto 1: Dit bestand is geen foto die wij kunnen lezen."


def stored_files() -> list[Path]:
    return [path for path in (Path(settings.PRIVATE_ROOT) / "signalen").glob("*") if path.is_file()]


@pytest.fixture(autouse=True)
def _empty_folder() -> None:
    for path in stored_files():
        path.unlink()


def different(count: int) -> list[SimpleUploadedFile]:
    return [photo_with_place(name=f"{n}.jpg", size=(120 + n, 80)) for n in range(count)]


def error_at_photos(html: bytes) -> str:
    message = BeautifulSoup(html, "html.parser").select_one("#id_photos_error")
    return message.get_text(" ", strip=True) if message else ""


@pytest.mark.parametrize(
    ("file_format", "name"),
    [
        ("JPEG", "foto.jpg"),
        ("PNG", "foto.png"),
        ("WEBP", "foto.webp"),
        ("AVIF", "foto.avif"),
        ("HEIF", "foto.heic"),
    ],
)
def test_nothing_is_left_of_the_place_of_the_photographer(
    waterwijk: Wijk, client: Client, melding: Melding, file_format: str, name: str
) -> None:
    walk(client, melding(photos=[photo_with_place(file_format, name)]))

    photo = SignalPhoto.objects.get()
    data = photo.file.read()
    with Image.open(BytesIO(data)) as image:
        assert image.size == (120, 80)
        assert dict(image.getexif()) == {}
        assert not {"exif", "xmp", "XML:com.adobe.xmp"} & image.info.keys()
    assert SECRET not in data
    assert b"GPS" not in data
    assert len(stored_files()) == 1


def test_a_photo_has_a_random_name_and_no_address(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    walk(client, melding(photos=[photo_with_place(name="Fatima bij huis.jpg")]))

    name = SignalPhoto.objects.get().file.name
    assert "Fatima" not in name
    for address in (f"/media/{name}", f"/media/images/../../private/{name}", f"/{name}"):
        assert client.get(address).status_code in {400, 404}


def test_three_photos_are_kept(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    walk(client, melding(photos=different(3)))

    assert Signal.objects.get().photos.count() == 3


def test_four_photos_are_too_many(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    response = walk(client, melding(photos=different(4)))

    assert error_at_photos(response.content) == "U kunt hoogstens 3 foto's meesturen. Kies er minder."
    assert "Kies uw foto's opnieuw." in response.text
    assert (Signal.objects.count(), DraftPhoto.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("foto.jpg", b"dit is geen foto"),
        ("foto.jpg", b""),
        ("foto.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("foto.html", b"<html><script>alert(1)</script></html>"),
        ("foto.jpg", b"GIF89a<script>"),
        ("foto.pdf", b"%PDF-1.7 not a photo"),
        ("foto.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 100),
        ("foto.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100),
    ],
)
def test_what_is_no_photo_is_refused_in_dutch(
    waterwijk: Wijk, client: Client, melding: Melding, name: str, data: bytes
) -> None:
    response = walk(client, melding(photos=[SimpleUploadedFile(name, data)]))

    assert error_at_photos(response.content).startswith(NOT_AN_IMAGE)
    assert Signal.objects.count() == 0
    assert stored_files() == []


def test_a_bomb_is_refused_before_it_is_opened(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    buffer = BytesIO()
    Image.new("1", (9000, 9000)).save(buffer, format="PNG")
    bomb = SimpleUploadedFile("foto.png", buffer.getvalue())

    response = walk(client, melding(photos=[bomb]))

    assert error_at_photos(response.content) == "Foto 1: Deze foto is te groot. Kies een kleinere foto."


def test_a_heavy_file_is_refused(
    waterwijk: Wijk, client: Client, melding: Melding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "MAX_PHOTO_BYTES", 100)

    response = walk(client, melding(photos=[photo_with_place()]))

    assert error_at_photos(response.content) == (
        "Foto 1: Deze foto is groter dan 20 MB. Kies een kleinere foto."
    )


def test_photos_wait_until_the_melding_is_sent(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding()
    walk(client, data | {"email": "fout", "photos": [photo_with_place(), photo_with_place("PNG", "2.png")]})

    assert "2 foto's van u zijn bewaard." in client.get(step_url(data, "foto")).text
    assert [SECRET in path.read_bytes() for path in stored_files()] == [False, False]
    walk(client, data)

    assert Signal.objects.get().photos.count() == 2
    assert DraftPhoto.objects.count() == 0
    assert len(stored_files()) == 2
    for photo in SignalPhoto.objects.all():
        assert photo.file.read()


def test_the_good_photos_of_a_bad_set_wait(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding()

    wrong = walk(client, data | {"photos": [photo_with_place(), SimpleUploadedFile("x.jpg", b"x")]})

    assert error_at_photos(wrong.content).startswith("Foto 2: ")
    assert "1 foto van u is bewaard." in wrong.text
    walk(client, data)
    assert Signal.objects.get().photos.count() == 1


def test_the_same_photo_twice_is_kept_once(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding()
    post_step(client, data, "wat")
    post_step(client, data, "waar")
    for _ in range(2):
        post_step(client, data | {"photos": [photo_with_place()]}, "foto")

    assert DraftPhoto.objects.count() == len(stored_files()) == 1


def test_waiting_photos_count_for_the_maximum(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding()
    walk(client, data | {"email": "fout", "photos": different(2)})

    response = post_step(client, data | {"photos": different(2)}, "foto")

    assert error_at_photos(response.content) == "U kunt hoogstens 3 foto's meesturen. Kies er minder."
    assert "2 foto's van u zijn bewaard." in response.text


def test_waiting_photos_can_be_dropped(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    data = melding()
    walk(client, data | {"email": "fout", "photos": different(3)})

    walk(client, data | {"drop_photos": "on", "photos": [photo_with_place("PNG", "n.png")]})

    assert [photo.file.name[-4:] for photo in Signal.objects.get().photos.all()] == [".png"]
    assert len(stored_files()) == 1


def test_photos_of_somebody_else_are_not_taken_along(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    walk(client, melding(email="fout", photos=[photo_with_place()]))

    walk(client, melding())

    assert Signal.objects.get().photos.count() == 0
    assert DraftPhoto.objects.count() == 1


def test_a_photo_that_a_melding_takes_over_is_not_thrown_away(
    waterwijk: Wijk, haven: Wijk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form is sent twice at once: one tab drops the photos, the other sends them."""
    submission, delete = uuid4(), FieldFile.delete
    keep_draft_photos(submission=submission, photos=[clean_photo(photo) for photo in different(2)])

    def delete_while_sending(file: Any, save: bool = True) -> None:
        delete(file, save=save)
        receive_signal(wijk=waterwijk, submission=submission, what="Kapot", place=Place("Plein"))

    monkeypatch.setattr(FieldFile, "delete", delete_while_sending)
    drop_draft_photos(submission=submission)
    kept = SignalPhoto.objects.get().file
    assert kept.storage.exists(kept.name)


def test_no_file_is_left_without_its_row(
    waterwijk: Wijk, client: Client, melding: Melding, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_rest: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("signalen.actions.receive.write_down", fail)

    response = walk(client, melding(photos=[photo_with_place()]))

    assert response.status_code == 503
    assert "Wat u invulde, is bewaard." in response.text
    assert (Signal.objects.count(), SignalPhoto.objects.count()) == (0, 0)
    assert DraftPhoto.objects.count() == len(stored_files()) == 1


def test_no_file_is_left_of_photos_that_could_not_wait(
    waterwijk: Wijk, client: Client, melding: Melding, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: DraftPhoto, *_args: object, **_rest: object) -> None:
        save(self)
        raise OSError("No space left on device")

    save = DraftPhoto.save
    monkeypatch.setattr(DraftPhoto, "save", fail)

    response = walk(client, melding(photos=[photo_with_place()]))

    assert response.status_code == 503
    assert "Uw foto's zijn niet bewaard." in response.text
    assert (DraftPhoto.objects.count(), stored_files()) == (0, [])


def test_large_photos_are_made_smaller(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    walk(client, melding(photos=[photo_with_place(size=(3000, 1500))]))

    with Image.open(SignalPhoto.objects.get().file) as image:
        assert image.size == (2000, 1000)
