"""Tips in Wagtail's admin: to be read, and made into a draft with one click."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from home.lib.errors import ActionError
from home.received_admin import ReceivedInspectView, ReceivedViewSet
from wijkkrant.tips.actions import make_draft, release_tip
from wijkkrant.tips.models import Tip

MADE = "Dit is nu een concept. Maak er een verhaal van. Op de site staat nog niets."


class TipInspectView(ReceivedInspectView):
    """One tip, with the button that makes a draft of it."""

    template_name = "wijkkrant/admin/tip_inspect.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add where the button goes, or the draft that is there."""
        context = super().get_context_data(**kwargs)
        article = self.object.article
        context["draft_url"] = reverse("tips:draft", args=[self.object.pk])
        context["article_url"] = reverse("wagtailadmin_pages:edit", args=[article.pk]) if article else ""
        return context


class TipViewSet(ReceivedViewSet):
    """Tips in the editor's own wijken."""

    model = Tip
    name = "tips"
    icon = "edit"
    menu_label = "Tips"
    menu_order = 305
    list_display: ClassVar[tuple[str, ...]] = ("reference", "received_at", "used_text", "wijk")
    inspect_view_class = TipInspectView
    inspect_view_fields = (
        *("reference", "received_at", "what", "first_name", "phone_text", "email", "wijk"),
    )

    def release(self, row: Tip) -> None:
        """Take a tip out of quarantine."""
        release_tip(tip=row)

    def draft_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Act on the button "Maak er een bericht van"."""
        tip = get_object_or_404(Tip, pk=pk)
        try:
            article = make_draft(tip=tip, user=request.user)
        except ActionError as error:
            messages.error(request, error.message)
            return redirect("tips:inspect", pk)
        messages.success(request, MADE)
        return redirect("wagtailadmin_pages:edit", article.pk)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the button, behind the same wall."""
        view = self._guarded(require_POST(self.draft_view))
        return [*super().get_urlpatterns(), path("bericht/<int:pk>/", view, name="draft")]
