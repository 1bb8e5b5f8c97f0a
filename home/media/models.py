"""Images and documents. Both are cleaned when saved, whichever door they came in by."""

from datetime import date, timedelta
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.template.defaultfilters import date as dutch_date
from django.templatetags.static import static
from django.utils import timezone
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    ImageQuerySet,
    SourceImageIOError,
)
from wagtail.search import index

from home.lib.errors import ActionError
from home.lib.images import CleanPhoto, clean_photo
from home.media.consent import WARN_DAYS, Hindrance, hindrance

# At these sizes only the admin shows a photo: who must fill in the consent has to see it.
ADMIN_SPECS = ("max-", "original")
STAND_IN = "img/geen-foto.jpg"
STAND_IN_ALT = "Deze foto is er niet meer"


class PhotoQuerySet(ImageQuerySet):
    """Words about photos and the consent of who is on them."""

    def with_people(self) -> Self:
        """Return photos on which somebody can be recognised, as far as they still exist."""
        return self.filter(has_recognisable_people=True, consent_withdrawn_at=None)

    def without_consent(self) -> Self:
        """Return photos of people that nobody agreed to."""
        return self.with_people().filter(consent_by="")

    def expired(self, today: date) -> Self:
        """Return photos whose consent has ended."""
        return self.with_people().exclude(consent_by="").filter(consent_until__lt=today)

    def expiring(self, today: date) -> Self:
        """Return photos whose consent ends within 30 days, or has ended."""
        last = today + timedelta(days=WARN_DAYS)
        return self.with_people().exclude(consent_by="").filter(consent_until__lte=last)

    def hidden(self, today: date) -> Self:
        """Return every photo that the site may not show."""
        people = Q(has_recognisable_people=True)
        return self.filter(
            Q(consent_withdrawn_at__isnull=False)
            | people & Q(consent_by="")
            | people & Q(consent_until__lt=today)
        )


