"""RSS and Atom of a wijkkrant."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from home.models import Freshness, Wijk
from wijkkrant.models import Article, Krant
from wijkkrant.structured import absolute, shared_picture

LENGTH = 20
MAX_AGE = 300  # seconds; a correction should not wait long


class KrantRss(Feed[Article, Wijk]):
    """The newest articles of one wijk."""

    feed_type: type[SyndicationFeed] = Rss201rev2Feed
    language = "nl"
    name = "krant_rss"

    def get_object(self, request: HttpRequest, *args: Any, wijk: str, **kwargs: Any) -> Wijk:
        """A wijkkrant that is not live, or whose wijk is closed, has no feed."""
        krants = Krant.objects.live().public().filter(wijk__page__live=True)
        return get_object_or_404(krants, wijk__slug=wijk).wijk

    def title(self, wijk: Wijk) -> str:
        return f"Wijkkrant {wijk.name}"

    def link(self, wijk: Wijk) -> str:
        return absolute(f"{wijk.url}wijkkrant/", settings.BASE_URL)

    def feed_url(self, wijk: Wijk) -> str:
        return absolute(reverse(self.name, args=[wijk.slug]), settings.BASE_URL)

    def description(self, wijk: Wijk) -> str:
        return f"Nieuws en verhalen uit {wijk.name}, geschreven door bewoners."

    def items(self, wijk: Wijk) -> list[Article]:
        shown = Article.objects.listed(wijk).shown().select_related("wijk")
        return list(shown.for_cards().prefetch_related("themes")[:LENGTH])

    def item_title(self, article: Article) -> str:
        return str(article.title)

    def item_description(self, article: Article) -> str:
        return f"Uit {article.from_wijk}. {article.lead}" if article.from_wijk else str(article.lead)

    def item_link(self, article: Article) -> str:
        return absolute(article.url or "", settings.BASE_URL)

    item_guid_is_permalink = False

    def item_guid(self, article: Article) -> str:
        """The same for ever: an article may get another address."""
        return f"urn:uuid:{article.translation_key}"

    def item_author_name(self, article: Article) -> str:
        return article.author_text

    def item_pubdate(self, article: Article) -> datetime | None:
        return article.published_at

    def item_updateddate(self, article: Article) -> datetime | None:
        return article.last_published_at

    def item_categories(self, article: Article) -> list[str]:
        return [article.get_rubriek_display(), *(theme.name for theme in article.theme_list)]

    def item_enclosures(self, article: Article) -> list[Enclosure]:
        """The picture; its length is unknown without reading the file, for which RSS says 0."""
        picture = shared_picture(article)
        return [Enclosure(absolute(picture.url, settings.BASE_URL), "0", "image/jpeg")] if picture else []


class KrantAtom(KrantRss):
    """The same as Atom."""

    feed_type = Atom1Feed
    name = "krant_atom"
    subtitle = KrantRss.description


def _freshness(wijk: str) -> Freshness | None:
    return Freshness.objects.filter(wijk__slug=wijk).first()


def _etag(request: HttpRequest, wijk: str) -> str | None:
    row = _freshness(wijk)
    return f'W/"{row.version}"' if row else None


def _changed_at(request: HttpRequest, wijk: str) -> datetime | None:
    row = _freshness(wijk)
    return row.changed_at if row else None


def _view(feed: KrantRss) -> Callable[..., HttpResponse]:
    """Serve a feed; a reader that has this version already gets an empty 304."""

    @condition(etag_func=_etag, last_modified_func=_changed_at)
    @cache_control(public=True, max_age=MAX_AGE)
    def view(request: HttpRequest, wijk: str) -> HttpResponse:
        response = feed(request, wijk=wijk)
        # Django dates a feed by its newest item; an article that was taken away would then go unnoticed.
        response.headers.pop("Last-Modified", None)
        return response

    return view


rss = _view(KrantRss())
atom = _view(KrantAtom())
