"""The answer to an editor who publishes, by whichever door, a page with a photo that may not be shown."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.models import Page

from home.media.publishing import HiddenPhotoError
from home.wall.doors import ADMIN_PREFIX


class PhotosHiddenMiddleware:
    """Says in the admin why a page was not published, and leads to the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn the refusal of `page.publish()` into a message; what that request did is undone."""
        if not isinstance(exception, HiddenPhotoError) or not request.path.startswith(ADMIN_PREFIX):
            return None
        page = exception.page
        title = page.draft_title or page.title
        messages.error(request, f"De pagina “{title}” staat niet op de site. {exception.message}")
        exists = Page.objects.filter(pk=page.pk).exists()
        url = reverse("wagtailadmin_pages:edit", args=[page.pk]) if exists else reverse("wagtailadmin_home")
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"step": "success", "redirect": url})
        return redirect(url)
