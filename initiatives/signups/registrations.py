"""What sign-ups tell the rest of the room, and the ground."""

from datetime import timedelta

from home.lib import clock
from home.lib.registries import (
    AdminDoor,
    ClockJob,
    MyWijkSection,
    PublishedCallback,
    admin_doors,
    after_publish,
    clock_jobs,
    my_wijk_sections,
)
from initiatives.models import ActivityPage
from initiatives.registries import OccurrenceHold, OccurrenceWatch, occurrence_holds, occurrence_watches
from initiatives.signups import my_wijk, retention
from initiatives.signups.actions import (
    date_changed,
    held_dates,
    rules_changed,
    send_reminders,
    settle_offers,
)

OFTEN = timedelta(minutes=1)
HOURLY = timedelta(hours=1)


def register() -> None:
    """Fill the registries."""
    retention.register()
    for screen in ("dates", "date", "paper", "csv", "xlsx", "message", "call_back"):
        admin_doors.add(AdminDoor(f"signup_{screen}"))
    occurrence_holds.add(OccurrenceHold("signups", held_dates))
    occurrence_watches.add(OccurrenceWatch("signups", date_changed))
    after_publish.add(PublishedCallback("initiatives.ActivityPage", offer_free_places))
    my_wijk_sections.add(
        MyWijkSection("aanmeldingen", "Uw aanmeldingen", 20, my_wijk.items, my_wijk.forget, my_wijk.by_slip)
    )
    clock_jobs.add(ClockJob("aanmeldingen", OFTEN, lambda now: settle_offers(now=now)))
    clock_jobs.add(ClockJob("aanmeldingen_herinneren", HOURLY, lambda now: send_reminders(now=now)))


def offer_free_places(page: ActivityPage) -> None:
    """Offer what came free when an activity is published with other numbers."""
    now = clock.now()
    with_people = page.occurrences.filter(start__gt=now, signups__isnull=False).distinct()
    for occurrence in with_people:
        rules_changed(occurrence=occurrence, now=now)
