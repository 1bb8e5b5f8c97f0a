"""Wijkschouwen in Wagtail's admin."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from wagtail.admin.panels import PageChooserPanel
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import CreateView, EditView

from home.lib import clock
from home.wall import WijkViewSet
from signalen.inbox import walk_views
from signalen.inbox.walk_forms import WalkForm
from signalen.models import NeighbourhoodWalk


def _page_of(walk: Any) -> str:
    return reverse(walk_views.PAGE, args=[walk.pk])


class WalkCreateView(CreateView):
    """A new walk opens once it is kept."""

    def get_initial_form_instance(self) -> NeighbourhoodWalk:
        """Begin with today: most walks are entered on the spot."""
        return NeighbourhoodWalk(held_on=clock.today())

    def get_success_url(self) -> str:
        """Return the page of the walk."""
        return _page_of(self.object)


class WalkEditView(EditView):
    """So does one that was changed."""

    def get_success_url(self) -> str:
        """Return the page of the walk."""
        return _page_of(self.object)


class WalkViewSet(WijkViewSet):
    """Walks of the coördinator's own wijken."""

    model = NeighbourhoodWalk
    base_form_class = WalkForm
    name = "wijkschouwen"
    icon = "clipboard-list"
    menu_label = "Wijkschouwen"
    menu_order = 301
    add_to_admin_menu = True
    list_display: ClassVar[tuple[Any, ...]] = (
        TitleColumn("title", label="Wijkschouw", get_url=_page_of),
        Column("held_on", label="Datum"),
        Column("report_published_at", label="Verslag op de site sinds"),
        "wijk",
    )
    search_fields = ("title", "start")
    panels = (
        *("wijk", "title", "held_on", "start", "walkers", "intro"),
        PageChooserPanel("activity", "initiatives.ActivityPage"),
    )
    add_view_class = WalkCreateView
    edit_view_class = WalkEditView

    def _view(self, view: Callable[[HttpRequest, NeighbourhoodWalk], HttpResponse]) -> Any:
        """Return the view behind the wall, with the walk itself instead of its number."""

        def of_walk(request: HttpRequest, pk: int) -> HttpResponse:
            walks = NeighbourhoodWalk.objects.select_related("wijk")
            return view(request, get_object_or_404(walks, pk=pk))

        return self._guarded(of_walk)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the page of a walk and the screen for what is found."""
        return [
            *super().get_urlpatterns(),
            path("schouw/<int:pk>/", self._view(walk_views.walk_page), name="page"),
            path("schouw/<int:pk>/bevinding/", self._view(walk_views.enter_finding), name="finding"),
        ]
