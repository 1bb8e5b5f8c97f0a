"""Photos as phones make them: with the place of the photographer in them."""

from io import BytesIO
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.test import Client
from PIL import Image
from pillow_heif import register_heif_opener

from home.media.models import Photo
from home.models import Wijk

register_heif_opener()

GPS_IFD, MAKE = 0x8825, 0x010F
SECRET = b"Geheime Fotograaf"


def photo_with_place(
    file_format: str = "JPEG", name: str = "IMG_0042.jpg", size: tuple[int, int] = (120, 80)
) -> SimpleUploadedFile:
    """Return a photo whose EXIF data holds a maker's name and a GPS position."""
    image = Image.new("RGB", size, (200, 120, 40))
    exif = image.getexif()
    exif[MAKE] = SECRET.decode()
    exif.get_ifd(GPS_IFD).update({1: "N", 2: (52.0, 22.0, 14.5), 3: "E", 4: (5.0, 12.0, 33.25)})
    buffer = BytesIO()
    image.save(buffer, format=file_format, exif=exif.tobytes())
    data = buffer.getvalue()
    assert SECRET in data, "the test photo must have what has to be removed"
    return SimpleUploadedFile(name, data, content_type=f"image/{file_format.lower()}")


# Every screen where an editor can put a photo in: several at once, one, and from within a page.
UPLOADS = ("fotos/", "images/add/", "images/chooser/create/")
PREFIX = "image-chooser-upload-"


def send_photo(client: Client, address: str, file: UploadedFile | None, **answers: Any) -> Any:
    """Send a photo on which nobody can be recognised, as that screen does."""
    if address == "fotos/":
        data: dict[str, Any] = {"upload": uuid4(), "photos": file or []} | answers
        return client.post("/beheer/fotos/", data)
    data = {"file": file or "", "has_recognisable_people": "False"} | answers
    if "chooser" in address:
        data = {PREFIX + name: value for name, value in data.items()}
    return client.post(f"/beheer/{address}", data, headers={"x-requested-with": "XMLHttpRequest"})


def photo_in(wijk: Wijk, title: str = "Feest op het plein", **fields: Any) -> Photo:
    """Return a photo in the folder of a wijk; nobody was asked about people unless `fields` say so."""
    picture = BytesIO()
    Image.new("RGB", (1200, 800), (200, 120, 40)).save(picture, "JPEG")
    file = ContentFile(picture.getvalue(), name="x.jpg")
    return Photo.objects.create(title=title, file=file, collection=wijk.collection, **fields)


CHILD = {"has_recognisable_people": True, "has_children": True, "people": "Ali"}
