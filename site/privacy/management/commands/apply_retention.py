"""manage.py apply_retention: erase what is past its term."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from home.lib.retention import apply_rules


class Command(BaseCommand):
    """Erases what is past its term. The clock does this every night too."""

    help = "Erase personal data that is past its term; --dry-run only counts."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --dry-run."""
        parser.add_argument("--dry-run", action="store_true", help="count, erase nothing")

    def handle(self, *, dry_run: bool, **_options: Any) -> None:
        """Print a line for each rule; exit with an error when one failed."""
        failed = []
        for rule, result in apply_rules(timezone.now(), dry_run=dry_run):
            if isinstance(result, Exception):
                failed.append(f"{rule.model} ({result!r})")
                continue
            self.stdout.write(f"{rule.model}: {'would erase' if dry_run else 'erased'} {result}")
        if failed:
            raise CommandError(f"these rules failed: {', '.join(failed)}")
