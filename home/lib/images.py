"""Photos without secrets: every uploaded image is decoded and written anew.

A phone writes the place, the time and the make of the phone into a photo. Wagtail
keeps those, so nothing is copied: only pixels, their orientation applied, and the
colour profile go into the new file.
"""

import secrets
import warnings
from io import BytesIO
from pathlib import PurePath
from threading import Lock
from typing import IO

from django.core.files.base import ContentFile
from PIL import Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from home.lib.errors import ActionError

register_heif_opener()

# Format by content -> (format written, file ending). HEIC is not shown by most browsers.
FORMATS = {
    "JPEG": ("JPEG", "jpg"),
    "MPO": ("JPEG", "jpg"),
    "PNG": ("PNG", "png"),
    "WEBP": ("WEBP", "webp"),
    "AVIF": ("AVIF", "avif"),
    "HEIF": ("JPEG", "jpg"),
    "GIF": ("PNG", "png"),
}
QUALITY = {"JPEG": 88, "WEBP": 86, "AVIF": 75}
MAX_PIXELS = 50_000_000
MAX_SIDE = 4000
# A photo that is open takes some hundred megabytes: of many that come at once, each process has one open.
DARKROOM = Lock()


class CleanPhoto(ContentFile[bytes]):
    """A photo that `clean_photo` wrote: it is not written a second time."""


NOT_AN_IMAGE = "Dit bestand is geen foto die wij kunnen lezen. Kies een foto in JPG, PNG, WebP, AVIF of HEIC."
TOO_LARGE = "Deze foto is te groot. Kies een kleinere foto."


def clean_photo(
    file: IO[bytes], *, max_pixels: int = MAX_PIXELS, max_side: int = MAX_SIDE, name: str | None = None
) -> CleanPhoto:
    """Return the photo re-encoded without metadata, at most `max_side` pixels high and wide.

    The type is judged by content. `name` keeps a readable stem (the ending follows the
    content); without it the name is random. Raises ActionError in Dutch for what is no
    image, is damaged, or has more than `max_pixels` pixels (refused before decoding).
    """
    file.seek(0)
    try:
        with DARKROOM, warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file) as image:
                return _written_anew(image, max_pixels, max_side, name)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ActionError(TOO_LARGE) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise ActionError(NOT_AN_IMAGE) from error


def _written_anew(image: Image.Image, max_pixels: int, max_side: int, name: str | None) -> CleanPhoto:
    if image.format not in FORMATS:
        raise ActionError(NOT_AN_IMAGE)
    if image.width * image.height > max_pixels:
        raise ActionError(TOO_LARGE)
    written_format, ending = FORMATS[image.format]
    if written_format == "JPEG":
        image.draft("RGB", (max_side, max_side))
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((max_side, max_side))
    clean = _pixels_only(upright, written_format)
    options: dict[str, object] = {"quality": QUALITY[written_format]} if written_format in QUALITY else {}
    if profile:
        options["icc_profile"] = profile
    buffer = BytesIO()
    clean.save(buffer, format=written_format, optimize=True, **options)
    stem = PurePath(name).stem if name else secrets.token_urlsafe(16)
    return CleanPhoto(buffer.getvalue(), name=f"{stem}.{ending}")


def _pixels_only(image: Image.Image, written_format: str) -> Image.Image:
    """Return a copy whose `info` is empty, in a mode that the format can hold."""
    if written_format == "JPEG":
        mode = "RGB"
    elif image.mode in {"P", "LA", "PA"} or "transparency" in image.info:
        mode = "RGBA"
    else:
        mode = image.mode if image.mode in {"L", "RGB", "RGBA"} else "RGB"
    copy = image.convert(mode) if image.mode != mode else image.copy()
    copy.info = {}
    copy.getexif().clear()
    return copy
