"""The spreekuren in Wagtail's admin."""

from wagtail import hooks

from spreekuren.viewsets import HoursChangeViewSet, SpreekuurViewSet


@hooks.register("register_admin_viewset")
def register_spreekuren() -> SpreekuurViewSet:
    """List spreekuren in the menu."""
    return SpreekuurViewSet()


@hooks.register("register_admin_viewset")
def register_changes() -> HoursChangeViewSet:
    """List "vandaag dicht" in the menu."""
    return HoursChangeViewSet()
