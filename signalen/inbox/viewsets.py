"""Meldingen in Wagtail's admin."""

import mimetypes
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from wagtail.admin.ui.tables import Column, TitleColumn

from home.received_admin import ReceivedViewSet
from signalen.actions import release_signal
from signalen.inbox.views import SignalFilters, SignalIndexView, SignalInspectView
from signalen.models import Signal, SignalPhoto


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
        *("reference", "received_at", "state", "what", "where", "address", "point_text"),
        *("category", "sharing_allowed", "source", "wijk"),
    )

    def release(self, row: Signal) -> None:
        """Take a melding out of quarantine."""
        release_signal(signal=row)

    def photo_view(self, request: HttpRequest, pk: int, photo_pk: int) -> HttpResponse:
        """Answer with a photo of a melding that the wall let through."""
        photo = get_object_or_404(SignalPhoto, pk=photo_pk, signal_id=pk)
        kind = mimetypes.guess_type(str(photo.file.name))[0]
        headers = {
            "Cache-Control": "private, no-store",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
        return HttpResponse(photo.file.read(), content_type=kind, headers=headers)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the photos, behind the same wall."""
        view = self._guarded(self.photo_view)
        return [*super().get_urlpatterns(), path("foto/<int:pk>/<int:photo_pk>/", view, name="photo")]
