"""Meldingen in the admin's menu and on its first screen."""

from typing import Any

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from signalen.actions.absence import AWAY, BACK
from signalen.actions.downloads import DOWNLOADED
from signalen.actions.stand_in import STOOD_IN
from signalen.inbox import stand_in
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


@hooks.register("register_admin_urls")
def register_stand_in() -> list[URLPattern]:
    """Add the page of a melding for who stands in, below what was taken over."""
    place = "invallen/<int:take_over_id>/meldingen/<int:signal_id>/"
    return [
        path(place, stand_in.melding, name="meldingen_stand_in"),
        path(f"{place}foto/<int:photo_pk>/", stand_in.photo, name="meldingen_stand_in_photo"),
    ]


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
    """Tell in the history of a wijk who downloaded its meldingen, and who looked after them."""

    @actions.register_action(DOWNLOADED)
    class Downloaded(LogFormatter):
        label = "Meldingen gedownload"

        def format_message(self, log_entry: Any) -> str:
            count, file_format = log_entry.data["rows"], log_entry.data["format"].upper()
            words = "1 melding" if count == 1 else f"{count} meldingen"
            return f"{words} gedownload als {file_format}"

    for action, label, sentence in (
        (AWAY, "Vakantie ingevuld", "Het wijkteam is er niet {days}"),
        (BACK, "Vakantie voorbij", "Het wijkteam is er weer. Eerst stond er: {days}"),
        (STOOD_IN, "Ingevallen bij een melding", "Een invaller van {wijk} koos ‘{did}’ bij een melding"),
    ):
        actions.register_action(action)(_formatter(label, sentence))


def _formatter(label: str, sentence: str) -> type[LogFormatter]:
    """Return what fills in a sentence with what was logged."""

    def format_message(_self: Any, log_entry: Any) -> str:
        return sentence.format(**log_entry.data)

    return type("SentenceFormatter", (LogFormatter,), {"label": label, "format_message": format_message})
