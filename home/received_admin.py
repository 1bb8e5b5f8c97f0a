"""The base of the admin lists of what residents sent: to be read by coördinatoren, never edited."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import linebreaksbr
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime, now
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.generic import InspectView
from wagtail.permissions import policy_registry, register_permission_policy

from home.lib.registries import WaitingItem, WaitingSource
from home.models import Received, Wijk
from home.wall import WijkPermissionPolicy, WijkViewSet
from home.wall.viewsets import WijkIndexView

RECENT = timedelta(days=7)
RELEASED = "Uit quarantaine gehaald. De afzender krijgt nu alsnog een bericht, als er een e-mailadres is."


class ReceivedPolicy(WijkPermissionPolicy):
    """Reading is all there is, also for a beheerder: what changes a row is an action."""

    def wijken_user_may(self, user: Any, actions: Iterable[str]) -> QuerySet[Wijk]:
        """Return the wijken in which the user may read."""
        readable: QuerySet[Wijk] = super().wijken_user_may(user, ["view"])
        return readable if "view" in actions else readable.none()

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Say no to everything but reading."""
        return action == "view" and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        """Say yes when reading is among the actions, and allowed."""
        return any(self.user_has_permission(user, action) for action in actions)


class ReceivedIndexView(WijkIndexView):
    """Lists what came in; what looks like spam only when asked for."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """Leave quarantine out unless the filter asks for it."""
        rows = super().get_base_queryset()
        asked = self.request.GET.get("is_quarantined") == "true"
        return rows if asked else rows.filter(is_quarantined=False)


class ReceivedInspectView(InspectView):
    """One melding or offer, with a way out of quarantine."""

    template_name = "admin/received_inspect.html"
    page_title = "Bekijken"
    release_url_name = ""

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """Return a value as people read it: local time, yes or no, lines of text as lines."""
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, datetime):
            return date_format(localtime(value), "j F Y H:i")
        if isinstance(value, bool):
            return "Ja" if value else "Nee"
        return linebreaksbr(value) if isinstance(value, str) else value

    def get_fields_context(self) -> list[dict[str, Any]]:
        """Leave out what is empty."""
        return [row for row in super().get_fields_context() if row["value"] not in {None, ""}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the address of the release button."""
        release_url = reverse(self.release_url_name, args=[self.object.pk])
        return {**super().get_context_data(**kwargs), "release_url": release_url}


class ReceivedViewSet(WijkViewSet):
    """List and inspect page of a model of received forms."""

    model: type[Received]
    index_view_class = ReceivedIndexView
    inspect_view_class = ReceivedInspectView
    inspect_view_enabled = True
    add_to_admin_menu = True
    add_to_reference_index = False
    list_display: ClassVar[tuple[Any, ...]] = ("reference", "received_at", "wijk")
    list_filter: Any = ("is_quarantined",)
    search_fields: ClassVar[tuple[str, ...]] = ("reference", "what")
    # No form is ever shown, but Wagtail wants one.
    form_fields = ("is_quarantined",)

    @abstractmethod
    def release(self, row: Any) -> None:
        """Call the action that takes a row out of quarantine."""

    def on_register(self) -> None:
        """Register the reading policy before the wall registers its own."""
        if policy_registry.get_by_type(self.model, fallback=False) is None:
            register_permission_policy(self.model, ReceivedPolicy(self.model))
        super().on_register()

    def get_inspect_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Tell the inspect page where its button goes."""
        return {
            **super().get_inspect_view_kwargs(**kwargs),
            "release_url_name": self.get_url_name("release"),
        }

    def release_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Act on the button "Dit is geen spam"."""
        self.release(get_object_or_404(self.model, pk=pk))
        messages.success(request, RELEASED)
        return redirect(self.get_url_name("inspect"), pk)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the release button, behind the same wall."""
        view = self._guarded(require_POST(self.release_view))
        return [*super().get_urlpatterns(), path("release/<int:pk>/", view, name="release")]


def received_source(
    name: str, order: int, viewset: Callable[[], type[ReceivedViewSet]], *, one: str, many: str
) -> WaitingSource:
    """Return what tells a coördinator on the first screen how many came in this week."""

    def items(user: Any) -> Iterator[WaitingItem]:
        found = viewset()
        wijken = policy_registry.get_by_type(found.model).wijken_user_may(user, ["view"])
        rows = found.model._default_manager.filter(wijk__in=wijken, is_quarantined=False)
        count = rows.filter(received_at__gte=now() - RECENT).count()
        if count:
            words = one if count == 1 else many
            yield WaitingItem(f"Deze week: {count} {words}", reverse(f"{found.name}:index"))

    return WaitingSource(name, order, items)
