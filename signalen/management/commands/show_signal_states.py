"""`manage.py show_signal_states`: the life of a melding as a table."""

from typing import Any

from django.core.management import BaseCommand

from signalen.states import as_table


class Command(BaseCommand):
    """Print the states, who may move a melding where, and what a resident gets."""

    help = "Print the table of states of a melding (docs/meldingen.md holds it)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the table."""
        self.stdout.write(as_table())
