"""What this room adds to the places that the ground leaves."""

from home.lib.registries import (
    FreshnessSource,
    RolePermission,
    SearchSource,
    WijkSection,
    freshness_sources,
    role_permissions,
    search_sources,
    wijk_sections,
)
from home.roles import Role
from home.sharing.registrations import register_kind
from home.sharing.registries import SharedKind
from spreekuren import search
from spreekuren.actions import add_section
from spreekuren.models import SpreekuurSharing
from spreekuren.queries import hours_valid_until


def register() -> None:
    """Register the section of a wijk, who may do what, the search and how long a page stays true."""
    wijk_sections.add(WijkSection("spreekuren", "Spreekuren", 40, add_section))
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
