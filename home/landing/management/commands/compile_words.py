"""Compile our own words for the admin: `locale/nl/LC_MESSAGES/*.po` to the `.mo` beside it."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from home.lib.catalogue import mo_bytes, read_po


class Command(BaseCommand):
    """Needs no gettext; both files are kept in git."""

    help = "Zet de eigen woorden van het beheer om (locale/nl/LC_MESSAGES)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write each .mo anew."""
        sources = [file for place in settings.LOCALE_PATHS for file in place.rglob("*.po")]
        for source in sorted(sources):
            source.with_suffix(".mo").write_bytes(mo_bytes(read_po(source.read_text())))
            self.stdout.write(source.stem)
