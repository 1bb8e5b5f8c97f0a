"""App configuration."""

from django.apps import AppConfig


class MijnWijkConfig(AppConfig):
    """A resident's own page, over all rooms."""

    name = "mijnwijk"
    label = "mijnwijk"
    verbose_name = "Mijn wijk"

    def ready(self) -> None:
        """Register how long a link is kept."""
        from mijnwijk import retention

        retention.register()
