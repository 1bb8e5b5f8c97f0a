"""The room in Wagtail's admin."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.permissions import policy_registry, register_permission_policy

from home.received_admin import ReceivedPolicy
from initiatives.copies.views import choose_activity, copy_page
from initiatives.models import ActivityPage, Occurrence, Regular, Signup
from initiatives.offers.viewsets import OfferViewSet
from initiatives.regulars import admin_views as regulars
from initiatives.signups import admin_views as signups
from initiatives.signups import guards, message_views
from initiatives.signups.actions.downloads import DOWNLOADED
from initiatives.viewsets import OccurrencePolicy, OccurrenceViewSet

register_permission_policy(Occurrence, OccurrencePolicy(Occurrence))
register_permission_policy(Signup, ReceivedPolicy(Signup))
register_permission_policy(Regular, ReceivedPolicy(Regular))
hooks.register("before_delete_page", guards.refuse_while_people_come)
hooks.register("before_unpublish_page", guards.refuse_while_people_come)
hooks.register("before_bulk_action", guards.refuse_in_bulk)


@hooks.register("register_admin_viewset")
def register_dates() -> OccurrenceViewSet:
    """List the dates of activities in the menu."""
    return OccurrenceViewSet()


@hooks.register("register_page_header_buttons")
def dates_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Lead from an activity to its dates: calling one off is done there."""
    if page.pk and page.specific_class is ActivityPage:
        url = f"{reverse('occurrence:index')}?{urlencode({'q': page.title})}"
        yield Button("Afgelast, verplaatst of extra", url, icon_name="calendar-alt", priority=15)
        copy_url = reverse("initiatives_copy_page", args=[page.pk])
        yield Button("Kopieer met nieuwe datum", copy_url, icon_name="copy", priority=16)


@hooks.register("register_admin_urls")
def copy_addresses() -> list[URLPattern]:
    """Give copying its addresses."""
    return [
        path("kopieer/", choose_activity, name="initiatives_copy"),
        path("kopieer/<int:page_id>/", copy_page, name="initiatives_copy_page"),
    ]


@hooks.register("register_admin_viewset")
def register_offers() -> OfferViewSet:
    """List offers of help for coördinatoren."""
    return OfferViewSet()


@hooks.register("register_admin_urls")
def signup_addresses() -> list[URLPattern]:
    """Give the screens of who organises their addresses; the views ask for themselves what is whose."""
    return [
        path("aanmeldingen/", signups.dates, name="signup_dates"),
        path("aanmeldingen/vaste-groep/<int:activity_id>/", regulars.group, name="signup_regulars"),
        path("aanmeldingen/<int:occurrence_id>/", signups.date, name="signup_date"),
        path("aanmeldingen/<int:occurrence_id>/afdrukken/", signups.paper, name="signup_paper"),
        *(
            path(
                f"aanmeldingen/<int:occurrence_id>/lijst.{file_format}",
                signups.download,
                {"file_format": file_format},
                name=f"signup_{file_format}",
            )
            for file_format in ("csv", "xlsx")
        ),
        path("aanmeldingen/<int:occurrence_id>/bericht/", message_views.write, name="signup_message"),
        path(
            "aanmeldingen/<int:occurrence_id>/bericht/<int:message_id>/",
            message_views.call_back,
            name="signup_call_back",
        ),
    ]


class SignupMenuItem(MenuItem):
    """The line of the menu, for who sees the sign-ups of any wijk."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether the user sees who comes to anything."""
        return bool(policy_registry.get_by_type(Signup).user_has_permission(request.user, "view"))


@hooks.register("register_admin_menu_item")
def signups_in_menu() -> MenuItem:
    """Stand beside the dates."""
    return SignupMenuItem(
        "Aanmeldingen", reverse("signup_dates"), name="aanmeldingen", icon_name="group", order=299
    )


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Tell in the history of a wijk who downloaded who comes to something."""

    @actions.register_action(DOWNLOADED)
    class Downloaded(LogFormatter):
        label = "Aanmeldingen gedownload"

        def format_message(self, log_entry: Any) -> str:
            count, file_format = log_entry.data["rows"], log_entry.data["format"].upper()
            words = "1 persoon" if count == 1 else f"{count} mensen"
            return f"Lijst met {words} gedownload als {file_format}"
