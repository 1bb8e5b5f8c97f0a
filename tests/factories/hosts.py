"""Links of hosts; made by the same action as in the admin."""

from typing import Any

from spreekuren.hosts.actions import make_link
from spreekuren.models import HostLink, Spreekuur


def host_link(spreekuur: Spreekuur, name: str = "Ina", **fields: Any) -> tuple[HostLink, str]:
    """Return a link and the path of its page."""
    link, token = make_link(spreekuur=spreekuur, name=name, **fields)
    return link, f"/spreekuur/{token}/"
