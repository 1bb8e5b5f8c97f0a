"""The life of a melding: its states and what is written down about it."""

from django.db import models


class State(models.TextChoices):
    """Where a melding stands. The values are stored; the labels are what the team reads."""

    RECEIVED = "received", "Ontvangen"


class Event(models.TextChoices):
    """What happened to a melding, for its history."""

    RECEIVED = "received", "Ontvangen"
    QUARANTINED = "quarantined", "Ontvangen en apart gezet: dit lijkt op spam"
    RELEASED = "released", "Uit quarantaine gehaald"
    CONTACT_ERASED = "contact_erased", "Contactgegevens gewist: de bewaartermijn is voorbij"


class Source(models.TextChoices):
    """How a melding came in."""

    WEB = "web", "Website"
