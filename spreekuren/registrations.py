"""What this room adds to the places that the ground leaves."""

from typing import Any

from django.urls import reverse

from home.lib.registries import (
    FreshnessSource,
    QuickAction,
    RolePermission,
    SearchSource,
    WijkSection,
    freshness_sources,
    quick_actions,
    role_permissions,
    search_sources,
    wijk_sections,
)
from home.roles import Role
from spreekuren import search
from spreekuren.actions import add_section
from spreekuren.queries import hours_valid_until


def close_one(user: Any, wijk: Any) -> str | None:
    """Return where an editor says that a spreekuur is closed or different."""
    return reverse("hourschange:add")


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
    search_sources.add(SearchSource(search.LABEL, search.search))
    quick_actions.add(QuickAction("close-spreekuur", "Spreekuur dicht", "date", 30, close_one))
    freshness_sources.add(FreshnessSource("spreekuren", hours_valid_until))