class Photo(AbstractImage):
    """A picture with the facts that portrait right and copyright ask for.

    Source: Auteurswet art. 20 and 21 (portraits), AVG art. 6 and 8 (people, children).
    """

    file: Any  # declared by Wagtail, which has no types
    rights_holder = models.CharField("maker of rechthebbende", max_length=200, blank=True)
    # None: nobody was asked yet.
    has_recognisable_people = models.BooleanField("herkenbare mensen?", null=True, default=None)
    people = models.CharField("wie staan erop?", max_length=255, blank=True)
    has_children = models.BooleanField("ook kinderen onder de 16?", default=False)
    consent_by = models.CharField("wie gaf toestemming?", max_length=255, blank=True)
    consent_on = models.DateField("wanneer?", null=True, blank=True)
    consent_until = models.DateField("tot en met wanneer?", null=True, blank=True)
    consent_withdrawn_at = models.DateTimeField("toestemming ingetrokken", null=True, editable=False)
    # The picture that was withdrawn, until storage has really deleted it.
    leftover_file = models.CharField(max_length=100, blank=True, editable=False)
    # One choice of photos on a phone: what is sent twice is stored once.
    upload = models.UUIDField(null=True, editable=False)
    upload_digest = models.CharField(max_length=64, blank=True, editable=False)

    # The chooser leaves out what was withdrawn, also when somebody searches in it.
    search_fields = (*AbstractImage.search_fields, index.FilterField("consent_withdrawn_at"))

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
        "consent_by",
        "consent_on",
        "consent_until",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    objects = PhotoQuerySet.as_manager()

    class Meta(AbstractImage.Meta):
        verbose_name = "foto"
        verbose_name_plural = "foto's"
        constraints = [
            models.UniqueConstraint(fields=["upload", "upload_digest"], name="one_photo_per_upload_and_file")
        ]

    @property
    def default_alt_text(self) -> str:
        """Return the description: a title such as "IMG 2041" says nothing to who cannot see."""
        return str(self.description)

    @property
    def hindrance(self) -> Hindrance | None:
        """Why the site may not show this photo; None: it may."""
        return hindrance(self, timezone.localdate())

    @property
    def is_hidden(self) -> bool:
        """Whether the site shows a drawing in its place."""
        return self.hindrance is not None

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

    @property
    def consent_label(self) -> str:
        """What the list of photos says about consent; nothing when there is nothing to do."""
        reason = self.hindrance
        if reason is None and self.has_recognisable_people and self.consent_until:
            soon = timezone.localdate() + timedelta(days=WARN_DAYS)
            return f"Toestemming tot {dutch_date(self.consent_until)}" if self.consent_until <= soon else ""
        return reason.label if reason else ""

    def _is_hidden_at(self, spec: str) -> bool:
        reason = self.hindrance
        return reason is not None and (reason is Hindrance.WITHDRAWN or not spec.startswith(ADMIN_SPECS))

    def get_rendition(self, filter: Filter | str) -> AbstractRendition:  # noqa: A002 - Wagtail's name
        """Return the photo at one size, or the drawing that stands in for it."""
        spec = filter if isinstance(filter, str) else filter.spec
        return self.get_renditions(spec)[spec] if self._is_hidden_at(spec) else super().get_rendition(filter)

    def get_renditions(self, *filters: Filter | str) -> dict[str, AbstractRendition]:
        """Return the photo at each size; the last line of defence for who may not be shown."""
        specs = [one if isinstance(one, str) else one.spec for one in filters]
        hidden = {spec: PhotoRendition.in_place_of(self, spec) for spec in specs if self._is_hidden_at(spec)}
        wanted = [spec for spec in specs if spec not in hidden]
        try:
            made = super().get_renditions(*wanted) if wanted else {}
        except SourceImageIOError:
            if not self._was_withdrawn_meanwhile():
                raise
            made = {spec: PhotoRendition.in_place_of(self, spec) for spec in wanted}
        return {spec: hidden.get(spec) or made[spec] for spec in specs}

    def create_rendition(self, filter: Filter) -> AbstractRendition:  # noqa: A002 - Wagtail's name
        """Make the photo at one size; not when consent was withdrawn while it was being made."""
        made = super().create_rendition(filter)
        return self._unless_withdrawn({filter: made})[filter]

    def create_renditions(self, *filters: Filter) -> dict[Filter, AbstractRendition]:
        """Make the photo at several sizes; as `create_rendition`."""
        return self._unless_withdrawn(super().create_renditions(*filters))

    def _unless_withdrawn(self, made: dict[Filter, AbstractRendition]) -> dict[Filter, AbstractRendition]:
        """Return what was made; throw it away when `withdraw_consent` looked before it was there."""
        if not made or not self._was_withdrawn_meanwhile():
            return made
        self.renditions.filter(filter_spec__in=[one.spec for one in made]).delete()
        return {one: PhotoRendition.in_place_of(self, one.spec) for one in made}

    def _was_withdrawn_meanwhile(self) -> bool:
        rows = type(self)._default_manager.filter(pk=self.pk)
        self.consent_withdrawn_at = rows.values_list("consent_withdrawn_at", flat=True).first()
        return self.consent_withdrawn_at is not None


class PhotoRendition(AbstractRendition):
    """A picture at the size that a page shows."""

    image = models.ForeignKey(Photo, on_delete=models.CASCADE, related_name="renditions")
    # The drawing that is shown in place of this photo; never stored.
    stand_in = ""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_photo_rendition"
            )
        ]

    @classmethod
    def in_place_of(cls, photo: Photo, spec: str) -> "PhotoRendition":
        """Return the drawing that stands in for a photo at a size, as large as the photo would have been."""
        width, height = Filter(spec).get_transform(photo).size
        row = cls(image=photo, filter_spec=spec, width=round(width), height=round(height))
        row.stand_in = STAND_IN.replace(".jpg", ".webp") if "format-webp" in spec else STAND_IN
        return row

    @property
    def url(self) -> str:
        """The address of the picture; a drawing of ours has one of its own."""
        return static(self.stand_in) if self.stand_in else str(super().url)

    @property
    def alt(self) -> str:
        """What the picture shows; of a photo that may not be shown nothing is told."""
        return STAND_IN_ALT if self.stand_in else str(super().alt)


class Attachment(AbstractDocument):
    """A file to download."""

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documenten"
