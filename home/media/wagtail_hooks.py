"""Photos in Wagtail's admin: screens of our own before Wagtail's, and what is logged."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.views.generic import RedirectView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from home.media.listing import PhotoIndexView
from home.media.publishing import hidden_photos_of, sentences_about
from home.media.views import add_photos, describe_photos, withdraw

# Before Wagtail's own views at the same addresses.
FIRST = -10


@hooks.register("register_admin_urls", order=FIRST)
def register_photo_urls() -> list[URLPattern]:
    """Put our screens in the admin; Wagtail's links to its own list and upload lead here too."""
    to_ours = RedirectView.as_view(pattern_name="photos_add")
    return [
        path("fotos/", add_photos, name="photos_add"),
        path("fotos/<uuid:upload>/", describe_photos, name="photos_describe"),
        path("fotos/<int:image_id>/weghalen/", withdraw, name="photos_withdraw"),
        path("images/", PhotoIndexView.as_view(), name="photos_index"),
        path("images/results/", PhotoIndexView.as_view(results_only=True), name="photos_index_results"),
        path("images/multiple/add/", to_ours, name="photos_add_multiple"),
    ]


@hooks.register("before_copy_page")
def copy_as_draft(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Refuse a copy that would be live at once with a photo that may not be shown."""
    if request.method != "POST" or not request.POST.get("publish_copies"):
        return None
    photos = hidden_photos_of(page.specific)
    if not photos:
        return None
    for sentence in sentences_about(photos, request.user):
        messages.error(request, f"Deze pagina is niet gekopieerd. {sentence}")
    return redirect("wagtailadmin_pages:copy", page.pk)


@hooks.register("register_log_actions")
def register_withdrawal(actions: Any) -> None:
    """Name the withdrawal of consent in the log."""
    actions.register_action("media.withdraw_consent", "Foto weghalen", "Foto weggehaald")


@hooks.register("construct_main_menu")
def call_them_photos(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Call the line of the menu what editors call it."""
    for item in menu_items:
        if item.name == "images":
            item.label = "Foto's"


@hooks.register("construct_image_chooser_queryset")
def offer_no_withdrawn_photos(photos: Any, request: HttpRequest) -> Any:
    """Leave out of the chooser what nobody may choose any more."""
    return photos.filter(consent_withdrawn_at=None)
