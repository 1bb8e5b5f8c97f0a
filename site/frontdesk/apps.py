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

        screens = ("enter", "slip", "dates", "sign_up", "signup_slip", "regular", "regular_slip")
        for screen in screens:
            admin_doors.add(AdminDoor(f"frontdesk_{screen}"))
