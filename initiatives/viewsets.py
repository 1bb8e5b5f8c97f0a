"""The admin list of dates: what is off, what has moved, what comes extra."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.log_actions import log

from home.lib.errors import ActionError
from home.wall import WijkPermissionPolicy, WijkViewSet
from home.wall.viewsets import WijkIndexView
from initiatives.actions import add_extra_date, change_occurrence, remove_extra_date
from initiatives.forms import ChangeDateForm, ExtraDateForm
from initiatives.models import Occurrence
from initiatives.recurrence import local_date
from initiatives.words import when_text

TIME_AND_PLACE = [FieldRowPanel([FieldPanel("start"), FieldPanel("end")]), FieldPanel("place")]
CHANGE = ObjectList(
    [FieldPanel("is_off"), *TIME_AND_PLACE, FieldPanel("places"), FieldPanel("note")],
    base_form_class=ChangeDateForm,
)


def _when(row: Occurrence) -> str:
    return when_text(row.start, row.end, local_date(timezone.now()))


class DateIndexView(WijkIndexView):
    """Dates that are not over, the next one first."""

    def get_base_queryset(self) -> QuerySet[Any]:
        return super().get_base_queryset().filter(end__gt=timezone.now()).select_related("activity")


class ActionFormMixin:
    """Lets an action do the saving, and shows in the form what it refuses."""

    request: HttpRequest
    form: Any

    def act(self, values: dict[str, Any]) -> Occurrence:
        """Call the action with what was filled in."""
        raise NotImplementedError

    def save_instance(self) -> Occurrence:
        row = self.act(self.form.cleaned_data)
        log(instance=row, action=self.log_action, user=self.request.user, content_changed=True)  # type: ignore[attr-defined]
        return row

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)  # type: ignore[misc]
        except ActionError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
            # Asked again, Wagtail prepares its message for a form that is wrong.
            self.is_valid(form)  # type: ignore[attr-defined]
            return self.form_invalid(form)  # type: ignore[attr-defined]


class ExtraDateView(ActionFormMixin, CreateView):
    """Adds a date."""

    log_action = "wagtail.create"

    def act(self, values: dict[str, Any]) -> Occurrence:
        return add_extra_date(**values, now=timezone.now())


class ChangeDateView(ActionFormMixin, EditView):
    """Changes a date."""

    log_action = "wagtail.edit"

    def act(self, values: dict[str, Any]) -> Occurrence:
        return change_occurrence(occurrence=self.object, **values, now=timezone.now())


class RemoveDateView(DeleteView):
    """Takes away an extra date; any other date is only ever called off."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            response: HttpResponse = super().form_valid(form)
        except ActionError as error:
            messages.error(self.request, error.message)
            return redirect(self.get_success_url())
        return response

    def delete_action(self) -> None:
        log(instance=self.object, action="wagtail.delete", user=self.request.user, deleted=True)
        remove_extra_date(occurrence=self.object)


class OccurrencePolicy(WijkPermissionPolicy):
    """Offers to remove extra dates only."""

    def user_has_any_permission_for_instance(self, user: Any, actions: Iterable[str], instance: Any) -> bool:
        possible = [action for action in actions if action != "delete" or instance.is_extra]
        return bool(possible) and super().user_has_any_permission_for_instance(user, possible, instance)


class OccurrenceViewSet(WijkViewSet):
    """Dates of activities of the editor's wijken."""

    model = Occurrence
    icon = "calendar-alt"
    menu_label = "Afgelast of extra"
    menu_order = 300
    add_to_admin_menu = True
    index_view_class = DateIndexView
    add_view_class = ExtraDateView
    edit_view_class = ChangeDateView
    delete_view_class = RemoveDateView
    list_display = (
        "activity",
        Column("when", label="Wanneer", accessor=_when, sort_key="start"),
        "status",
        "note",
        "wijk",
    )
    list_filter = ("status",)
    search_fields = ("activity__title",)
    ordering = ("start", "pk")
    base_form_class = ExtraDateForm
    panels = (FieldPanel("activity", widget=forms.Select), *TIME_AND_PLACE, FieldPanel("note"))

    @cached_property
    def _change_handler(self) -> Any:
        return CHANGE.bind_to_model(self.model)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Use another form for a date that is there than for a new one."""
        own = {"panel": self._change_handler, "form_class": self._change_handler.get_form_class()}
        return super().get_edit_view_kwargs(**kwargs) | own
