"""The ground in Wagtail's admin: its lists, the wall, the look and the menu."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.erasing_admin import ErasureViewSet
from home.reach import linkable_pages
from home.stale import views as stale
from home.viewsets import PartnerViewSet, TeamMemberViewSet
from home.wijk_admin import WijkDetailsViewSet

# What an editor does not need or cannot reach: the menu stays short.
HIDDEN_FROM_EDITORS = frozenset({"reports", "settings", "help", "snippets"})


@hooks.register("register_admin_viewset")
def register_partners() -> PartnerViewSet:
    """List partners in the menu."""
    return PartnerViewSet()


@hooks.register("register_admin_viewset")
def register_team() -> TeamMemberViewSet:
    """List the team in the menu."""
    return TeamMemberViewSet()


@hooks.register("register_admin_viewset")
def register_erasures() -> ErasureViewSet:
    """List what was erased in the menu of coördinatoren."""
    return ErasureViewSet()


@hooks.register("register_admin_viewset")
def register_wijken() -> WijkDetailsViewSet:
    """List the editor's own wijk in the menu."""
    return WijkDetailsViewSet()


@hooks.register("register_admin_urls")
def register_stale_pages() -> list[URLPattern]:
    """Give editors the screen of pages to look at again."""
    return [
        path("nakijken/", stale.stale_list, name="home_stale"),
        path("nakijken/<int:page_id>/", stale.look_at, name="home_look_at"),
    ]


@hooks.register("construct_page_chooser_queryset")
def hide_foreign_drafts(pages: Any, request: HttpRequest) -> Any:
    """Offer for a link only what everybody can read and one's own drafts."""
    return linkable_pages(pages, request.user)


@hooks.register("construct_main_menu")
def keep_the_menu_short(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Show editors the lines they work with; nobody sees Wagtail's own help beside ours."""
    hidden = {"help"} if request.user.is_superuser else HIDDEN_FROM_EDITORS
    menu_items[:] = [item for item in menu_items if item.name not in hidden]


@hooks.register("insert_global_admin_css")
def brand() -> SafeString:
    """Give the admin the colours and letter of the site."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_global_admin_js")
def photo_questions() -> SafeString:
    """Ask about people on a photo only when there are any."""
    return format_html('<script type="module" src="{}"></script>', static("js/admin-photo.js"))
