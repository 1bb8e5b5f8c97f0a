"""The mails about a regular place: when, and in which words. No tables."""

from collections.abc import Mapping

from django.db import models

from initiatives.signups.letters import Letter

BUTTON = "Bekijk uw vaste plek"


class Occasion(models.TextChoices):
    """When somebody with a regular place is written to."""

    JOINED = "joined", "Iemand heeft een vaste plek"
    WAITING = "waiting", "Iemand wacht op een vaste plek"
    ROOM = "room", "Er kwam een vaste plek vrij"
    CHANGED = "changed", "Er komt iemand minder"
    AWAY = "away", "Iemand is een tijd weg"
    BACK = "back", "Iemand is er weer"
    STOPPED = "stopped", "Iemand stopt"
    REMOVED = "removed", "Het wijkteam haalde iemand uit de groep"


LETTERS: Mapping[Occasion, Letter] = {
    Occasion.JOINED: Letter(
        "U hebt een vaste plek",
        "U staat nu elke keer op de lijst. Kunt u een keer niet? Sla die keer over op uw eigen pagina."
        " Dan kan een ander mee.",
        BUTTON,
    ),
    Occasion.WAITING: Letter(
        "U wacht op een vaste plek",
        "De groep is vol. U staat op de wachtlijst. Komt er een vaste plek vrij? Dan krijgt u bericht.",
        BUTTON,
    ),
    Occasion.ROOM: Letter(
        "Er is een vaste plek voor u",
        "Er kwam een vaste plek vrij, en die is voor u. U staat nu elke keer op de lijst. Wilt u niet meer?"
        " Laat het weten op uw eigen pagina.",
        BUTTON,
    ),
    Occasion.CHANGED: Letter(
        "Uw vaste plek is anders", "Uw vaste plek is veranderd. Zo staat u nu op de lijst.", BUTTON
    ),
    Occasion.AWAY: Letter(
        "U bent een tijd weg",
        "Wij weten dat u een tijd niet komt. Uw vaste plek houdt u. Bent u eerder terug? Laat het weten op uw"
        " eigen pagina.",
        BUTTON,
    ),
    Occasion.BACK: Letter("Fijn dat u er weer bent", "U staat weer elke keer op de lijst.", BUTTON),
    Occasion.STOPPED: Letter(
        "U bent gestopt", "U staat niet meer op de lijst. Bedankt dat u meedeed!", BUTTON
    ),
    Occasion.REMOVED: Letter(
        "U hebt geen vaste plek meer",
        "Het wijkteam heeft u uit de vaste groep gehaald. Klopt dat niet? Bel of mail het wijkteam.",
        BUTTON,
    ),
}

# What somebody without a mail address is called about: not what they did themselves.
BY_TELEPHONE = frozenset({Occasion.ROOM, Occasion.REMOVED})
