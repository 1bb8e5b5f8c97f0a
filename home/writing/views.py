"""Answers the editor's script: the hints on the form as it is now. Nothing is stored."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView

from home.models import BasePage
from home.writing.queries import report


class _Hints:
    """Reads the form as Wagtail's preview does, without keeping it."""

    http_method_names = ("post",)

    def post(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        """Return the hints; `hints` is null while the form holds something that cannot be read."""
        typed = request.POST.copy()
        # No hint is about the address, and it may be taken: by this very page, kept a moment ago.
        typed.pop("slug", None)
        form = self.get_form(typed)
        if not self.validate_form(form):
            return JsonResponse({"hints": None})
        page = form.save(commit=False)
        return JsonResponse(report(page).as_json() if isinstance(page, BasePage) else {"hints": []})


class HintsOnEditView(_Hints, PreviewOnEditView):
    """The hints on a page that exists."""


class HintsOnCreateView(_Hints, PreviewOnCreateView):
    """The hints on a page that is not stored yet."""
