"""App configuration."""

from django.apps import AppConfig


class WritingConfig(AppConfig):
    """Hints on plain Dutch while somebody writes."""

    name = "home.writing"
    label = "writing"
    verbose_name = "Schrijfhulp"

    def ready(self) -> None:
        """Open the two addresses that the editor's script asks, for own pages only."""
        from home.lib.registries import AdminDoor, admin_doors
        from home.wall.doors import page_guard

        for name in ("writing_edit", "writing_add"):
            admin_doors.add(AdminDoor(name, page_guard))
