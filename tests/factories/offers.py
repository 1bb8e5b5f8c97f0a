"""Offers of help for tests."""

from uuid import uuid4

import factory

from home.lib.tokens import new_reference
from initiatives.offers.models import Moment, VolunteerOffer


class OfferFactory(factory.django.DjangoModelFactory[VolunteerOffer]):
    """An offer; pass its `wijk`."""

    class Meta:
        model = VolunteerOffer

    submission = factory.LazyFunction(uuid4)
    reference = factory.LazyFunction(new_reference)
    what = "Boodschappen doen"
    moments = factory.LazyFunction(lambda: [Moment.WEEKEND.value])
    first_name = "Joop"
    phone = "+31612345678"
