"""What a download of 100,000 meldingen costs for each of them, and how much memory, beside one of 1,000."""

from collections.abc import Callable
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from statistics import median
from time import process_time
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from home.accounts.models import User
from home.lib.tokens import new_token
from home.models import Wijk
from signalen.models import Category, Signal
from signalen.states import State

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

LITTLE, MUCH, BATCH, ROUNDS = 1_000, 100_000, 2_000, 5
LIST = "/beheer/meldingen/"
# A row of a long file may cost this many times what one of a short file does. Far above what was measured:
# a download that reads all rows for each of them costs a hundred times.
TOO_SLOW = 2.0
# In MB, above what the process had before.
TOO_MUCH = 100
PROCESS = Path("/proc/self")


@pytest.fixture
def fill(waterwijk: Wijk, coordinator: User) -> Callable[[int], None]:
    """Add meldingen that are done, with something in every column; never all of them in memory."""
    categories = cycle(Category.objects.filter(wijk=waterwijk))

    def add(count: int) -> None:
        now, first = timezone.now(), Signal.objects.count()
        for start in range(first, first + count, BATCH):
            Signal.objects.bulk_create(
                Signal(
                    wijk=waterwijk,
                    submission=uuid4(),
                    reference=f"{number:06d}",
                    follow_token=new_token(),
                    what=f"- Losse tegel nummer {number} voor de deur.\nDe buurvrouw is er over gevallen. "
                    * 3,
                    where="Bij de school",
                    address=f"Dorpsstraat {number % 200}",
                    category=next(categories),
                    assignee=coordinator,
                    state=State.DONE,
                    received_at=now - timedelta(minutes=number),
                    closed_at=now,
                    answer_by=now.date(),
                )
                for number in range(start, min(start + BATCH, first + count))
            )

    return add


def memory(name: str) -> float:
    """Return what the process holds ("VmRSS") or held at most ("VmHWM"), in MB."""
    lines = (line.split() for line in (PROCESS / "status").read_text().splitlines())
    return next(int(line[1]) for line in lines if line[0] == f"{name}:") / 1024


def cost(client: Client, file_format: str, count: int) -> tuple[float, float]:
    """Return the seconds of a whole download and by how many MB the process grew at most.

    Seconds of this process: what else runs on the machine does not count, over so long a time.
    """
    # From here the kernel counts the highest anew.
    (PROCESS / "clear_refs").write_text("5")
    before, start = memory("VmRSS"), process_time()
    response = client.get(LIST, {"tab": "klaar", "export": file_format})
    size = sum(len(chunk) for chunk in response.streaming_content)
    seconds = process_time() - start
    assert size > count * 20
    return seconds, memory("VmHWM") - before


@pytest.mark.skipif(not (PROCESS / "clear_refs").exists(), reason="only Linux counts memory so")
@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_a_row_of_a_long_download_costs_no_more_than_one_of_a_short(
    file_format: str, coordinator_client: Client, fill: Callable[[int], None]
) -> None:
    fill(LITTLE)
    cost(coordinator_client, file_format, LITTLE)
    little = median(cost(coordinator_client, file_format, LITTLE)[0] for _ in range(ROUNDS))
    fill(MUCH - LITTLE)
    much, grown = cost(coordinator_client, file_format, MUCH)
    ratio = (much / MUCH) / (little / LITTLE)
    print(  # noqa: T201
        f"{file_format}: a row of {MUCH} costs {ratio:.2f} times what one of {LITTLE} does;"
        f" {much:.1f} s in all, memory +{grown:.0f} MB"
    )
    assert ratio < TOO_SLOW
    assert grown < TOO_MUCH
