"""What an editor sees first: the parts of the site where they work, each with a button to add something."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from home.lib.registries import wijk_sections
from home.models import Wijk
from home.wall.policy import wijken_for


@dataclass(frozen=True)
class Place:
    """A wijk with its fixed pages in the order of the menu, or the page under which somebody writes."""

    front: Page
    sections: list[Page]


class SectionsPanel(Component):
    """Per wijk of the editor its front page and its sections; a fixed number of queries."""

    name = "sections"
    order = 50
    template_name = "home/admin/sections.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the places where this editor works; a beheerder has the page tree instead."""
        user = parent_context["request"].user
        if user.is_superuser:
            return {"places": []}
        wijken = list(wijken_for(user).select_related("page"))
        return {"places": places_of(wijken) if wijken else place_of_site_pages(user)}


def places_of(wijken: list[Wijk]) -> list[Place]:
    """Return each wijk with its sections."""
    slugs = [section.slug for section in wijk_sections]
    below = Q()
    for wijk in wijken:
        below |= Q(path__startswith=wijk.page.path, depth=wijk.page.depth + 1)
    pages = sorted(Page.objects.filter(below, slug__in=slugs), key=lambda page: slugs.index(page.slug))
    fronts = [wijk.page for wijk in wijken]
    return [Place(front, [page for page in pages if page.path.startswith(front.path)]) for front in fronts]


def place_of_site_pages(user: Any) -> list[Place]:
    """Return the page under which communications staff write for the whole site."""
    root = policy_registry.get_by_type(Page).explorable_root_instance(user)
    return [Place(root, [root])] if root else []
