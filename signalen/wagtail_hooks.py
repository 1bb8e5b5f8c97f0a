"""Meldingen in the admin's menu and on its first screen."""

from wagtail import hooks

from signalen.viewsets import SignalViewSet


@hooks.register("register_admin_viewset")
def register_meldingen() -> SignalViewSet:
    """List meldingen for coördinatoren."""
    return SignalViewSet()
