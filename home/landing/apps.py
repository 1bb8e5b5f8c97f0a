"""App configuration."""

from django.apps import AppConfig


class LandingConfig(AppConfig):
    """The first screen of an editor, and help within the admin."""

    name = "home.landing"
    label = "landing"
    verbose_name = "Beginscherm"

    def ready(self) -> None:
        """Leave word of what waits, and open the help to every editor."""
        from home.landing import waiting
        from home.lib.registries import AdminDoor, admin_doors

        waiting.register()
        admin_doors.add(AdminDoor("landing_help"))
        admin_doors.add(AdminDoor("landing_help_page"))
