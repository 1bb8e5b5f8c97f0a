"""What every page and every mail wants to know of the town, found once and kept for a moment."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.cache import cache

from home.town.colours import version

CACHE_KEY = "town-identity"
# Every process of the web server keeps its own copy when there is no Redis: so long it may be old.
SECONDS = 30
NOUNS = {"wijk": "wijken", "dorp": "dorpen", "kern": "kernen", "buurt": "buurten"}
LOGO_SPEC = "max-400x112|format-webp-lossless"
LOGO_HEIGHT = 56


@dataclass(frozen=True)
class Logo:
    """The picture beside the name, with the size that keeps its place before it is there."""

    url: str
    width: int
    height: int


@dataclass(frozen=True)
class Identity:
    """The name, the looks and the sender of this site."""

    name: str
    noun: str
    nouns: str
    colour: str
    sender_name: str
    reply_to: str
    colours_version: str
    logo: Logo | None


def identity() -> Identity:
    """Return who this site is; at most one look-up, and none while it is kept."""
    kept: Identity | None = cache.get(CACHE_KEY)
    if kept is None:
        kept = _look_up()
        cache.set(CACHE_KEY, kept, SECONDS)
    return kept


def forget_identity() -> None:
    """Let the next page look it up again."""
    cache.delete(CACHE_KEY)


def _look_up() -> Identity:
    # By name: mail asks who the town is, and the models stand above mail.
    model = apps.get_model("town", "TownSettings")
    town = model.objects.select_related("logo").first() or model()
    return Identity(
        name=town.name or settings.WAGTAIL_SITE_NAME,
        noun=town.noun,
        nouns=NOUNS[town.noun],
        colour=town.colour,
        sender_name=town.sender_name or town.name,
        reply_to=town.reply_to,
        colours_version=version(town.colour, town.background, everywhere=town.colours_everywhere),
        logo=_logo(town),
    )


def _logo(town: Any) -> Logo | None:
    if town.logo is None:
        return None
    try:
        rendition = town.logo.get_rendition(LOGO_SPEC)
    except OSError:
        # The file is away, as after a restore without its photos: the name alone will do.
        return None
    shown = min(LOGO_HEIGHT, rendition.height)
    return Logo(rendition.url, round(rendition.width * shown / rendition.height), shown)
