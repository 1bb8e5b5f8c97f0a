"""Meldingen for tests."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import factory
from django.utils import timezone

from home.lib.tokens import new_reference
from home.models import Wijk
from signalen.models import Absence, NeighbourhoodWalk, Signal, SignalContact


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


def absent(wijk: Wijk, first: int = 0, last: int = 6, *, by: Any = None) -> Absence:
    """Say that the team of a wijk is away, from so many days after today up to and with so many."""
    today = timezone.localdate()
    days = {"starts_on": today + timedelta(days=first), "ends_on": today + timedelta(days=last)}
    absence: Absence = Absence.objects.create(wijk=wijk, made_by=by, **days)
    return absence
