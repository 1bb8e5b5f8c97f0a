"""Where an editor works: their wijken with the fixed parts of each, found in a fixed number of queries."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from home.lib.registries import wijk_sections
from home.models import Wijk
from home.wall.policy import wijken_for

# Set on a wijk for the length of a request, so that no button asks the database for its own page.
KNOWN = "_known_sections"


@dataclass(frozen=True)
class Place:
    """A wijk with its fixed pages in the order of the menu, or the page under which somebody writes."""

    front: Page
    sections: list[Page]
    wijk: Wijk | None = None


@dataclass(frozen=True)
class Workplace:
    """Everything the first screen needs to know of who looks at it."""

    user: Any
    places: list[Place] = field(default_factory=list)

    @property
    def wijken(self) -> list[Wijk]:
        """The wijken among the places."""
        return [place.wijk for place in self.places if place.wijk is not None]


def workplace_of(user: Any) -> Workplace:
    """Return where this user works: wijken, or the pages of the whole site."""
    wijken = list(wijken_for(user).select_related("page"))
    return Workplace(user, places_of(wijken) if wijken else place_of_site_pages(user))


def places_of(wijken: list[Wijk]) -> list[Place]:
    """Return each wijk with its sections."""
    slugs = [section.slug for section in wijk_sections]
    below = Q()
    for wijk in wijken:
        below |= Q(path__startswith=wijk.page.path, depth=wijk.page.depth + 1)
    pages = sorted(Page.objects.filter(below, slug__in=slugs), key=lambda page: slugs.index(page.slug))
    places = []
    for wijk in wijken:
        own = [page for page in pages if page.path.startswith(wijk.page.path)]
        setattr(wijk, KNOWN, {page.slug: page for page in own})
        places.append(Place(wijk.page, own, wijk))
    return places


def place_of_site_pages(user: Any) -> list[Place]:
    """Return the page under which communications staff write for the whole site."""
    root = policy_registry.get_by_type(Page).explorable_root_instance(user)
    return [Place(root, [root])] if root else []


def section_of(wijk: Wijk, slug: str) -> Page | None:
    """Return the fixed page of a wijk at `slug`, such as "agenda"; on the first screen without a query."""
    known = getattr(wijk, KNOWN, None)
    if known is None:
        front = wijk.page
        return Page.objects.child_of(front).filter(slug=slug).first()
    found: Page | None = known.get(slug)
    return found


def add_address(wijk: Wijk, section: str, app_label: str, model: str) -> str | None:
    """Return where an editor adds a page of `model` to a section of a wijk; None when it has none."""
    page = section_of(wijk, section)
    return reverse("wagtailadmin_pages:add", args=[app_label, model, page.pk]) if page else None
