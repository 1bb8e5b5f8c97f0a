"""App configuration."""

from django.apps import AppConfig


class SpreekurenConfig(AppConfig):
    """Locations where residents can walk in with a question, and when."""

    name = "spreekuren"
    label = "spreekuren"
    verbose_name = "Spreekuren"

    def ready(self) -> None:
        """Tell the ground and the roof what this room has."""
        from spreekuren import registrations

        registrations.register()
