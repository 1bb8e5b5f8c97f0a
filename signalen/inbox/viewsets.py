"""Meldingen in Wagtail's admin."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from wagtail.admin.ui.tables import Column, TitleColumn

from home.received_admin import ReceivedViewSet
from signalen.actions import release_signal
from signalen.inbox.filters import SignalFilters
from signalen.inbox.photo_views import cover_photo, covered_photo
from signalen.inbox.views import SignalIndexView, SignalInspectView
from signalen.models import Signal, SignalPhoto
from signalen.views.photos import photo_answer


def _page_of(signal: Signal) -> str:
    return reverse("meldingen:inspect", args=[signal.pk])


class SignalViewSet(ReceivedViewSet):
    """Meldingen of the coördinator's own wijken."""

    model = Signal
    name = "meldingen"
    icon = "warning"
    menu_label = "Meldingen"
    menu_order = 300
    list_display: ClassVar[tuple[Any, ...]] = (
        TitleColumn("title", label="Melding", get_url=_page_of),
        "reference",
        Column("place_text", label="Waar"),
        Column("category", label="Onderwerp"),
        Column("due_text", label="Antwoord"),
        Column("assignee", label="Wie"),
        "wijk",
    )
    search_fields = ("reference", "what", "where", "address")
    filterset_class = SignalFilters
    list_filter = None
    index_view_class = SignalIndexView
    index_results_template_name = SignalIndexView.results_template_name
    inspect_view_class = SignalInspectView
    inspect_view_fields = (
        *("state", "category", "received_at", "reference", "source", "point_text"),
        *("sharing_allowed", "wijk"),
    )

    def release(self, row: Signal) -> None:
        """Take a melding out of quarantine."""
        release_signal(signal=row)

    def photo_view(self, request: HttpRequest, pk: int, photo_pk: int) -> HttpResponse:
        """Answer with a photo of a melding that the wall let through."""
        return photo_answer(get_object_or_404(SignalPhoto, pk=photo_pk, signal_id=pk).file)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the photos, behind the same wall."""
        views = {"": self.photo_view, "afdekken/": cover_photo, "afgedekt/": covered_photo}
        names = ("photo", "cover_photo", "covered_photo")
        photos = [
            path(f"foto/<int:pk>/<int:photo_pk>/{ending}", self._guarded(view), name=name)
            for name, (ending, view) in zip(names, views.items(), strict=True)
        ]
        return [*super().get_urlpatterns(), *photos]
