"""Maps: tiles of the address in `TILE_URL`, asked for only by who opens a map, on pages that have one."""

from collections.abc import Callable
from decimal import Decimal
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpResponseBase

# The Netherlands as a whole, for a wijk of which nobody filled in the middle.
COUNTRY, COUNTRY_ZOOM = (52.15, 5.3), 7
WIJK_ZOOM = 15
# About 110 by 100 metres at the latitude of the Netherlands.
LATITUDE_STEP, LONGITUDE_STEP = Decimal("0.001"), Decimal("0.0015")

Point = tuple[Any, Any]
View = Callable[..., HttpResponseBase]


def map_around(point: Point | None) -> dict[str, Any] | None:
    """Return what `components/map.html` needs for a map around (latitude, longitude); None without tiles."""
    if not settings.TILE_URL:
        return None
    latitude, longitude = map(float, point or COUNTRY)
    return {
        "tiles": settings.TILE_URL,
        "attribution": settings.TILE_ATTRIBUTION,
        # As text, because a template writes a number in Dutch: with a comma.
        "latitude": f"{latitude:.6f}",
        "longitude": f"{longitude:.6f}",
        "zoom": WIJK_ZOOM if point else COUNTRY_ZOOM,
    }


def coarse(latitude: Decimal, longitude: Decimal) -> tuple[float, float]:
    """Return the middle of the square of about 100 metres that a point lies in, never the point itself."""
    return (_middle(latitude, LATITUDE_STEP), _middle(longitude, LONGITUDE_STEP))


def _middle(degrees: Decimal, step: Decimal) -> float:
    return float((degrees // step) * step + step / 2)


def with_tiles(view: View) -> View:
    """Let the pages of a view show pictures of the tile server, and of no other stranger."""

    @wraps(view)
    def wrapped(*args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.TILE_URL:
            return view(*args, **kwargs)
        parts = urlsplit(settings.TILE_URL)
        allowed: Any = csp_update({"img-src": [f"{parts.scheme}://{parts.netloc}"]})
        response: HttpResponseBase = allowed(view)(*args, **kwargs)
        return response

    return wrapped
