"""The step of a melding in which photos come along."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile

from home.lib.errors import ActionError
from home.lib.forms import PublicForm
from home.lib.images import clean_photo
from signalen.models import MAX_PHOTOS, DraftPhoto

MAX_PHOTO_BYTES = 20 * 1024 * 1024
# A photo shows enough at this size (pixels) and stays under about 1 MB.
PHOTO_SIDE = 2000

TOO_MANY = f"U kunt hoogstens {MAX_PHOTOS} foto's meesturen. Kies er minder."
TOO_HEAVY = "Deze foto is groter dan 20 MB. Kies een kleinere foto."


class PhotosInput(forms.ClearableFileInput):
    """A file input that takes several photos at once."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/input.html"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile[bytes]]:
        """Return all files of the input."""
        return list(files.getlist(name)) if hasattr(files, "getlist") else []

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Say whether nothing was chosen."""
        return name not in files


class PhotosField(forms.FileField):
    """Uploaded files as they came; the form cleans them, because it keeps the good ones of a bad set."""

    widget = PhotosInput(attrs={"accept": "image/*", "multiple": True})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[bytes]]:
        """Return the files; an empty file input sends none."""
        return [file for file in data or [] if file]


class PhotosForm(PublicForm):
    """Photos, if the resident has any."""

    photos = PhotosField(
        required=False,
        label="Foto's",
        help_text=f"Hoogstens {MAX_PHOTOS}. Liefst zonder mensen of kentekens erop. Zet het wijkteam een foto"
        " op de site? Dan maken wij eerst zwart wie of wat herkenbaar is.",
    )

    # The photos of this POST that could be read, cleaned: kept also when the form has errors.
    good_photos: Sequence[ContentFile[bytes]] = ()

    @property
    def waiting_photos(self) -> int:
        """How many photos of an earlier try are kept at this moment."""
        return DraftPhoto.objects.filter(submission=self.submission).count()

    @property
    def drops_photos(self) -> bool:
        """Say whether the resident ticked that the waiting photos must go."""
        return bool(self.data.get("drop_photos"))

    @property
    def lost_photos(self) -> bool:
        """Say whether photos came along that are not kept: they must be chosen again."""
        return bool(self.files) and not self.good_photos

    def clean_photos(self) -> Sequence[ContentFile[bytes]]:
        """Return the photos without metadata; raise what is wrong with which."""
        files = self.cleaned_data["photos"]
        waiting = 0 if self.drops_photos else self.waiting_photos
        if len(files) + waiting > MAX_PHOTOS:
            raise ValidationError(TOO_MANY)
        good, wrong = [], []
        for number, file in enumerate(files, start=1):
            try:
                good.append(cleaned_photo(file))
            except ActionError as error:
                wrong.append(f"Foto {number}: {error.message}")
        self.good_photos = good
        if wrong:
            raise ValidationError(wrong)
        return good


def cleaned_photo(file: UploadedFile[bytes]) -> ContentFile[bytes]:
    """Return a photo without metadata, small enough to keep; raises ActionError for what is none."""
    if (file.size or 0) > MAX_PHOTO_BYTES:
        raise ActionError(TOO_HEAVY)
    return clean_photo(file, max_side=PHOTO_SIDE)
