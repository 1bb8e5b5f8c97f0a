"""Meldingen in the admin's menu and on its first screen."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from signalen.inbox.lists import SettingsGroup
from signalen.inbox.viewsets import SignalViewSet


@hooks.register("register_admin_viewset")
def register_meldingen() -> SignalViewSet:
    """List meldingen for coördinatoren."""
    return SignalViewSet()


@hooks.register("register_admin_viewset")
def register_settings() -> SettingsGroup:
    """List what a wijk sets for its meldingen."""
    return SettingsGroup()


@hooks.register("insert_global_admin_js")
def ready_texts() -> SafeString:
    """Put a ready text in an answer with one press."""
    return format_html('<script type="module" src="{}"></script>', static("js/admin-meldingen.js"))


@hooks.register("insert_global_admin_css")
def inbox_look() -> SafeString:
    """Give the inbox its heaps and buttons."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/meldingen.css"))
