"""The pictures of a whole list at once."""

from collections.abc import Iterable

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images.models import Filter

from home.media.models import Photo, PhotoRendition

# What `components/card.html` and `components/person.html` show.
CARD_SPECS = ("fill-640x400|format-webp", "fill-640x400|format-jpeg")
FACE_SPECS = ("fill-240x240|format-webp", "fill-240x240|format-jpeg")


def load_renditions(photos: Iterable[Photo | None], specs: Iterable[str]) -> None:
    """Fetch the renditions of a list: no query when the cache has them, one when it has not.

    Wagtail asks the cache picture by picture and then the database picture by picture; a
    plain prefetch asks the database even for what the cache has.
    """
    filters = [Filter(spec) for spec in specs]
    keys = {
        photo: [
            PhotoRendition.construct_cache_key(photo, one.get_cache_key(photo), one.spec) for one in filters
        ]
        for photo in photos
        if photo is not None
    }
    kept = PhotoRendition.cache_backend.get_many([key for own in keys.values() for key in own])
    missing = [photo for photo, own in keys.items() if not all(key in kept for key in own)]
    wanted = PhotoRendition.objects.filter(filter_spec__in=[one.spec for one in filters])
    prefetch_related_objects(missing, Prefetch("renditions", wanted, to_attr="prefetched_renditions"))
