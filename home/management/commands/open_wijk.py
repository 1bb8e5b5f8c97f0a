"""`manage.py open_wijk`: a new wijk with its pages, groups and permissions."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from home.actions import open_wijk
from home.lib.errors import ActionError


class Command(BaseCommand):
    """Open a wijk from the command line."""

    help = "Opent een wijk: pagina's, groepen, rechten en een beeldmap."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="naam, zoals 'Nieuwe Park'")
        parser.add_argument("slug", help="webadres, zoals nieuwe-park")
        parser.add_argument("gemeente")
        parser.add_argument("team_email", help="e-mail van het wijkteam")

    def handle(
        self, *args: Any, name: str, slug: str, gemeente: str, team_email: str, **options: Any
    ) -> None:
        try:
            wijk = open_wijk(name=name, slug=slug, gemeente=gemeente, team_email=team_email)
        except ActionError as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"{wijk.name} staat op {wijk.url}")
