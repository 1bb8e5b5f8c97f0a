"""What waits for an editor: offers of neighbours that nobody has looked at."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from home.lib.registries import WaitingItem
from home.sharing.queries import waiting_for

MOST = 5


def items(user: Any) -> Iterable[WaitingItem]:
    """Return a line for each of the oldest offers, and one for the rest."""
    waiting, url = waiting_for(user), reverse("sharing_offers")
    found = [WaitingItem(f"{row.source} biedt aan: {row.title}", url) for _kind, row in waiting[:MOST]]
    if rest := len(waiting) - MOST if len(waiting) > MOST else 0:
        found.append(WaitingItem(f"En nog {rest} van de buren", url))
    return found
