"""The mails about a sign-up: when, and in which words. No tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models


class Moment(models.TextChoices):
    """When somebody who signed up is written to."""

    PLACED = "placed", "Iemand heeft een plek"
    WAITING = "waiting", "Iemand staat op de wachtlijst"
    OFFERED = "offered", "Er kwam een plek vrij"
    LAPSED = "lapsed", "Niemand zei op tijd ja"
    CANCELLED = "cancelled", "Iemand komt niet"
    REMOVED = "removed", "Het wijkteam haalde iemand van de lijst"
    CHANGED = "changed", "Er komt iemand bij of valt iemand af"
    REMINDER = "reminder", "Over twee dagen is het zover"
    MOVED = "moved", "De datum, tijd of plek is anders"
    MOVED_WAITING = "moved_waiting", "De datum, tijd of plek is anders voor wie wacht"
    CALLED_OFF = "called_off", "Het gaat niet door"
    ON_AGAIN = "on_again", "Het gaat toch door"
    MESSAGE = "message", "Een bericht van wie het organiseert"


@dataclass(frozen=True)
class Letter:
    """The subject (the day is put behind it), the words, and what the button says."""

    subject: str
    words: str
    button: str = "Bekijk uw aanmelding"


LETTERS: Mapping[Moment, Letter] = {
    Moment.PLACED: Letter("U hebt een plek", "U bent aangemeld. Leuk dat u komt!"),
    Moment.WAITING: Letter(
        "U staat op de wachtlijst",
        "Het is vol. U staat op de wachtlijst. Komt er een plek vrij? Dan krijgt u bericht.",
    ),
    Moment.OFFERED: Letter(
        "Er is een plek voor u",
        "Er is een plek vrij. Wilt u komen? Zeg dan ja op uw eigen pagina. Zo lang houden wij de plek voor u"
        " vrij. Daarna gaat de plek naar de volgende op de lijst.",
        "Ja, ik kom",
    ),
    Moment.LAPSED: Letter(
        "De plek ging naar een ander",
        "U hebt niet op tijd ja gezegd. Wilt u toch komen? Kijk op uw eigen pagina of er nog plek is.",
    ),
    Moment.CANCELLED: Letter(
        "U komt niet", "Wij hebben u van de lijst gehaald. Jammer, tot een andere keer!"
    ),
    Moment.REMOVED: Letter(
        "U staat niet meer op de lijst",
        "Het wijkteam heeft uw aanmelding van de lijst gehaald. Klopt dat niet? Bel of mail het wijkteam.",
    ),
    Moment.CHANGED: Letter(
        "Uw aanmelding is anders", "Uw aanmelding is veranderd. Zo staat u nu op de lijst."
    ),
    Moment.REMINDER: Letter(
        "Tot binnenkort",
        "Over twee dagen is het zover. Kunt u toch niet? Laat het weten, dan kan een ander komen.",
    ),
    Moment.MOVED: Letter(
        "Er is iets veranderd. Komt u nog?",
        "De datum, de tijd of de plek is anders dan toen u zich aanmeldde. Laat weten of u nog komt."
        " Hoort het wijkteam niets? Dan blijft uw plek staan.",
        "Laat weten of u komt",
    ),
    Moment.MOVED_WAITING: Letter(
        "Er is iets veranderd",
        "De datum, de tijd of de plek is anders dan toen u zich aanmeldde. U staat nog op de wachtlijst."
        " Kunt u dan niet? Zeg af op uw eigen pagina.",
    ),
    Moment.CALLED_OFF: Letter("Het gaat niet door", "Deze keer gaat het niet door. U hoeft niets te doen."),
    Moment.MESSAGE: Letter("Een bericht", "Het wijkteam wil u iets laten weten."),
    Moment.ON_AGAIN: Letter("Het gaat toch door", "Het gaat toch door. U staat nog op de lijst."),
}

# What somebody without a mail address is called about: not what they did themselves.
BY_TELEPHONE = frozenset(
    {
        Moment.OFFERED,
        Moment.LAPSED,
        Moment.REMOVED,
        Moment.MOVED,
        Moment.MOVED_WAITING,
        Moment.CALLED_OFF,
        Moment.ON_AGAIN,
    }
)
