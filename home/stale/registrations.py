"""What the ground registers about pages to look at again."""

from home.lib.registries import AdminDoor, WaitingSource, admin_doors, waiting_sources
from home.stale.views import page_guard, waiting


def register() -> None:
    """Register the line on the first screen, and the doors of the screen."""
    waiting_sources.add(WaitingSource("stale-pages", 50, waiting))
    # The list itself shows to each editor what that editor may change.
    admin_doors.add(AdminDoor("home_stale"))
    admin_doors.add(AdminDoor("home_look_at", page_guard))
