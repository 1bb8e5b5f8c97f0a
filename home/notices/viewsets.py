"""Urgent messages in the admin: live at once, seen before they are stored, ended with one button."""

from datetime import timedelta
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from home.notices.actions import end_message
from home.notices.forms import MessageForm
from home.notices.models import ALL_WIJKEN, UrgentMessage
from home.notices.policy import MessagePolicy
from home.notices.words import state_text
from home.wall import WijkViewSet
from home.wall.viewsets import WijkIndexView

ONE_DAY = timedelta(days=1)
NAME = "dringend"


class PreviewMixin:
    """Shows how a message will look before anything is stored."""

    request: HttpRequest

    def form_valid(self, form: MessageForm) -> HttpResponse:
        if "preview" not in self.request.POST:
            return super().form_valid(form)  # type: ignore[misc]
        context = self.get_context_data(form=form, preview=[form.instance], has_unsaved_changes=True)  # type: ignore[attr-defined]
        return self.render_to_response(context)  # type: ignore[attr-defined]


class PlaceView(PreviewMixin, CreateView):
    """Starts now and ends in a day, unless somebody says otherwise."""

    def get_initial(self) -> dict[str, Any]:
        initial: dict[str, Any] = super().get_initial()
        now = timezone.now().replace(second=0, microsecond=0)
        return initial | {"starts_at": now, "ends_at": now + ONE_DAY}


class ChangeView(PreviewMixin, EditView):
    """Changes a message; one that somebody else answers for can only be looked at in the list."""

    def get_object(self, queryset: Any = None) -> UrgentMessage:
        message: UrgentMessage = super().get_object(queryset)
        if not self.user_has_permission_for_instance("change", message):
            raise PermissionDenied
        return message


class EndColumn(Column):
    """The button that takes a message off the site."""

    cell_template_name = "notices/admin/end_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        can_end = instance.ends_at > timezone.now() and instance.can_change
        url = reverse(f"{NAME}:end", args=[instance.pk]) if can_end else ""
        button = "Nu beëindigen" if instance.starts_at <= timezone.now() else "Afzeggen"
        return context | {
            "end_url": url,
            "button": button,
            "csrf_token": get_token(parent_context["request"]),
        }


class MessageIndexView(WijkIndexView):
    """What is on the site, what is planned and what was; the last to end first."""

    def get_base_queryset(self) -> QuerySet[Any]:
        all_rows = UrgentMessage.objects.filter(pk=OuterRef("pk"))
        mine = self.permission_policy.rows_user_may(all_rows, self.request.user, ["change"])
        return super().get_base_queryset().select_related("wijk").annotate(can_change=Exists(mine))

    def get_edit_url(self, instance: Any) -> str | None:
        """Lead to the form only where it opens."""
        url: str | None = super().get_edit_url(instance) if instance.can_change else None
        return url


class MessageViewSet(WijkViewSet):
    """Messages of the editor's wijken; for communicatie those for all of them."""

    model = UrgentMessage
    name = NAME
    icon = "warning"
    menu_label = "Dringend bericht"
    menu_order = 290
    add_to_admin_menu = True
    policy_class = MessagePolicy
    base_form_class = MessageForm
    index_view_class = MessageIndexView
    add_view_class = PlaceView
    edit_view_class = ChangeView
    create_template_name = edit_template_name = "notices/admin/form.html"
    ordering = ("-ends_at", "-pk")
    list_display: ClassVar[tuple[Any, ...]] = (
        "title",
        Column("level", label="Hoe belangrijk", accessor="get_level_display"),
        Column("when", label="Wanneer", accessor=lambda row: state_text(row.starts_at, row.ends_at)),
        EndColumn("end", label="Beëindigen"),
        Column("wijk", label="Wijk", accessor=lambda row: row.wijk or ALL_WIJKEN),
    )
    list_filter = ("level",)
    search_fields = ("title", "text")
    panels = (
        "wijk",
        MultiFieldPanel(
            [
                FieldPanel("level", widget=forms.RadioSelect),
                FieldPanel("title"),
                FieldPanel("text", widget=forms.Textarea(attrs={"rows": 4})),
                FieldPanel("link"),
            ],
            heading="Het bericht",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")])],
            heading="Wanneer staat het op de site?",
        ),
    )

    def end_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Act on the button "Nu beëindigen" or "Afzeggen"; pressed twice it does nothing more."""
        message = get_object_or_404(UrgentMessage, pk=pk)
        policy = policy_registry.get_by_type(UrgentMessage)
        if not policy.user_has_permission_for_instance(request.user, "change", message):
            raise PermissionDenied
        now = timezone.now()
        was_planned = message.starts_at > now
        end_message(message=message, now=now)
        log(instance=message, action="wagtail.edit", user=request.user, content_changed=True)
        said = "komt niet op de site" if was_planned else "staat niet meer op de site"
        messages.success(request, f"‘{message.title}’ {said}.")
        return redirect(self.get_url_name("index"))

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the button, behind the same wall."""
        view = self._guarded(require_POST(self.end_view))
        return [*super().get_urlpatterns(), path("einde/<int:pk>/", view, name="end")]
