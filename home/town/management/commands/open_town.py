"""`manage.py open_town`: a name, wijken and a first beheerder for an empty site."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from home.lib.errors import ActionError
from home.town.asking import Talk, Wishes, open_by


class Command(BaseCommand):
    """Open a town, or add wijken to one."""

    help = "Opent een site: naam, wijken (één, of uit een CSV-bestand) en de eerste beheerder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--naam", default="", help="naam van de site")
        parser.add_argument("--wijken", default="", help="CSV-bestand: name;postcodes;gemeente;mail;noun")
        parser.add_argument("--soort", default="", help="wijk, dorp, kern of buurt, voor wijken zonder noun")
        parser.add_argument("--beheerder", default="", help="e-mailadres van de eerste beheerder")
        parser.add_argument("--zonder-vragen", action="store_true", help="vraag niets; doe wat bekend is")

    def handle(self, *args: Any, **options: Any) -> None:
        wishes = Wishes(
            name=options["naam"].strip(),
            wijken=options["wijken"].strip(),
            noun=options["soort"].strip(),
            beheerder=options["beheerder"].strip(),
            # Never an argument: those are in the list of processes.
            password=os.environ.get("BEHEERDER_PASSWORD", ""),
        )
        is_there = not options["zonder_vragen"] and sys.stdin.isatty()
        try:
            lines = open_by(Talk(self.stdout.write, is_there=is_there), wishes)
        except ActionError as error:
            raise CommandError(error.message) from error
        for line in lines:
            self.stdout.write(line)
