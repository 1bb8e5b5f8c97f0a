"""The list of photos in the admin: with a mark for what still needs consent."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.admin.ui.tables import Column
from wagtail.images.views.images import ImagesFilterSet, IndexView

from home.media.models import Photo

STATES = (
    ("missing", "Toestemming ontbreekt"),
    ("expiring", "Toestemming verloopt binnenkort of is verlopen"),
    ("unanswered", "Nog niet gevraagd naar mensen"),
    ("withdrawn", "Weggehaald"),
)


class PhotoFilters(ImagesFilterSet):
    """Wagtail's filters, and what an editor must still do about consent."""

    consent = django_filters.ChoiceFilter(
        label="Toestemming", choices=STATES, method="in_state", empty_label="Alle foto's"
    )

    class Meta(ImagesFilterSet.Meta):
        model = Photo

    def in_state(self, photos: QuerySet[Photo], name: str, value: str) -> QuerySet[Photo]:
        """Return the photos in one state of consent; the words are those of `PhotoQuerySet`."""
        today, words = timezone.localdate(), Photo.objects.all()
        states = {
            "missing": words.without_consent(),
            "expiring": words.expiring(today),
            "unanswered": words.filter(has_recognisable_people=None, consent_withdrawn_at=None),
            "withdrawn": words.filter(consent_withdrawn_at__isnull=False),
        }
        return photos.filter(pk__in=states[value].values("pk"))


class PhotoIndexView(IndexView):
    """The photos of the editor's own wijken."""

    filterset_class = PhotoFilters
    page_title = "Foto's"
    add_item_label = "Foto's toevoegen"
    extra_columns: ClassVar[list[Any]] = [Column("state", label="Toestemming", accessor="consent_label")]

    @property
    def columns(self) -> list[Any]:
        """The columns of the list; the grid has none."""
        shown = super().columns
        return [*shown, *self.extra_columns] if shown else shown
