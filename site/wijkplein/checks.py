"""What production refuses and only the database can tell: the log-ins of the demo neighbourhood."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, register, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

# seed_demo gives its users an address in this domain, which can belong to nobody (RFC 2606).
DEMO_MAIL_DOMAIN = ".example"
TAG = "wijkplein"


@register(TAG)
def no_demo_users(**_kwargs: Any) -> list[CheckMessage]:
    """Refuse users whose passwords were printed on a screen (wijkplein.E001)."""
    if settings.DEMO or settings.DEBUG:
        return []
    try:
        names = list(_demo_users())
    except DatabaseError:
        # Before the first migrate there are no users at all.
        return []
    if not names:
        return []
    return [
        Error(
            f"This database holds log-ins of the demo neighbourhood: {', '.join(names)}.",
            hint="Give a real town a database of its own (DATABASE_URL), or switch these users off.",
            id="wijkplein.E001",
        )
    ]


def _demo_users() -> Iterable[str]:
    users = get_user_model()._default_manager.filter(is_active=True, email__endswith=DEMO_MAIL_DOMAIN)
    return users.order_by("username").values_list("username", flat=True)[:5]


def refuse_unsafe_start() -> None:
    """Raise ImproperlyConfigured when one of our own checks fails; for servers, which run no checks."""
    for message in run_checks(tags=[TAG]):
        raise ImproperlyConfigured(f"{message.msg} {message.hint}")
