"""What production refuses and only the database can tell: the log-ins of the demo neighbourhood."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, register, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError
from django.db.models import Value
from django.db.models.functions import Concat

# seed_demo gives its users an address in this domain, which can belong to nobody (RFC 2606).
DEMO_MAIL_DOMAIN = "voorbeeld.example"
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
            f"In deze database staan mensen van de demo, die kunnen inloggen: {', '.join(names)}.",
            hint="Geef een echte site een eigen database (DATABASE_URL), of zet deze mensen uit.",
            id="wijkplein.E001",
        )
    ]


def _demo_users() -> Iterable[str]:
    """Return who logs in as seed_demo lets them; of a real person the address is the whole username."""
    given = Concat("username", Value(f"@{DEMO_MAIL_DOMAIN}"))
    users = get_user_model()._default_manager.filter(is_active=True, email=given)
    return users.order_by("username").values_list("username", flat=True)[:5]


def refuse_unsafe_start() -> None:
    """Raise ImproperlyConfigured when one of our own checks fails; for servers, which run no checks."""
    for message in run_checks(tags=[TAG]):
        raise ImproperlyConfigured(f"{message.msg} {message.hint}")
