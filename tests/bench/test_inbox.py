"""What the inbox costs with 50,000 meldingen, beside what it costs with 500."""

from collections.abc import Callable
from datetime import timedelta
from itertools import cycle
from statistics import median
from time import perf_counter
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.lib.tokens import new_token
from home.models import Wijk
from signalen.models import Category, Signal
from signalen.states import State

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

LITTLE, MUCH, ROUNDS = 500, 50_000, 7
MOST_QUERIES = 15
TOO_MUCH = 2.0
LIST = "/beheer/meldingen/"


@pytest.fixture
def fill(waterwijk: Wijk) -> Callable[[int], None]:
    """Add meldingen: of a hundred one is open, as in a wijk after some years."""
    categories = cycle(Category.objects.filter(wijk=waterwijk))

    def add(count: int) -> None:
        now, first = timezone.now(), Signal.objects.count()
        Signal.objects.bulk_create(
            (
                Signal(
                    wijk=waterwijk,
                    submission=uuid4(),
                    reference=f"{number:06d}",
                    follow_token=new_token(),
                    what=f"Losse tegel nummer {number} voor de deur van de buurvrouw",
                    where="Bij de school",
                    category=next(categories),
                    state=State.DONE if number % 100 else State.RECEIVED,
                    received_at=now - timedelta(minutes=number),
                )
                for number in range(first, first + count)
            ),
            batch_size=2000,
        )

    return add


def cost(client: Client, address: str) -> float:
    """Return the median time of one request, after one to warm up; asserts how much it asks."""
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    assert len(asked) <= MOST_QUERIES, (address, len(asked))

    def once() -> float:
        start = perf_counter()
        client.get(address)
        return perf_counter() - start

    return median(once() for _ in range(ROUNDS))


def test_the_inbox_does_not_grow_with_what_was_handled(
    waterwijk: Wijk, coordinator_client: Client, fill: Callable[[int], None]
) -> None:
    category = Category.objects.filter(wijk=waterwijk).first()
    assert category is not None
    addresses = {
        "list": LIST,
        "handled": f"{LIST}?tab=klaar",
        "filtered": f"{LIST}?tab=klaar&category={category.pk}",
        "searched by reference": f"{LIST}?q=000123",
        "searched by words": f"{LIST}?q=buurvrouw",
        "searched by what is not there": f"{LIST}?q=olifant",
    }
    fill(LITTLE)
    little = {name: cost(coordinator_client, address) for name, address in addresses.items()}
    fill(MUCH - LITTLE)
    ratios = {name: cost(coordinator_client, address) / little[name] for name, address in addresses.items()}
    for name, ratio in ratios.items():
        print(f"inbox, {name}: {MUCH} meldingen cost {ratio:.2f} times what {LITTLE} cost")  # noqa: T201
    assert max(ratios.values()) < TOO_MUCH
