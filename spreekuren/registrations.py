"""What this room adds to the places that the ground leaves."""

from django.urls import reverse

from home.lib.registries import (
    FreshnessSource,
    RolePermission,
    SearchSource,
    WijkSection,
    WijkStep,
    freshness_sources,
    role_permissions,
    search_sources,
    wijk_sections,
    wijk_steps,
)
from home.models import Wijk
from home.roles import Role
from spreekuren import search
from spreekuren.actions import add_section
from spreekuren.models import SpreekurenPage
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
            is_done=lambda wijk: live_spreekuren(wijk).exists(),
        )
    )
    for model, actions in (
        ("spreekuren.Spreekuur", ("view", "add", "change")),
        # Who hears on the way that a spreekuur is off, closes it: also a redacteur, without approval.
        ("spreekuren.HoursChange", ("view", "add", "change", "delete")),
    ):
        role_permissions.add(RolePermission(Role.REDACTEUR, model, actions))
        role_permissions.add(RolePermission(Role.COORDINATOR, model, ("view", "add", "change", "delete")))
    search_sources.add(SearchSource(search.LABEL, search.search))
    freshness_sources.add(FreshnessSource("spreekuren", hours_valid_until))


def add_location_url(wijk: Wijk) -> str:
    """Return where an editor adds the place of a spreekuur in this wijk."""
    section = SpreekurenPage.objects.get(wijk=wijk)
    return reverse("wagtailadmin_pages:add", args=["spreekuren", "locatiepage", section.pk])
