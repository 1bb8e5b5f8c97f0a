"""When a melding, and who sent it, will be forgotten. No tables: works on the row it is given."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.timezone import localtime

if TYPE_CHECKING:
    from signalen.models import Signal

CONTACT_AFTER_CLOSING = timedelta(days=90)
CONTACT_AFTER_RECEIPT = timedelta(days=365)
SIGNAL = timedelta(days=730)
# About a person: no longer than it takes to show the way.
ABOUT_PERSON = timedelta(days=30)
QUARANTINE = timedelta(days=30)
# So long after closing a resident can ask by the form to look again.
REOPENING = timedelta(days=14)


def contact_removal(signal: "Signal") -> datetime:
    """Return when who sent it is forgotten; later closing moves it, never beyond a year after receipt."""
    latest = signal.received_at + CONTACT_AFTER_RECEIPT
    return min(latest, signal.closed_at + CONTACT_AFTER_CLOSING) if signal.closed_at else latest


def contact_removal_day(signal: "Signal") -> date:
    """Return the day in Amsterdam on which who sent it is forgotten."""
    return localtime(contact_removal(signal)).date()


def may_ask_again(signal: "Signal", now: datetime) -> bool:
    """Say whether a closed melding is recent enough to be asked about by the form."""
    return signal.closed_at is not None and now < signal.closed_at + REOPENING


def removal_day(signal: "Signal") -> date:
    """Return the day in Amsterdam on which the melding itself is deleted."""
    kept = ABOUT_PERSON if signal.about_person else QUARANTINE if signal.is_quarantined else SIGNAL
    return localtime(signal.received_at + kept).date()
