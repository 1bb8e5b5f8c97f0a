"""The mails about meldingen: when, and the words unless a wijk writes its own. No tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models


class Moment(models.TextChoices):
    """When a resident is written to. The values of a move are those of the state it leads to."""

    RECEIVED = "received", "De melding is binnen"
    STARTED = "in_progress", "Het wijkteam begint eraan"
    PLANNED = "planned", "Er is een datum"
    QUESTION = "question_sent", "Het wijkteam heeft een vraag"
    ANSWERED = "answer_received", "Het antwoord is binnen"
    FORWARDED = "forwarded", "De melding is doorgestuurd"
    DONE = "done", "De melding is afgesloten"
    REOPENED = "reopened", "De melding is weer open"
    WITHDRAWN = "withdrawn", "De melding is ingetrokken"
    DUPLICATE = "duplicate", "De melding is samengevoegd"
    PARTNER = "partner_answered", "Een partner heeft geantwoord"
    NEWS = "news", "Het wijkteam laat iets weten"
    SUPPORTED = "supported", "Iemand zegt: ik ook"


# What somebody without a mail address is called about: not what they did or said themselves.
BY_TELEPHONE = frozenset(Moment) - {Moment.RECEIVED, Moment.ANSWERED, Moment.WITHDRAWN, Moment.SUPPORTED}


@dataclass(frozen=True)
class Letter:
    """The subject line (the reference is put behind it) and the words. No content of a melding in either."""

    subject: str
    words: str
    # What stands before the link in plain text, and on the button.
    lead: str = "Zo ziet u hoe het ermee staat"
    button: str = "Bekijk uw melding"


LETTERS: Mapping[Moment, Letter] = {
    Moment.RECEIVED: Letter(
        "Uw melding is binnen",
        "Bedankt voor uw melding. Hij is binnen bij het wijkteam."
        "\n\nHet wijkteam kijkt wie kan helpen. Op uw eigen pagina ziet u hoe het ermee staat.",
    ),
    Moment.STARTED: Letter("Wij zijn bezig met uw melding", "Het wijkteam is met uw melding bezig."),
    Moment.PLANNED: Letter(
        "Er is een datum voor uw melding", "Het wijkteam heeft een datum gepland voor wat u meldde."
    ),
    Moment.QUESTION: Letter(
        "Wij hebben een vraag over uw melding",
        "Het wijkteam heeft een vraag aan u. U kunt antwoorden op uw eigen pagina.",
        lead="Hier geeft u antwoord",
        button="Geef antwoord",
    ),
    Moment.ANSWERED: Letter(
        "Uw antwoord is binnen", "Bedankt voor uw antwoord. Het wijkteam gaat ermee verder."
    ),
    Moment.FORWARDED: Letter(
        "Uw melding is doorgestuurd",
        "Het wijkteam heeft uw melding doorgestuurd. Wij houden in de gaten wat ermee gebeurt."
        "\n\nU hoeft zelf niets te doen.",
    ),
    Moment.DONE: Letter(
        "Uw melding is afgesloten",
        "Het wijkteam heeft uw melding afgesloten."
        "\n\nBent u geholpen? Laat het weten op uw eigen pagina. Klopt het niet? Dan kijken wij nog eens.",
        lead="Laat hier weten of u geholpen bent",
        button="Laat weten of u geholpen bent",
    ),
    Moment.REOPENED: Letter("Uw melding is weer open", "Het wijkteam kijkt opnieuw naar uw melding."),
    Moment.WITHDRAWN: Letter("Uw melding is ingetrokken", "Het wijkteam doet niets meer met deze melding."),
    Moment.DUPLICATE: Letter(
        "Iemand anders meldde dit ook",
        "Een ander meldde hetzelfde als u. Wij hebben de meldingen bij elkaar gelegd."
        " U hoort het als er nieuws is.",
    ),
    Moment.PARTNER: Letter(
        "Er is antwoord over uw melding", "De organisatie waar uw melding naartoe ging, heeft geantwoord."
    ),
    Moment.NEWS: Letter("Nieuws over uw melding", "Het wijkteam wil u iets laten weten over uw melding."),
    Moment.SUPPORTED: Letter(
        "U meldde dit ook", "Bedankt. Het wijkteam weet nu dat ook u hier last van hebt of dit mooi vindt."
    ),
}
