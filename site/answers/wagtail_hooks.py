"""The answers in Wagtail's admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from answers import views
from signalen.models import Signal


@hooks.register("register_admin_urls")
def answers_address() -> list[URLPattern]:
    """Give the screen its address."""
    return [path("u-meldde/", views.answer, name="answers")]


class AnswersMenuItem(MenuItem):
    """The line of the menu, for who handles meldingen."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether the user handles the meldingen of any wijk."""
        return bool(policy_registry.get_by_type(Signal).user_has_permission(request.user, "view"))


@hooks.register("register_admin_menu_item")
def answers_in_menu() -> MenuItem:
    """Stand beside the meldingen."""
    return AnswersMenuItem(
        "Meer afsluiten", reverse("answers"), name="u-meldde", icon_name="tick-inverse", order=301
    )
