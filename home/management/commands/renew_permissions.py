"""`manage.py renew_permissions`: after an upgrade, give every role what it may do by now."""

from typing import Any

from django.core.management import BaseCommand

from home.actions import renew_permissions


class Command(BaseCommand):
    """Adds permissions that a new version brought; takes none away, and may be run again."""

    help = "Give the groups of every wijk what their role may do in this version."

    def handle(self, *args: Any, **options: Any) -> None:
        """Give them."""
        renew_permissions()
