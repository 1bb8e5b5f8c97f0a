"""The fixed lists of this room: stable English values, Dutch labels."""

from django.db.models import TextChoices


class InitiativeStatus(TextChoices):
    """Whether an initiative goes on."""

    RUNNING = "running", "Loopt nu"
    FINISHED = "finished", "Afgerond"


class Audience(TextChoices):
    """For whom an activity is meant; who fits nowhere else is served by `everyone`."""

    EVERYONE = "everyone", "Iedereen"
    CHILDREN = "children", "Kinderen"
    YOUTH = "youth", "Jongeren"
    FAMILIES = "families", "Ouders en kinderen"
    ADULTS = "adults", "Volwassenen"
    SENIORS = "seniors", "Ouderen"
    LEARNERS = "learners", "Mensen die Nederlands leren"


class Wheelchair(TextChoices):
    """Unknown is an answer of its own: a guess helps nobody at a doorstep."""

    YES = "yes", "Ja"
    NO = "no", "Nee"
    UNKNOWN = "unknown", "Weten we niet"


class Entry(TextChoices):
    """How someone takes part."""

    WALK_IN = "walk_in", "Gewoon binnenlopen"
    FIRST_CONTACT = "first_contact", "Eerst bellen of mailen"
    SIGN_UP = "sign_up", "Aanmelden op deze site"


class QuestionKind(TextChoices):
    """What kind of answer a question of the organiser has."""

    TEXT = "text", "Een regel tekst"
    YES_NO = "yes_no", "Ja of nee"
    NUMBER = "number", "Een getal"
    CHOICE = "choice", "Eén antwoord uit een lijst"
    PICKUP = "pickup", "Waar iemand wordt opgehaald (een lijst, of zelf invullen)"


class Repeat(TextChoices):
    """The three rhythms an editor chooses from."""

    ONCE = "once", "Eén keer (mag meer dagen duren)"
    WEEKLY = "weekly", "Elke week, of om de zoveel weken"
    MONTHLY = "monthly", "Vaste week van de maand"


class OccurrenceStatus(TextChoices):
    """What became of one date of an activity."""

    PLANNED = "planned", "Gaat door"
    CANCELLED = "cancelled", "Gaat niet door"
    MOVED = "moved", "Verplaatst"
