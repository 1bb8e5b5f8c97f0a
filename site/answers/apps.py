"""App configuration."""

from django.apps import AppConfig


class AnswersConfig(AppConfig):
    """U meldde, wij deden: several meldingen closed at once, and told to the wijk in the wijkkrant."""

    name = "answers"
    label = "answers"
    verbose_name = "U meldde, wij deden"

    def ready(self) -> None:
        """Open its screen to editors; the view asks for itself what is whose."""
        from home.lib.registries import AdminDoor, admin_doors

        admin_doors.add(AdminDoor("answers"))
