"""What editors find of hosts on the first screen and by which addresses."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.permissions import policy_registry

from home.lib.registries import WaitingItem
from home.models import Wijk
from spreekuren.hosts.admin_views import closable_spreekuren, own_spreekuren
from spreekuren.hosts.models import HostLink
from spreekuren.hosts.reminders import unchecked_in
from spreekuren.models import Spreekuur


def spreekuur_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """The spreekuur in the address is the editor's own."""
    return own_spreekuren(request.user).filter(pk=kwargs["spreekuur_pk"]).exists()


def tap_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """The spreekuur in the address is one that the editor may close."""
    return closable_spreekuren(request.user).filter(pk=kwargs["spreekuur_pk"]).exists()


def link_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """The link in the address is one to a spreekuur of the editor's own."""
    own = own_spreekuren(request.user).values("pk")
    return HostLink.objects.filter(pk=kwargs["host_link_pk"], spreekuur__in=own).exists()


def list_guard(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """The editor works in a wijk; its own list shows nothing of another."""
    return wijken_with_spreekuren(request.user).exists()


def wijken_with_spreekuren(user: Any) -> Any:
    """Return the wijken in which this editor may change spreekuren."""
    return policy_registry.get_by_type(Spreekuur).wijken_user_may(user, ["change"])


def close_url(user: Any, wijk: Wijk | None) -> str | None:
    """Return where "Spreekuur dicht" leads; None: nothing to close for this user."""
    found = closable_spreekuren(user)
    if wijk is not None:
        found = found.filter(wijk=wijk)
    if not found.exists():
        return None
    url = reverse("spreekuren_taps")
    return f"{url}?wijk={wijk.pk}" if wijk else url


def waiting(user: Any) -> Iterator[WaitingItem]:
    """Yield how many spreekuren nobody looked at for 90 days. 1 query."""
    old, late = unchecked_in(wijken_with_spreekuren(user), timezone.localdate())
    if old:
        one = "1 spreekuur is langer dan 90 dagen niet nagekeken"
        many = f"{len(old)} spreekuren zijn langer dan 90 dagen niet nagekeken"
        url = f"{reverse('spreekuren_taps')}#spreekuur-{old[0]}"
        yield WaitingItem(one if len(old) == 1 else many, url, is_late=late > 0)
