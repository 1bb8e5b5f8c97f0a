"""What every template may ask for."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site_wide(request: HttpRequest) -> dict[str, Any]:
    """Return the facts of the whole site; no query."""
    return {"DEMO": settings.DEMO, "BASE_URL": settings.BASE_URL, "SITE_NAME": settings.WAGTAIL_SITE_NAME}
