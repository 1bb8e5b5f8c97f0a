"""App configuration."""

from django.apps import AppConfig


class SignalenConfig(AppConfig):
    """Meldingen: what residents see and tell the wijkteam."""

    name = "signalen"
    label = "signalen"
    verbose_name = "Meldingen"

    def ready(self) -> None:
        """Fill the registries of the ground."""
        from signalen import retention

        retention.register()
