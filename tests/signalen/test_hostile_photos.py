"""Pictures made to do harm: each gets a sentence or becomes a harmless photo, in little memory."""

import subprocess
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from struct import pack
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from home.models import Wijk
from signalen.models import DraftPhoto, Signal, SignalPhoto
from tests.factories.melden import walk
from tests.factories.photos import photo_with_place

Melding = Callable[..., dict[str, Any]]
MEGABYTE = 1024 * 1024
# Of its own: the interpreter of the suite has had its peak already.
MEASURE = """
import resource, sys
sys.path.insert(0, "site")
import django
django.setup()
from io import BytesIO
from home.lib.errors import ActionError
from home.lib.images import clean_photo
data = BytesIO(open(sys.argv[1], "rb").read())
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    clean_photo(data, max_side=2000)
except ActionError as error:
    print(error.message)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def errors(response: Any) -> str:
    message = BeautifulSoup(response.content, "html.parser").select_one("#id_photos_error")
    return message.get_text(" ", strip=True) if message else ""


def bomb(side: int) -> bytes:
    """Return a PNG of so many pixels high and wide in one bit each, made without making the picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    line = b"\x00" * (1 + (side + 7) // 8)
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(line) for _ in range(side)) + packer.flush()
    header = pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def animation(frames: int) -> bytes:
    buffer = BytesIO()
    pictures = [Image.new("P", (400, 300), color=number) for number in range(frames)]
    pictures[0].save(buffer, format="GIF", save_all=True, append_images=pictures[1:], duration=10)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"), [(bomb(20_000), "Deze foto is te groot. Kies een kleinere foto."), (animation(60), "")]
)
def test_400_megapixels_and_60_frames_cost_little_memory(data: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "foto"
    file.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file)],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    )
    *told, kilobytes = done.stdout.splitlines()
    assert "".join(told) == words
    assert int(kilobytes) * 1024 < 100 * MEGABYTE


def test_a_bomb_is_refused_at_the_field_and_the_answers_stay(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    response = walk(client, melding(photos=[SimpleUploadedFile("foto.png", bomb(20_000))]))
    assert errors(response) == "Foto 1: Deze foto is te groot. Kies een kleinere foto."
    assert (Signal.objects.count(), DraftPhoto.objects.count()) == (0, 0)


def test_of_an_animation_one_picture_is_kept(waterwijk: Wijk, client: Client, melding: Melding) -> None:
    walk(client, melding(photos=[SimpleUploadedFile("foto.gif", animation(60))]))
    with SignalPhoto.objects.get().file.open() as file, Image.open(file) as image:
        assert (image.format, getattr(image, "n_frames", 1)) == ("PNG", 1)


def test_of_a_photo_that_is_a_page_too_only_the_photo_is_kept(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    script = b"<html><script>alert(document.domain)</script></html>"
    both = photo_with_place().read() + script
    walk(client, melding(photos=[SimpleUploadedFile("foto.html", both, content_type="text/html")]))
    photo = SignalPhoto.objects.get()
    assert photo.file.name.endswith(".jpg")
    assert b"<script" not in photo.file.read()


@pytest.mark.parametrize(
    "name",
    [
        "../../../etc/passwd.jpg",
        "a" * 300 + ".jpg",
        "nul\x00.jpg",
        "<img src=x onerror=alert(1)>.jpg",
        ".jpg",
        "CON.jpg",
    ],
)
def test_a_hostile_name_is_not_kept(name: str, waterwijk: Wijk, client: Client, melding: Melding) -> None:
    photo = SimpleUploadedFile("x.jpg", photo_with_place().read(), content_type="image/jpeg")
    photo._name = name  # what a browser never sends, a robot does
    walk(client, melding(photos=[photo]))
    for kept in SignalPhoto.objects.all():
        assert Path(kept.file.name).parent == Path("signalen")
        assert "passwd" not in kept.file.name
        assert "onerror" not in kept.file.name
    assert Signal.objects.count() == 1


def test_seven_photos_are_too_many_and_none_is_read(
    waterwijk: Wijk, client: Client, melding: Melding, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("signalen.forms.melden_photos.cleaned_photo", None)
    seven = [photo_with_place(name=f"{number}.jpg") for number in range(7)]
    response = walk(client, melding(photos=seven))
    assert errors(response) == "U kunt hoogstens 3 foto's meesturen. Kies er minder."


def test_a_lone_surrogate_is_kept_out_without_a_fault(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    body = "submission=&website=&what=De+paal+%ED%A0%80+is+stuk"
    response = client.post("/waterwijk/melden/wat/", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code in (200, 302)
