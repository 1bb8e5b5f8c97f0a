"""App configuration."""

from typing import Any

from django.apps import AppConfig


def _form(data: Any) -> Any:
    from privacy.forms import responsibility_form

    return responsibility_form(data)


class PrivacyConfig(AppConfig):
    """What is kept and how long; carries out retention."""

    name = "privacy"
    label = "privacy"
    verbose_name = "Privacy"

    def ready(self) -> None:
        """Register the rules for the tables of the frameworks."""
        from home.lib.registries import TownPart, town_parts
        from privacy import retention

        retention.register()
        town_parts.add(TownPart("responsibility", "Wie is verantwoordelijk?", 10, _form))
