"""The first screen and the help in Wagtail's admin."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from home.landing.panels import DesksPanel, RecentPanel, SectionsPanel, WaitingPanel
from home.landing.views import help_list, help_page


@hooks.register("construct_homepage_panels")
def start_with_what_people_come_for(request: HttpRequest, panels: list[Any]) -> None:
    """Replace Wagtail's own panels; what another room added stays."""
    ours = [panel for panel in panels if not type(panel).__module__.startswith("wagtail.")]
    panels[:] = [*ours, DesksPanel(), WaitingPanel(), RecentPanel(), SectionsPanel()]


@hooks.register("register_admin_urls")
def help_addresses() -> list[URLPattern]:
    """Give the help its addresses."""
    return [
        path("hulp/", help_list, name="landing_help"),
        path("hulp/<slug:slug>/", help_page, name="landing_help_page"),
    ]


@hooks.register("register_admin_menu_item")
def help_in_menu() -> MenuItem:
    """Keep help within reach on every screen."""
    return MenuItem("Hulp", reverse("landing_help"), name="hulp", icon_name="help", order=9000)


@hooks.register("insert_global_admin_css")
def editor_look() -> SafeString:
    """Keep the editor and the lists in hand on a phone."""
    return format_html(
        '<link rel="stylesheet" href="{}"><link rel="stylesheet" href="{}">',
        *(static("css/admin/editor.css"), static("css/admin/lists.css")),
    )


@hooks.register("insert_global_admin_js")
def keep_what_is_typed() -> SafeString:
    """Say when what was typed is kept, and keep it here when the site cannot."""
    check, login = reverse("landing_help"), reverse("wagtailadmin_login")
    return format_html(
        '<script type="module" src="{}" data-keep-check="{}" data-keep-login="{}?next={}"></script>',
        *(static("js/admin-keep.js"), check, login, check),
    )


@hooks.register("construct_page_action_menu", order=100)
def what_people_want_first(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Put publishing, or else sending on, on the button itself: keeping happens by itself.

    Who may approve gets one button that publishes; Wagtail has two.
    """
    # Wagtail calls both ways to approve "approve": the first is without a remark.
    approve = next((item for item in items if item.name == "approve"), None)
    if approve is not None:
        approve.label = "Goedkeuren en publiceren"
        items[:] = [
            approve,
            *(item for item in items if item is not approve and item.name != "action-publish"),
        ]
        return
    names = [item.name for item in items]
    first = next((name for name in ("action-publish", "action-submit") if name in names), None)
    if first is not None:
        items.sort(key=lambda item: item.name != first)


@hooks.register("after_edit_page")
def tell_of_approval(request: HttpRequest, page: Page) -> None:
    """Say that what was approved is on the site; Wagtail says that it was kept."""
    if "action-workflow-action" not in request.POST or request.POST.get("workflow-action-name") != "approve":
        return
    if Page.objects.filter(pk=page.pk, live=True, has_unpublished_changes=False).exists():
        # Reading the messages takes Wagtail's own out of them.
        list(messages.get_messages(request))
        messages.success(request, f"‘{page.get_admin_display_title()}’ is goedgekeurd en staat op de site.")


@hooks.register("insert_global_admin_js")
def name_text_fields() -> SafeString:
    """Let who listens to the editor hear which field this is."""
    return format_html('<script type="module" src="{}"></script>', static("js/admin-names.js"))
