"""What a new wijk gets from this room."""

from typing import Any

from wagtail.models import Page

from home.landing.places import add_address
from home.lib.registries import WijkSection, WijkStep, wijk_sections, wijk_steps
from home.models import Wijk
from home.queries import is_private
from home.sharing.queries import own_and_shared
from initiatives.models import ActivityPage, AgendaPage, InitiativeIndexPage, InitiativePage


def create_initiatives(wijk_page: Page) -> InitiativeIndexPage:
    """Add the list of initiatives to a wijk."""
    lead = "Wat bewoners samen doen. Sluit u aan, of begin zelf iets."
    return wijk_page.add_child(
        instance=InitiativeIndexPage(title="Initiatieven", slug="initiatieven", lead=lead)
    )


def create_agenda(wijk_page: Page) -> AgendaPage:
    """Add the agenda to a wijk."""
    lead = "Wat er te doen is in de buurt. Iedereen is welkom."
    return wijk_page.add_child(instance=AgendaPage(title="Agenda", slug="agenda", lead=lead))


def shown_activities(wijk: Wijk | None) -> Any:
    """Return the activities that readers find in the agenda of a wijk, those that are over too."""
    return own_and_shared(ActivityPage.objects.live(), wijk).filter(~is_private())


def shown_initiatives(wijk: Wijk | None) -> Any:
    """Return the initiatives that readers can open, those that have ended too."""
    return InitiativePage.objects.live().in_wijk(wijk).filter(~is_private())


def register() -> None:
    """Tell the ground what a wijk gets from this room, and which step of a new wijk is ours."""
    wijk_sections.add(WijkSection("agenda", "Agenda", 20, create_agenda, shown_activities))
    wijk_sections.add(WijkSection("initiatieven", "Initiatieven", 30, create_initiatives, shown_initiatives))
    wijk_steps.add(
        WijkStep(
            name="activity",
            title="Zet een activiteit in de agenda",
            text="Koffie, opruimen, voetballen: iets waar buren naartoe kunnen.",
            order=50,
            url=lambda wijk: add_address(wijk, "agenda", "initiatives", "activitypage"),
            is_done=lambda wijk: shown_activities(wijk).filter(wijk=wijk).exists(),
        )
    )
