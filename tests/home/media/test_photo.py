"""A photo leaves its secrets at the door, whichever door it comes in by."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image, PngImagePlugin

from home.media.models import Photo
from home.models import Wijk
from tests.factories.photos import UPLOADS, send_photo

pytestmark = pytest.mark.django_db
GPS = 0x8825
SECRETS = (b"GEHEIMTOESTEL", b"52.37", b"GPSLatitude")


def photo_with_secrets(image_format: str) -> bytes:
    """Return a picture that carries a camera, a place and XMP in every way its format knows."""
    image = Image.new("RGB", (640, 400), "steelblue")
    # A mark in the corner tells which way the photo was turned.
    image.paste("red", (0, 0, 100, 100))
    exif = Image.Exif()
    exif[0x010F] = "GEHEIMTOESTEL"
    exif[0x0112] = 6
    exif.get_ifd(GPS)[2] = (52.0, 22.0, 12.5)
    xmp = b"<x:xmpmeta><rdf:Description exif:GPSLatitude='52.37'/></x:xmpmeta>"
    options: dict[str, object] = {"exif": exif.tobytes(), "xmp": xmp}
    if image_format == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", "GEHEIMTOESTEL")
        options = {"exif": exif.tobytes(), "pnginfo": info}
    buffer = BytesIO()
    image.save(buffer, format=image_format, **options)
    return buffer.getvalue()


FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF")


def stored_bytes() -> list[bytes]:
    return [path.read_bytes() for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def assert_no_secret(photo: Photo) -> None:
    photo.get_rendition("width-200|format-jpeg")
    photo.get_rendition("width-200")
    files = [photo.file, *(rendition.file for rendition in photo.renditions.all())]
    for file in files:
        content = file.open("rb").read()
        assert [secret for secret in SECRETS if secret in content] == []
        with Image.open(BytesIO(content)) as image:
            assert dict(image.getexif()) == {}


@pytest.mark.parametrize("image_format", FORMATS)
def test_a_secret_is_really_in_the_upload(image_format: str) -> None:
    assert b"GEHEIMTOESTEL" in photo_with_secrets(image_format)


@pytest.mark.parametrize("image_format", FORMATS)
def test_a_photo_saved_by_code_has_no_metadata_and_stands_upright(image_format: str) -> None:
    photo = Photo(title="Plein", file=ContentFile(photo_with_secrets(image_format), name="plein.jpg"))
    photo.save()
    assert_no_secret(photo)
    assert (photo.width, photo.height) == (400, 640)
    assert "plein" not in photo.file.name


@pytest.mark.parametrize("image_format", FORMATS)
@pytest.mark.parametrize("address", UPLOADS)
def test_a_photo_uploaded_in_the_admin_has_no_metadata_and_stands_upright(
    image_format: str, address: str, redacteur_client: Client, waterwijk: Wijk
) -> None:
    ending = "heic" if image_format == "HEIF" else image_format.lower()
    picture = photo_with_secrets(image_format)
    upload = SimpleUploadedFile(f"plein.{ending}", picture, f"image/{ending}")
    assert send_photo(redacteur_client, address, upload).status_code in {200, 302}
    photo = Photo.objects.get()
    assert_no_secret(photo)
    assert photo.collection == waterwijk.collection
    assert (photo.width, photo.height) == (400, 640)
    with Image.open(photo.file.open()) as image:
        # What was at the left of the sensor is at the top, and at the right of a quarter turn.
        assert is_red(image.getpixel((image.width - 5, 5))), "turned the wrong way"
        assert not is_red(image.getpixel((5, image.height - 5)))


def is_red(pixel: Any) -> bool:
    return bool(pixel[0] > 180 and pixel[2] < 120)


def test_the_original_and_documents_have_no_public_address(client: Client) -> None:
    photo = Photo.objects.create(
        title="Plein", file=ContentFile(photo_with_secrets("JPEG"), name="plein.jpg")
    )
    assert client.get(f"/media/{photo.file.name}").status_code == 404
    assert client.get(f"/media/images/../{photo.file.name}").status_code == 400
    rendition = photo.get_rendition("width-200")
    assert client.get(f"/media/{rendition.file.name}").status_code == 200


def test_a_damaged_photo_is_refused_at_the_field(redacteur_client: Client, waterwijk: Wijk) -> None:
    broken = SimpleUploadedFile("plein.jpg", photo_with_secrets("JPEG")[:900], "image/jpeg")
    data = {"file": broken, "title": "Plein", "collection": waterwijk.collection.pk}
    response = redacteur_client.post("/beheer/images/add/", data)
    assert response.status_code == 200
    assert Photo.objects.count() == 0
