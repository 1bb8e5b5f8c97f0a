"""The parts of the first screen. Other rooms may add theirs with Wagtail's `construct_homepage_panels`."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from home.landing.places import Place, Workplace, workplace_of
from home.landing.waiting import edit_url, handed_in, waiting_for
from home.lib.memo import once
from home.lib.registries import WaitingItem, quick_actions
from home.reach import own_pages

RECENT = 4


@dataclass(frozen=True)
class BigButton:
    """One thing an editor comes to do."""

    label: str
    icon: str
    url: str


@dataclass(frozen=True)
class Desk:
    """The big buttons of one wijk, or of who works for the whole site."""

    title: str
    buttons: list[BigButton]
    wijk_slug: str = ""


def workplace(context: Any) -> Workplace:
    """Return where the user works, asked for once by all the panels."""
    request = context["request"]
    found: Workplace = once(request, "workplace", lambda: workplace_of(request.user))
    return found


def waiting_lines(context: Any) -> list[WaitingItem]:
    """Return what waits for the user, asked for once by all the panels."""
    request = context["request"]
    found: list[WaitingItem] = once(request, "waiting_lines", lambda: waiting_for(request.user))
    return found


def desks_of(work: Workplace) -> list[Desk]:
    """Return the big buttons: per wijk, or for the whole site."""
    if work.user.is_superuser:
        return [Desk("Beheer", beheer_buttons())]
    if not work.wijken:
        return [Desk("Voor alle wijken", site_buttons(work.places))]
    return [Desk(wijk.name, buttons_of(work.user, wijk), wijk.slug) for wijk in work.wijken]


def buttons_of(user: Any, wijk: Any) -> list[BigButton]:
    """Return what rooms registered, as far as it is for this user."""
    made = [(action, action.url(user, wijk)) for action in quick_actions]
    return [BigButton(action.label, action.icon, url) for action, url in made if url]


def site_buttons(places: list[Place]) -> list[BigButton]:
    """Return what communications staff come to do."""
    buttons = [BigButton("Foto's", "image", reverse("wagtailimages:index"))]
    for place in places:
        add = reverse("wagtailadmin_pages:add_subpage", args=[place.front.pk])
        change = reverse("wagtailadmin_explore", args=[place.front.pk])
        buttons = [
            BigButton("Nieuwe pagina", "doc-empty", add),
            BigButton("Pagina's", "edit", change),
            *buttons,
        ]
    return buttons


def beheer_buttons() -> list[BigButton]:
    """Return what a beheerder comes to do."""
    return [
        BigButton("Wijken", "home", reverse("wijk:index")),
        BigButton("Mensen", "group", reverse("wagtailusers_users:index")),
        BigButton("Alle pagina's", "doc-full-inverse", reverse("wagtailadmin_explore_root")),
        BigButton("Niet verstuurde mail", "mail", reverse("unsent_mail")),
    ]


class DesksPanel(Component):
    """What people come to do, in large buttons."""

    name = "desks"
    order = 10
    template_name = "landing/admin/desks.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the buttons; a heading only where there is more than one wijk."""
        desks = desks_of(workplace(parent_context))
        return {"desks": desks, "has_many": len(desks) > 1}


class WaitingPanel(Component):
    """What waits for this user, or a kind word."""

    name = "waiting"
    order = 20
    template_name = "landing/admin/waiting.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the lines."""
        return {"items": waiting_lines(parent_context)}


class RecentPanel(Component):
    """The pages that this user last worked on."""

    name = "recent"
    order = 40
    template_name = "landing/admin/recent.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the pages, the last one first; what waits for the user stands above this already."""
        user = parent_context["request"].user
        pages = own_pages(user) if not user.is_superuser else Page.objects.all()
        mine = pages.filter(latest_revision__user=user, depth__gt=1)
        named = {item.url for item in waiting_lines(parent_context)}
        newest = mine.order_by("-latest_revision_created_at", "-pk")[: RECENT + len(named)]
        shown = [page for page in newest if edit_url(page.pk) not in named][:RECENT]
        return {"pages": shown, "handed_in": handed_in(shown)}


class SectionsPanel(Component):
    """Per wijk of the editor its front page and its sections."""

    name = "sections"
    order = 50
    template_name = "landing/admin/sections.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the places where this editor works."""
        work = workplace(parent_context)
        return {"places": work.places, "is_beheerder": work.user.is_superuser}
