"""App configuration."""

from typing import Any

from django.apps import AppConfig


def _meldingen() -> type[Any]:
    from signalen.inbox.viewsets import SignalViewSet

    return SignalViewSet


class SignalenConfig(AppConfig):
    """Meldingen: what residents see and tell the wijkteam."""

    name = "signalen"
    label = "signalen"
    verbose_name = "Meldingen"

    def ready(self) -> None:
        """Fill the registries of the ground."""
        from home.lib.registries import WijkBeginning, waiting_sources, wijk_beginnings
        from home.received_admin import received_source
        from signalen import retention
        from signalen.actions.categories import make_first_categories

        retention.register()
        wijk_beginnings.add(WijkBeginning("onderwerpen van meldingen", make_first_categories))
        waiting_sources.add(
            received_source("meldingen", 30, _meldingen, one="nieuwe melding", many="nieuwe meldingen")
        )
