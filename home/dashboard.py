"""What an editor sees first: the parts of their wijk, each with a button to add something."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from home.lib.registries import wijk_sections
from home.models import Wijk
from home.wall.policy import wijken_for


@dataclass(frozen=True)
class WijkPlace:
    """A wijk with its fixed pages, in the order of the menu."""

    wijk: Wijk
    sections: list[Page]


class SectionsPanel(Component):
    """Per wijk of the editor: its front page and its sections; two queries."""

    name = "sections"
    order = 50
    template_name = "home/admin/sections.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the places where this editor works; a beheerder has the page tree instead."""
        user = parent_context["request"].user
        wijken = [] if user.is_superuser else list(wijken_for(user).select_related("page"))
        return {"places": places_of(wijken)}


def places_of(wijken: list[Wijk]) -> list[WijkPlace]:
    """Return each wijk with its sections."""
    slugs = [section.slug for section in wijk_sections]
    below = Q()
    for wijk in wijken:
        below |= Q(path__startswith=wijk.page.path, depth=wijk.page.depth + 1)
    pages = list(Page.objects.filter(below, slug__in=slugs)) if wijken else []
    pages.sort(key=lambda page: slugs.index(page.slug))
    return [
        WijkPlace(wijk, [page for page in pages if page.path.startswith(wijk.page.path)]) for wijk in wijken
    ]
