"""Meldingen in Wagtail's admin."""

import mimetypes
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse

from home.received_admin import ReceivedInspectView, ReceivedViewSet
from signalen.actions import release_signal
from signalen.models import Signal, SignalContact, SignalPhoto


class SignalInspectView(ReceivedInspectView):
    """One melding with who sent it, its photos and its history."""

    template_name = "admin/melding_inspect.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the rows that hang on a melding."""
        context = super().get_context_data(**kwargs)
        photos = self.object.photos.values_list("pk", flat=True)
        context["contact"] = SignalContact.objects.filter(signal=self.object).first()
        context["photos"] = [reverse("meldingen:photo", args=[self.object.pk, pk]) for pk in photos]
        context["history"] = self.object.history.all()
        return context


class SignalViewSet(ReceivedViewSet):
    """Meldingen of the coördinator's own wijken."""

    model = Signal
    name = "meldingen"
    icon = "warning"
    menu_label = "Meldingen"
    menu_order = 300
    list_display: ClassVar[tuple[str, ...]] = ("reference", "received_at", "state", "where", "wijk")
    inspect_view_class = SignalInspectView
    inspect_view_fields = (
        *("reference", "received_at", "state", "what", "where", "address", "point_text"),
        *("sharing_allowed", "source", "wijk"),
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
