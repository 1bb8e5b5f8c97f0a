"""Meldingen in the admin's menu and on its first screen."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from home.received_admin import ReceivedPanel
from signalen.viewsets import SignalViewSet


@hooks.register("register_admin_viewset")
def register_meldingen() -> SignalViewSet:
    """List meldingen for coördinatoren."""
    return SignalViewSet()


@hooks.register("construct_homepage_panels")
def tell_of_meldingen(request: HttpRequest, panels: list[Any]) -> None:
    """Say on the first screen how many came in."""
    panels.append(ReceivedPanel(SignalViewSet, one="melding", many="meldingen"))
