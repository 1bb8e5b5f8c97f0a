"""App configuration."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Articles, activities and spreekuren that neighbouring wijken show too."""

    name = "home.sharing"
    label = "sharing"
    verbose_name = "Ook voor"

    def ready(self) -> None:
        """Tell the ground what this app has."""
        from home.sharing import registrations

        registrations.register()
