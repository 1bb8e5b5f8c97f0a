"""The tables of this room."""

from initiatives.models.activity import ActivityPage
from initiatives.models.index_pages import AgendaPage, InitiativeIndexPage
from initiatives.models.initiative import InitiativePage, InitiativePartner
from initiatives.models.occurrence import Occurrence, OccurrenceQuerySet
from initiatives.offers.models import VolunteerOffer

__all__ = [
    "ActivityPage",
    "AgendaPage",
    "InitiativeIndexPage",
    "InitiativePage",
    "InitiativePartner",
    "Occurrence",
    "OccurrenceQuerySet",
    "VolunteerOffer",
]
