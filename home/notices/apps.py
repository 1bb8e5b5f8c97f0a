"""App configuration."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Urgent messages above every page of a wijk, or of all."""

    name = "home.notices"
    label = "notices"
    verbose_name = "Dringend bericht"

    def ready(self) -> None:
        """Tell the ground what this app has."""
        from home.notices import registrations

        registrations.register()
