"""App configuration."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """What is kept and how long; carries out retention."""

    name = "privacy"
    label = "privacy"
    verbose_name = "Privacy"

    def ready(self) -> None:
        """Register the rules for the tables of the frameworks."""
        from privacy import retention

        retention.register()
