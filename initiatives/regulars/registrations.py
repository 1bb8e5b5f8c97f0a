"""What regular places tell the rest of the room, and the ground."""

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
from initiatives.regulars import my_wijk, retention
from initiatives.regulars.actions import group_changed, write_all_dates
from initiatives.regulars.models import Regular

HOURLY = timedelta(hours=1)


def register() -> None:
    """Fill the registries."""
    retention.register()
    admin_doors.add(AdminDoor("signup_regulars"))
    after_publish.add(PublishedCallback("initiatives.ActivityPage", fill_group))
    my_wijk_sections.add(
        MyWijkSection("vaste_plekken", "Uw vaste plekken", 19, my_wijk.items, my_wijk.forget, my_wijk.by_slip)
    )
    clock_jobs.add(ClockJob("vaste_plekken", HOURLY, lambda now: write_all_dates(now=now)))


def fill_group(page: ActivityPage) -> None:
    """Give what came free, and put the group on new dates, when an activity is published."""
    if Regular.objects.open().filter(activity=page).exists():
        group_changed(activity=page, now=clock.now())
