"""App configuration."""

from django.apps import AppConfig


class FrontdeskConfig(AppConfig):
    """What the team enters for a resident, with a slip of paper to take home."""

    name = "frontdesk"
    label = "frontdesk"
    verbose_name = "Balie"

    def ready(self) -> None:
        """Open its screens to editors; the views ask for themselves what is whose."""
        from home.lib.registries import AdminDoor, admin_doors

        admin_doors.add(AdminDoor("frontdesk_enter"))
        admin_doors.add(AdminDoor("frontdesk_slip"))
