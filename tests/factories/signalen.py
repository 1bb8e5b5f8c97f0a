"""Meldingen for tests."""

from datetime import date
from uuid import uuid4

import factory

from home.lib.tokens import new_reference
from signalen.models import NeighbourhoodWalk, Signal, SignalContact


class SignalFactory(factory.django.DjangoModelFactory[Signal]):
    """A melding; pass its `wijk`."""

    class Meta:
        model = Signal

    submission = factory.LazyFunction(uuid4)
    reference = factory.LazyFunction(new_reference)
    what = "De lantaarn bij de speeltuin is kapot."
    where = "Bij de speeltuin"


class SignalContactFactory(factory.django.DjangoModelFactory[SignalContact]):
    """Who sent a melding; pass its `signal`."""

    class Meta:
        model = SignalContact

    name = "Fatima"
    email = "fatima@example.nl"
    phone = "+31612345678"


class WalkFactory(factory.django.DjangoModelFactory[NeighbourhoodWalk]):
    """A wijkschouw of some time ago, without report; pass its `wijk`."""

    class Meta:
        model = NeighbourhoodWalk

    title = "Schouw rond het plein"
    held_on = date(2026, 10, 24)
    start = "Wij beginnen bij het buurthuis."
    walkers = "Bewoners, de gemeente en de wijkagent"
