"""The tables of this room."""

from initiatives.models.activity import ActivityPage
from initiatives.models.index_pages import AgendaPage, InitiativeIndexPage
from initiatives.models.initiative import InitiativePage, InitiativePartner
from initiatives.models.joining import SignupQuestion
from initiatives.models.occurrence import Occurrence, OccurrenceQuerySet
from initiatives.offers.models import VolunteerOffer
from initiatives.regulars.models import Regular, RegularContact, RegularNeeds, RegularPerson
from initiatives.signups.models import Signup, SignupContact, SignupMessage, SignupNeeds, SignupPerson

__all__ = [
    "ActivityPage",
    "AgendaPage",
    "InitiativeIndexPage",
    "InitiativePage",
    "InitiativePartner",
    "Occurrence",
    "OccurrenceQuerySet",
    "Regular",
    "RegularContact",
    "RegularNeeds",
    "RegularPerson",
    "Signup",
    "SignupContact",
    "SignupMessage",
    "SignupNeeds",
    "SignupPerson",
    "SignupQuestion",
    "VolunteerOffer",
]
