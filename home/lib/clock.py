"""What time it is here: the one place that asks."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """Return this moment, with its time zone."""
    return timezone.now()


def today() -> date:
    """Return the date in the site's own time zone (Europe/Amsterdam)."""
    return timezone.localdate()
