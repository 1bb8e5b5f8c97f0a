"""What a new wijk gets from this room."""

from wagtail.models import Page

from initiatives.models import AgendaPage, InitiativeIndexPage


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
