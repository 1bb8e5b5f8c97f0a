"""What every template may ask for."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from home.town.identity import identity


def site_wide(request: HttpRequest) -> dict[str, Any]:
    """Return the facts of the whole site; no query, or one for who asks what the site is called."""
    return {
        "DEMO": settings.DEMO,
        "BASE_URL": settings.BASE_URL,
        "TOWN": SimpleLazyObject(identity),
        "SITE_NAME": SimpleLazyObject(lambda: identity().name),
    }
