"""The spreekuren in Wagtail's admin."""

from django.urls import URLPattern, path
from wagtail import hooks

from spreekuren.hosts import admin_views
from spreekuren.viewsets import HoursChangeViewSet, SpreekuurViewSet


@hooks.register("register_admin_viewset")
def register_spreekuren() -> SpreekuurViewSet:
    """List spreekuren in the menu."""
    return SpreekuurViewSet()


@hooks.register("register_admin_viewset")
def register_changes() -> HoursChangeViewSet:
    """List "vandaag dicht" in the menu."""
    return HoursChangeViewSet()


@hooks.register("register_admin_urls")
def register_taps() -> list[URLPattern]:
    """Give editors the one-tap list, and the links of hosts."""
    return [
        path("spreekuur-dicht/", admin_views.tap_list, name="spreekuren_taps"),
        path("spreekuur-dicht/<int:spreekuur_pk>/", admin_views.tap, name="spreekuren_tap"),
        path("spreekuur-links/<int:spreekuur_pk>/", admin_views.hosts, name="spreekuren_hosts"),
        path("spreekuur-link/<int:host_link_pk>/", admin_views.host_link, name="spreekuren_host_link"),
    ]
