"""The base of every admin list of rows of a wijk."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ClassVar

from django.contrib.admin.utils import unquote
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.functional import cached_property
from wagtail.admin.panels import ObjectList
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry, register_permission_policy

from home.wall.forms import WijkAdminForm
from home.wall.policy import WijkPermissionPolicy, own_wijken

ACTIONS = ("view", "add", "change", "delete")


class WijkIndexView(IndexView):
    """Lists, filters and counts rows of the editor's own wijken only."""

    results_template_name = "home/admin/list_results.html"
    # Wagtail answers `?export=csv` also where no fields to export were named; a list that can be
    # downloaded says so itself.
    FORMATS: ClassVar[tuple[str, ...]] = ()

    def get_base_queryset(self) -> QuerySet[Any]:
        rows = visible_rows(super().get_base_queryset(), self.request)
        return rows.select_related("wijk") if "wijk" in self.list_display else rows

    @cached_property
    def columns(self) -> list[Any]:
        """Return the columns; which wijk it is, says nothing to who works in one."""
        columns: list[Any] = super().columns
        has_several = len(own_wijken(self.request)) > 1
        return [column for column in columns if has_several or column.name != "wijk"]


def visible_rows(rows: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    """Return the rows in wijken where this user may do anything with the model."""
    policy = policy_registry.get_by_type(rows.model)
    visible: QuerySet[Any] = policy.rows_user_may(rows, request.user, ACTIONS)
    return visible


class WijkViewSet(ModelViewSet):
    """List and forms of a model with a `wijk`; every address with an id checks whose it is.

    Wagtail 8's generic views ask for the permission on the model, not on the row
    (wagtail#13314), so the check is put around every view of the set: one added later
    is held to it too. The menu shows it to who may do something with the model.
    """

    index_view_class = WijkIndexView
    base_form_class: ClassVar[type[WijkAdminForm]] = WijkAdminForm
    policy_class: ClassVar[type[WijkPermissionPolicy]] = WijkPermissionPolicy
    copy_view_enabled = False
    index_results_template_name = WijkIndexView.results_template_name
    # Lists made here are found by the wall's doors; nothing else is open to editors.
    namespaces: ClassVar[dict[str, type[Model]]] = {}

    def get_edit_handler(self) -> Any:
        panels = getattr(self, "panels", None)
        if panels is None:
            return super().get_edit_handler()
        return ObjectList(panels, base_form_class=self.base_form_class).bind_to_model(self.model)

    def on_register(self) -> None:
        """Hold the model to the wijk's own policy before anything asks for one."""
        if policy_registry.get_by_type(self.model, fallback=False) is None:
            register_permission_policy(self.model, self.policy_class(self.model))
        super().on_register()
        self.namespaces[self.url_namespace] = self.model

    def get_urlpatterns(self) -> list[URLPattern]:
        patterns: list[URLPattern] = super().get_urlpatterns()
        for pattern in patterns:
            pattern.callback = self._guarded(pattern.callback)
        return patterns

    def _guarded(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            pk = kwargs.get("pk")
            rows = visible_rows(self.model._default_manager.all(), request)
            if pk is not None and not rows.filter(pk=unquote(str(pk))).exists():
                raise Http404
            return view(request, *args, **kwargs)

        return guarded
