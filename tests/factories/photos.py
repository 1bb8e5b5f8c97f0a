"""Photos as phones make them: with the place of the photographer in them."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pillow_heif import register_heif_opener

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
