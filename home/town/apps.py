"""App configuration."""

from django.apps import AppConfig


class TownConfig(AppConfig):
    """The whole site: its name, its colours, its sender, opening it and closing parts of it."""

    name = "home.town"
    label = "town"
    verbose_name = "Deze site"

    def ready(self) -> None:
        """Fill the registries of the ground."""
        from home.lib.registries import AdminDoor, admin_doors
        from home.roles import Role
        from home.town import steps, waiting
        from home.wall import wijken_for

        steps.register()
        waiting.register()
        admin_doors.add(
            AdminDoor(
                "town_hide_steps",
                lambda request, kwargs: (
                    wijken_for(request.user, Role.COORDINATOR).filter(pk=kwargs["wijk_id"]).exists()
                ),
            )
        )
