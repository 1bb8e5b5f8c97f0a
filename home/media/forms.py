"""The forms of photos: for every upload screen of Wagtail, and the short one for the phone."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.models import Collection
from wagtail.permissions import policy_registry
from wagtail.search import index

from home.lib.errors import ActionError
from home.lib.images import NOT_AN_IMAGE, clean_photo
from home.media.actions import hide
from home.media.models import Photo
from home.media.questions import PhotoQuestions

TITLE_LENGTH = 120
NO_NAME = "Foto zonder naam"


class PhotoField(WagtailImageField):
    """Wagtail's image field, which lets the error of a damaged file through as a server error."""

    def to_python(self, data: Any) -> Any:
        try:
            return super().to_python(data)
        except (OSError, SyntaxError, ValueError) as error:
            raise ValidationError(NOT_AN_IMAGE) from error


class PhotoForm(PhotoQuestions, BaseImageForm):
    """Writes the photo anew before anything is stored, so that a damaged file is an error at the field."""

    file = PhotoField(label="Foto", widget=forms.FileInput)
    field_order = (
        *("file", "description", "rights_holder", "has_recognisable_people", "people", "has_children"),
        *("consent_by", "consent_on", "consent_until", "title", "collection", "tags", "focus"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            # Nothing to choose a part of yet; the edit screen shows the photo.
            del self.fields["focus"]
        title = self.fields["title"]
        title.required = False
        title.label = "Naam in de lijst met foto's"
        title.help_text = "Leeg: wat er op de foto staat."
        self.fields["tags"].label = "Trefwoorden"
        self.fields["tags"].help_text = "Woorden om de foto terug te vinden, met een komma ertussen."

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
        """Give a photo without name one."""
        cleaned = super().clean()
        if not cleaned.get("title"):
            cleaned["title"] = (cleaned.get("description") or NO_NAME)[:TITLE_LENGTH]
        return cleaned

    def save(self, commit: bool = True) -> Photo:
        """Store the photo; one that may not be shown (any more) goes off the site at once."""
        photo: Photo = super().save(commit)
        if commit and photo.is_hidden:
            hide(photo=photo)
        return photo


class ShortPhotoForm(PhotoQuestions):
    """What we must know of a photo that came from a phone, and no more."""

    class Meta:
        model = Photo
        fields: ClassVar[list[str]] = [
            *("description", "rights_holder", "has_recognisable_people", "people"),
            *("has_children", "consent_by", "consent_on", "consent_until"),
        ]

    def save(self, commit: bool = True) -> Photo:
        """Store the answers; the photo is called after what is on it."""
        self.instance.title = self.cleaned_data["description"][:TITLE_LENGTH] or self.instance.title
        photo: Photo = super().save(commit)
        index.insert_or_update_object(photo)
        if photo.is_hidden:
            hide(photo=photo)
        return photo


class PlaceForm(forms.Form):
    """In whose folder the photos go; not asked of who has one."""

    collection = forms.ModelChoiceField(
        Collection.objects.none(), label="Voor welke wijk zijn de foto's?", empty_label="Kies een wijk"
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        policy = policy_registry.get_by_type(Photo)
        self.collections = policy.collections_user_has_permission_for(user, "add").order_by("path")
        self.only = self.collections.first() if self.collections.count() == 1 else None
        if self.only:
            del self.fields["collection"]
        else:
            field = self.fields["collection"]
            field.queryset = self.collections  # type: ignore[attr-defined]

    def chosen(self) -> Collection | None:
        """Return the folder; None when it was asked and not answered."""
        return self.only or (self.cleaned_data.get("collection") if self.is_valid() else None)
