"""Tips for tests."""

from uuid import uuid4

import factory

from home.lib.tokens import new_reference
from wijkkrant.tips.models import Tip


class TipFactory(factory.django.DjangoModelFactory[Tip]):
    """A tip; pass its `wijk`."""

    class Meta:
        model = Tip

    submission = factory.LazyFunction(uuid4)
    reference = factory.LazyFunction(new_reference)
    what = "Mevrouw op nummer 8 wordt honderd.\nZij kan prachtig vertellen."
    first_name = "Joop"
