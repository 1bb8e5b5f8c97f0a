"""`manage.py seed_demo`: the demo neighbourhood, and who can log in there."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from demo.building.users import BEHEER
from demo.content import WIJKEN
from demo.seed import seed
from home.lib.errors import ActionError


class Command(BaseCommand):
    """Build the demo neighbourhood; a second time nothing changes."""

    help = "Zet zeven voorbeeldwijken op de site en zegt met welke namen u kunt inloggen."

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, then print the log-ins. Refuses settings of a real site."""
        if not (settings.DEMO or settings.DEBUG):
            raise CommandError("seed_demo werkt alleen op een voorbeeldsite, niet met deze instellingen.")
        try:
            users = seed(self.stdout.write)
        except ActionError as error:
            raise CommandError(error.message) from error
        slugs = ", ".join(content.slug for content in WIJKEN)
        self.stdout.write(
            f"\nLog in with password {users.password} as:\n"
            f"  {BEHEER}, communicatie, redactie-<wijk> or coordinator-<wijk>\n"
            f"  <wijk> is one of: {slugs}\n"
        )
