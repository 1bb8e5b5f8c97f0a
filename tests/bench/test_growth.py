"""What a page costs when there is much behind it, beside the same page with little."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

import pytest
from django.test import Client

from home.models import Wijk
from tests.factories.wijkkrant import ArticleFactory

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

LITTLE, MUCH, ROUNDS = 10, 200, 15
PAGES = ("/waterwijk/", "/waterwijk/wijkkrant/", "/zoeken/?q=artikel")
# Far above what was measured: a bench finds a page that grows with its data, not a slow machine.
TOO_MUCH = 3.0


def seconds(client: Client, address: str) -> float:
    """Return the median time of one request, after one to warm up."""
    assert client.get(address).status_code == 200

    def once() -> float:
        start = perf_counter()
        client.get(address)
        return perf_counter() - start

    return median(once() for _ in range(ROUNDS))


@pytest.fixture
def fill(waterwijk: Wijk) -> Callable[[int], None]:
    def add(count: int) -> None:
        for _ in range(count):
            ArticleFactory(wijk=waterwijk, paragraphs=["Een alinea over de buurt."])

    return add


def test_pages_do_not_grow_with_what_lies_behind_them(client: Client, fill: Callable[[int], None]) -> None:
    fill(LITTLE)
    little = {address: seconds(client, address) for address in PAGES}
    fill(MUCH - LITTLE)
    ratios = {address: seconds(client, address) / little[address] for address in PAGES}
    for address, ratio in ratios.items():
        print(f"{address}: {MUCH} articles cost {ratio:.2f} times what {LITTLE} cost")  # noqa: T201
    assert max(ratios.values()) < TOO_MUCH
