"""What this room adds to the places that the ground leaves."""

from datetime import timedelta

from home.landing.places import add_address
from home.lib.registries import (
    AdminDoor,
    ClockJob,
    FreshnessSource,
    QuickAction,
    RolePermission,
    SearchSource,
    WaitingSource,
    WijkSection,
    WijkStep,
    admin_doors,
    clock_jobs,
    freshness_sources,
    quick_actions,
    role_permissions,
    search_sources,
    waiting_sources,
    wijk_sections,
    wijk_steps,
)
from home.models import Wijk
from home.roles import Role
from home.sharing.registrations import register_kind
from home.sharing.registries import SharedKind
from spreekuren import search
from spreekuren.actions import add_section
from spreekuren.hosts import editors, retention
from spreekuren.hosts.reminders import remind
from spreekuren.models import SpreekuurSharing
from spreekuren.queries import hours_valid_until, live_spreekuren


def register() -> None:
    """Register the section of a wijk, who may do what, the search and how long a page stays true."""
    wijk_sections.add(WijkSection("spreekuren", "Spreekuren", 40, add_section, live_spreekuren))
    wijk_steps.add(
        WijkStep(
            name="spreekuur",
            title="Zet een spreekuur op de site",
            text="Begin met de plek waar het is.",
            # Beside the first activity: either will do.
            order=50,
            url=add_location_url,
            is_done=lambda wijk: live_spreekuren(wijk).filter(wijk=wijk).exists(),
        )
    )
    for model, actions in (
        ("spreekuren.Spreekuur", ("view", "add", "change")),
        # Who hears on the way that a spreekuur is off, closes it: also a redacteur, without approval.
        ("spreekuren.HoursChange", ("view", "add", "change", "delete")),
    ):
        role_permissions.add(RolePermission(Role.REDACTEUR, model, actions))
        role_permissions.add(RolePermission(Role.COORDINATOR, model, ("view", "add", "change", "delete")))
    register_kind(SharedKind("spreekuur", SpreekuurSharing))
    search_sources.add(SearchSource(search.LABEL, search.search))
    freshness_sources.add(FreshnessSource("spreekuren", hours_valid_until))
    _register_hosts()


def _register_hosts() -> None:
    """Register what belongs to links of hosts: reminders, doors, what waits, and what is kept."""
    retention.register()
    clock_jobs.add(ClockJob("hours_reminders", timedelta(days=1), remind))
    quick_actions.add(QuickAction("close-spreekuur", "Spreekuur dicht", "time", 30, editors.close_url))
    waiting_sources.add(WaitingSource("old-hours", 40, editors.waiting))
    for name, guard in (
        ("spreekuren_taps", editors.list_guard),
        ("spreekuren_tap", editors.tap_guard),
        ("spreekuren_hosts", editors.spreekuur_guard),
        ("spreekuren_host_link", editors.link_guard),
    ):
        admin_doors.add(AdminDoor(name, guard))


def add_location_url(wijk: Wijk) -> str | None:
    """Return where an editor adds the place of a spreekuur in this wijk."""
    return add_address(wijk, "spreekuren", "spreekuren", "locatiepage")
