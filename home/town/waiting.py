"""What waits for a beheerder: wijken that nobody leads yet."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from home.lib.registries import WaitingItem, WaitingSource, waiting_sources
from home.models import Wijk, WijkGroup
from home.roles import Role


def without_coordinator(user: Any) -> Iterator[WaitingItem]:
    """Yield one line for the wijken on the site without a coördinator who can log in; one query."""
    if not user.is_superuser:
        return
    led = WijkGroup.objects.filter(role=Role.COORDINATOR, group__user__is_active=True)
    wijken = list(Wijk.objects.open().exclude(pk__in=led.values("wijk")).order_by("name").only("name"))
    if len(wijken) == 1:
        chosen = urlencode({"wijk": wijken[0].pk, "role": Role.COORDINATOR})
        text = f"{wijken[0].name} heeft nog geen coördinator"
        yield WaitingItem(text, f"{reverse('accounts_invite')}?{chosen}")
    elif wijken:
        yield WaitingItem(f"{len(wijken)} wijken hebben nog geen coördinator", reverse("accounts_people"))


def register() -> None:
    """Leave word of it for the first screen."""
    waiting_sources.add(WaitingSource("no-coordinator", 60, without_coordinator))
