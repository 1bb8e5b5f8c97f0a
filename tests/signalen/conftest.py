"""What tests of meldingen share."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

Post = dict[str, Any]


@pytest.fixture
def melding() -> Callable[..., Post]:
    """Return what a browser sends for a valid melding; keywords change or add fields."""

    def make(**changes: Any) -> Post:
        data: Post = {
            "submission": str(uuid4()),
            "website": "",
            "what": "De lantaarn bij de speeltuin is kapot.",
            "where": "Bij de speeltuin",
            "address": "",
            "name": "",
            "email": "",
            "phone": "",
            "latitude": "",
            "longitude": "",
        }
        return data | changes

    return make
