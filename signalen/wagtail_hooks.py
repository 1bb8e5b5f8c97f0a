"""Meldingen in the admin's menu and on its first screen."""

from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from signalen.actions.downloads import DOWNLOADED
from signalen.inbox.lists import SettingsGroup
from signalen.inbox.viewsets import SignalViewSet
from signalen.inbox.walks import WalkViewSet


@hooks.register("register_admin_viewset")
def register_meldingen() -> SignalViewSet:
    """List meldingen for coördinatoren."""
    return SignalViewSet()


@hooks.register("register_admin_viewset")
def register_walks() -> WalkViewSet:
    """List wijkschouwen for coördinatoren."""
    return WalkViewSet()


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


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Tell in the history of a wijk who downloaded its meldingen."""

    @actions.register_action(DOWNLOADED)
    class Downloaded(LogFormatter):
        label = "Meldingen gedownload"

        def format_message(self, log_entry: Any) -> str:
            count, file_format = log_entry.data["rows"], log_entry.data["format"].upper()
            words = "1 melding" if count == 1 else f"{count} meldingen"
            return f"{words} gedownload als {file_format}"
