"""Offers of neighbours in Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.sharing import views
from home.wall.policy import own_wijken


class OffersMenuItem(MenuItem):
    """Only for who works in a wijk."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(own_wijken(request))


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLPattern]:
    """Name the screen and its buttons."""
    return [
        path("van-de-buren/", views.offers, name="sharing_offers"),
        path("van-de-buren/<slug:kind>/<int:sharing_pk>/", views.decide, name="sharing_decide"),
    ]


@hooks.register("register_admin_menu_item")
def register_menu_item() -> Any:
    """List the screen in the menu."""
    return OffersMenuItem("Van de buren", reverse("sharing_offers"), icon_name="site", order=320)
