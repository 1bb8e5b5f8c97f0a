"""`manage.py run_sender`: send what is in the mail ledger."""

import signal
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from home.mail.sender import LEASE, Sender


class Command(BaseCommand):
    """Run one sender; several may run at once, on one or more hosts."""

    help = "Verstuurt de post uit het mailboek. Er mogen er meer tegelijk draaien."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the options."""
        parser.add_argument("--once", action="store_true", help="Verstuur wat er nu is en stop dan.")
        parser.add_argument("--connections", type=int, default=4, help="Aantal verbindingen tegelijk.")
        parser.add_argument(
            "--lease",
            type=float,
            default=LEASE.total_seconds(),
            help="Na zoveel seconden mag een ander een bericht overnemen van een verzender die wegviel.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Send until SIGTERM or, with --once, until nothing is due."""
        sender = Sender(
            connections=max(1, options["connections"]), lease=timedelta(seconds=max(1.0, options["lease"]))
        )
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: sender.stop())
        sender.run(once=options["once"])
