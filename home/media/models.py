"""Images and documents. Both are cleaned when saved, whichever door they came in by."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition

from home.lib.errors import ActionError
from home.lib.images import CleanPhoto, clean_photo


class Photo(AbstractImage):
    """A picture with the facts that portrait right and copyright ask for.

    Source: Auteurswet art. 20 and 21 (portraits), AVG art. 6 and 8 (people, children).
    """

    file: Any  # declared by Wagtail, which has no types
    rights_holder = models.CharField("maker of rechthebbende", max_length=200, blank=True)
    has_recognisable_people = models.BooleanField("herkenbare mensen?", default=False)
    people = models.CharField("wie staan erop?", max_length=255, blank=True)
    has_children = models.BooleanField("ook kinderen onder de 16?", default=False)
    consent = models.CharField(
        "toestemming",
        max_length=255,
        blank=True,
        help_text="Wie gaf toestemming, en wanneer? Bij kinderen: een ouder.",
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "rights_holder",
        "collection",
        "tags",
        "has_recognisable_people",
        "people",
        "has_children",
        "consent",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "foto"
        verbose_name_plural = "foto's"

    @property
    def default_alt_text(self) -> str:
        """Return the description: a title such as "IMG 2041" says nothing to who cannot see."""
        return str(self.description)

    def clean(self) -> None:
        super().clean()
        if self.has_recognisable_people and not self.consent:
            raise ValidationError({"consent": "Schrijf op wie toestemming gaf en wanneer."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the picture without metadata; a new file is always written anew."""
        file: Any = self.file
        if file and not file._committed and not isinstance(file.file, CleanPhoto):
            try:
                # A random name: the address of a photo cannot be guessed before it is published.
                self.file = clean_photo(file.file)
            except ActionError as error:
                raise ValidationError({"file": error.message}) from error
            self._set_image_file_metadata()
        super().save(*args, **kwargs)


class PhotoRendition(AbstractRendition):
    """A picture at the size that a page shows."""

    image = models.ForeignKey(Photo, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_photo_rendition"
            )
        ]


class Attachment(AbstractDocument):
    """A file to download."""

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documenten"
