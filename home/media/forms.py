"""The upload form of photos, used by every upload screen of the admin."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from home.lib.errors import ActionError
from home.lib.images import NOT_AN_IMAGE, clean_photo

TITLE_LENGTH = 120


class PhotoField(WagtailImageField):
    """Wagtail's image field, which lets the error of a damaged file through as a server error."""

    def to_python(self, data: Any) -> Any:
        try:
            return super().to_python(data)
        except (OSError, SyntaxError, ValueError) as error:
            raise ValidationError(NOT_AN_IMAGE) from error


class PhotoForm(BaseImageForm):
    """Writes the photo anew before anything is stored, so that a damaged file is an error at the field."""

    file = PhotoField(label="Bestand")
    field_order: ClassVar[list[str]] = ["file", "description", "rights_holder", "title"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        description = self.fields["description"]
        description.label = "Wat staat er op de foto?"
        description.help_text = "Voor wie de foto niet kan zien. Eén zin is genoeg."
        title = self.fields["title"]
        title.required = False
        title.label = "Naam in de lijst met foto's"
        title.help_text = "Leeg: wat er op de foto staat."

    def clean_file(self) -> Any:
        """Return the photo without metadata; an unchanged file stays as it is."""
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data or not file:
            return file
        try:
            return clean_photo(file)
        except ActionError as error:
            raise ValidationError(error.message) from error

    def clean(self) -> dict[str, Any]:
        """Drop what was typed about people when nobody can be recognised; give a photo without name one."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not cleaned.get("has_recognisable_people"):
            cleaned |= {"people": "", "has_children": False, "consent": ""}
        if not cleaned.get("title"):
            cleaned["title"] = (cleaned.get("description") or "Foto zonder naam")[:TITLE_LENGTH]
        return cleaned
