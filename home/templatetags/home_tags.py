"""What the frame of every page asks for: the menu, the way back, the team, the languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from django import template
from django.core.paginator import Paginator
from django.db.models import Q
from django.template import Context
from wagtail.models import Page

from home.addresses import WIJK_DEPTH
from home.lib.registries import wijk_sections
from home.media.renditions import FACE_SPECS, load_renditions
from home.models import Partner, StandardPage, TeamMember, Wijk
from home.queries import Shown, partners_of, shown
from home.topics import Topic, topic_labels
from home.town.identity import identity

register = template.Library()

SITE_DEPTH = 2


@dataclass(frozen=True)
class NavItem:
    """A line of the menu; `icon` names a symbol in `img/icons.svg`."""

    label: str
    url: str
    icon: str
    is_current: bool = False


@dataclass(frozen=True)
class MenuPages:
    """Plain pages for the foot of the site: Dutch ones, and those for readers of another language."""

    dutch: list[StandardPage]
    foreign: list[StandardPage]


WIJK_MENU = (
    ("Wijkkrant", "wijkkrant/", "wijkkrant"),
    ("Agenda", "agenda/", "agenda"),
    ("Initiatieven", "initiatieven/", "initiatieven"),
    ("Spreekuren", "spreekuren/", "spreekuren"),
    ("Melden", "melden/", "melden"),
    ("Meedoen", "meedoen/", "meedoen"),
)
SITE_MENU = (("", "/", "huis"), ("Agenda", "/agenda/", "agenda"), ("Zoeken", "/zoeken/", "zoeken"))


@register.simple_tag
def all_wijken() -> str:
    """Return how the way to all of them is called: "Alle wijken", or "Alle dorpen"."""
    return f"Alle {identity().nouns}"


@register.simple_tag(takes_context=True)
def navigation(context: Context, wijk: Wijk | None) -> list[NavItem]:
    """Return the menu of a wijk, or of the whole site: what has something in it; one query for a page."""
    request = context.get("request")
    path = getattr(request, "path", "")
    there = shown(wijk or None, request)
    if not wijk:
        lines = [line for line in SITE_MENU if there.has(line[1].strip("/"))]
        return [NavItem(label or all_wijken(), url, icon, path == url) for label, url, icon in lines]
    items = [
        NavItem(label, wijk.url + part, icon, path.startswith(wijk.url + part))
        for label, part, icon in WIJK_MENU
        if there.has(part.strip("/"))
    ]
    return [*items, NavItem("Zoeken", f"/zoeken/?wijk={wijk.slug}", "zoeken", path == "/zoeken/")]


@register.simple_tag(takes_context=True)
def what_is_there(context: Context, wijk: Wijk | Literal[""] | None) -> Shown:
    """Return which parts of a wijk (or of the site) have something in them; one query for a page."""
    return shown(wijk or None, context.get("request"))


@register.inclusion_tag("components/breadcrumbs.html", takes_context=True)
def breadcrumbs(context: Context) -> dict[str, list[tuple[str, str]]]:
    """Show the parents of this page; a query only for a page that stands under a plain page.

    A view that stands deeper than its wijk puts (title, url) pairs in `crumbs`.
    """
    page: Page | None = context.get("page")
    wijk: Wijk | None = context.get("wijk")
    front = [(wijk.name, wijk.url)] if wijk else []
    trail = _trail(page, wijk) if page is not None and page.depth else front
    start = [(all_wijken(), "/")] if shown(wijk or None, context.get("request")).has_other_wijken else []
    return {"trail": [*start, *trail, *(context.get("crumbs") or [])]}


def _trail(page: Page, wijk: Wijk | None) -> list[tuple[str, str]]:
    """Return the pages above: a wijk and its sections are known without asking the database."""
    front = [(wijk.name, wijk.url)] if wijk and page.depth > WIJK_DEPTH else []
    if page.depth <= WIJK_DEPTH + 1:
        return front
    for section in wijk_sections:
        address = f"{wijk.url}{section.slug}/" if wijk else ""
        if address and page.depth == WIJK_DEPTH + 2 and address in page.url_path:
            return [*front, (section.title, address)]
    above = page.get_ancestors().filter(depth__gt=SITE_DEPTH).order_by("depth")
    return [(parent.title, parent.url or "") for parent in above]


@register.simple_tag
def menu_pages(wijk: Wijk | Literal[""] | None) -> MenuPages:
    """Return the plain pages that editors put in the menu, the whole site's first; one query.

    An error page has no wijk in its context, which a template passes on as an empty text.
    """
    pages = (
        StandardPage.objects.live()
        .in_menu()
        .filter(Q(wijk=wijk or None) | Q(wijk=None))
        .order_by("depth", "path")
    )
    menu = MenuPages(dutch=[], foreign=[])
    for page in pages:
        (menu.dutch if page.lang == StandardPage.Language.NL else menu.foreign).append(page)
    return menu


@register.simple_tag
def team_members(wijk: Wijk) -> list[TeamMember]:
    """Return who is in the team now, with their faces; at most two queries."""
    team = list(TeamMember.objects.in_wijk(wijk).filter(is_active=True).select_related("photo"))
    load_renditions((member.photo for member in team), FACE_SPECS)
    return team


@register.simple_tag(takes_context=True)
def wijk_partners(context: Context, wijk: Wijk) -> list[Partner]:
    """Return whom the team works with; one query for the whole page."""
    return partners_of(wijk, context.get("request"))


@register.simple_tag
def topics() -> Iterable[tuple[str, str]]:
    """Return the questions a resident may come with, as (value, label); values name icons too."""
    return [(topic.value, str(topic.label)) for topic in Topic]


@register.filter
def topic_names(values: list[str]) -> list[str]:
    """Return the questions of a TopicsField in words."""
    return topic_labels(values)


@register.filter
def page_numbers(paginator: Paginator[Any], number: int) -> list[int]:
    """Return the page numbers to show around `number`; 0 stands for a gap."""
    last = paginator.num_pages
    shown = sorted({1, last, *range(max(1, number - 1), min(last, number + 1) + 1)})
    numbers: list[int] = []
    for page in shown:
        if numbers and page - numbers[-1] > 1:
            numbers.append(0)
        numbers.append(page)
    return numbers


@register.filter
def digits(phone: str) -> str:
    """Return a phone number as `tel:` wants it: digits and a leading plus."""
    return "".join(char for place, char in enumerate(phone) if char.isdigit() or (char == "+" and place == 0))
