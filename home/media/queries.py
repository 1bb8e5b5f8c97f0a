"""Where a photo is shown, and what an editor must know about the photos of the wijk."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any, cast

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.permissions import policy_registry

from home.lib.registries import WaitingItem
from home.media.models import ADMIN_SPECS, Photo, PhotoQuerySet, PhotoRendition
from home.reach import own_media, own_pages


@dataclass
class Usage:
    """Where a photo is shown: the editor's own pages and rows by name, others only counted."""

    pages: list[Page] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    elsewhere: int = 0


def shown_by(photo: Photo) -> Iterator[Any]:
    """Yield the pages and rows that show the photo, also in drafts that were kept as the page."""
    for thing, _references in photo.get_usage():
        yield thing.specific if isinstance(thing, Page) else thing


def usage_of(photo: Photo, user: Any, wijk_ids: set[int]) -> Usage:
    """Return where the photo is shown, as far as this user works there."""
    usage = Usage()
    own = set(own_pages(user).values_list("pk", flat=True))
    for thing in shown_by(photo):
        if isinstance(thing, Page) and (thing.pk in own or user.is_superuser):
            usage.pages.append(thing)
        elif not isinstance(thing, Page) and getattr(thing, "wijk_id", None) in wijk_ids:
            usage.rows.append(f"{thing._meta.verbose_name.capitalize()} {thing}")
        else:
            usage.elsewhere += 1
    return usage


def wijken_showing(photo: Photo) -> set[int | None]:
    """Return the wijken whose pages change when the photo goes; None: the whole site."""
    return {getattr(thing, "wijk_id", None) for thing in shown_by(photo)}


def public_renditions() -> QuerySet[PhotoRendition]:
    """Return the pictures at the sizes of the site; those of the admin alone stay out."""
    rows = PhotoRendition.objects.all()
    for spec in ADMIN_SPECS:
        rows = rows.exclude(filter_spec__startswith=spec)
    return rows


def waiting_photos(user: Any) -> Iterator[WaitingItem]:
    """Yield what waits for this editor: photos without consent, and consent that ends; two counts."""
    own = cast("PhotoQuerySet", own_media(Photo, user))
    today = timezone.localdate()
    yield from _count(own.without_consent().count(), "missing", late=False)
    yield from _count(own.expiring(today).count(), "expiring", late=own.expired(today).exists())


SENTENCES = {
    "missing": ("1 foto mist toestemming", "{count} foto's missen toestemming"),
    "expiring": (
        "De toestemming voor 1 foto loopt binnenkort af of is verlopen",
        "De toestemming voor {count} foto's loopt binnenkort af of is verlopen",
    ),
}


def _count(count: int, state: str, *, late: bool) -> Iterator[WaitingItem]:
    if count:
        one, more = SENTENCES[state]
        url = f"{reverse('wagtailimages:index')}?consent={state}"
        yield WaitingItem(one if count == 1 else more.format(count=count), url, is_late=late)


def consent_ends_at(wijk: Any, now: datetime) -> datetime | None:
    """Return the midnight at which the first photo of the wijk stops being shown."""
    today = timezone.localdate(now)
    ends = Photo.objects.with_people().filter(collection_id=wijk.collection_id, consent_until__gte=today)
    last = ends.order_by("consent_until").values_list("consent_until", flat=True).first()
    if last is None:
        return None
    return timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))


def address_to_add(user: Any, wijk: Any) -> str | None:
    """Return where this user adds photos; None: not for this user."""
    policy = policy_registry.get_by_type(Photo)
    return reverse("photos_add") if policy.user_has_permission(user, "add") else None
