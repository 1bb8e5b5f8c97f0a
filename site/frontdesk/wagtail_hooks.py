"""The counter in Wagtail's admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from frontdesk import signup_views, views
from signalen.models import Signal


@hooks.register("register_admin_urls")
def counter_addresses() -> list[URLPattern]:
    """Give the counter its addresses."""
    return [
        path("balie/", views.enter, name="frontdesk_enter"),
        path("balie/<uuid:submission>/", views.slip, name="frontdesk_slip"),
        path("balie/aanmelden/", signup_views.choose_date, name="frontdesk_dates"),
        path("balie/aanmelden/<int:occurrence_id>/", signup_views.enter, name="frontdesk_sign_up"),
        path("balie/aanmelding/<uuid:submission>/", signup_views.slip, name="frontdesk_signup_slip"),
        path("balie/vaste-plek/<int:activity_id>/", signup_views.enter_regular, name="frontdesk_regular"),
        path("balie/vaste-plek/<uuid:submission>/", signup_views.regular_slip, name="frontdesk_regular_slip"),
    ]


class CounterMenuItem(MenuItem):
    """The line of the menu, for who handles meldingen."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether the user handles the meldingen of any wijk."""
        return bool(policy_registry.get_by_type(Signal).user_has_permission(request.user, "view"))


@hooks.register("register_admin_menu_item")
def counter_in_menu() -> MenuItem:
    """Stand beside the meldingen."""
    return CounterMenuItem(
        "Balie en telefoon", reverse("frontdesk_enter"), name="balie", icon_name="edit", order=301
    )
