"""`manage.py run_clock`: do what is due."""

import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, connection

from home.clock import run_due_jobs

logger = logging.getLogger(__name__)

# Seconds between two looks at the clock.
LOOK_EVERY = 10.0


class Command(BaseCommand):
    """Run the clock; a second one does no harm."""

    help = "Doet wat op tijd moet gebeuren: geplande pagina's, bewaartermijnen, herinneringen."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the option."""
        parser.add_argument("--once", action="store_true", help="Doe wat nu aan de beurt is en stop dan.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run due jobs until SIGTERM, or once."""
        if options["once"]:
            self.stdout.write(f"{run_due_jobs()} taken gedaan")
            return
        stopping = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopping.set())
        while not stopping.is_set():
            try:
                run_due_jobs()
            except DatabaseError:
                logger.warning("the database does not answer; trying again", exc_info=True)
                connection.close()
            stopping.wait(LOOK_EVERY)
