"""Two neighbours, and one that stands in for the other."""

import pytest
from django.utils import timezone

from home.accounts.models import User
from home.models import Wijk
from home.review.actions import take_over
from home.review.models import TakeOver
from tests.factories.signalen import absent
from tests.factories.stand_in import sent


@pytest.fixture(autouse=True)
def _next_to(waterwijk: Wijk, haven: Wijk) -> None:
    waterwijk.neighbours.add(haven)


@pytest.fixture
def taken(waterwijk: Wijk, neighbour: User) -> TakeOver:
    """Haven stands in for a week in which Waterwijk is away."""
    absent(waterwijk)
    sent(waterwijk, "Wacht al")
    return take_over(wijk=waterwijk, by=neighbour, now=timezone.now())
