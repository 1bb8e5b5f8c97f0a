"""Which link a token opens."""

from datetime import datetime

from home.lib.tokens import hash_token
from spreekuren.hosts.models import HostLink, HostLinkQuerySet


def link_of(token: str) -> HostLink | None:
    """Return the link that this token opens; None: unknown, revoked, renewed, or nothing to show."""
    return _working().filter(token_hash=hash_token(token)).first()


def asked_link(token: str, now: datetime) -> HostLink | None:
    """Return the link whose reminder asked with this token and waits for an answer."""
    return _working().filter(confirm_hash=hash_token(token), confirm_until__gt=now).first()


def _working() -> HostLinkQuerySet:
    return HostLink.objects.working().select_related("spreekuur__location", "spreekuur__wijk", "wijk")
