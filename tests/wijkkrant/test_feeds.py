"""RSS and Atom, read as a feed reader reads them."""

from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import Theme, Wijk
from tests.conftest import At
from tests.factories.wijkkrant import ArticleFactory, photo_of
from wijkkrant.models import Krant

pytestmark = pytest.mark.django_db

RSS = "/waterwijk/wijkkrant/rss.xml"
ATOM = "/waterwijk/wijkkrant/atom.xml"
NS = {"a": "http://www.w3.org/2005/Atom", "dc": "http://purl.org/dc/elements/1.1/"}
SITE = "https://wijkplein.example"


@pytest.fixture(autouse=True)
def _site(settings: Any) -> None:
    settings.BASE_URL = SITE


def read(client: Client, url: str) -> ET.Element:
    answer = client.get(url)
    assert answer.status_code == 200
    return ET.fromstring(answer.content)  # noqa: S314  (our own feed)


def titles(client: Client) -> tuple[list[str | None], list[str | None]]:
    rss = [item.findtext("title") for item in read(client, RSS).iter("item")]
    atom = [entry.findtext("a:title", None, NS) for entry in read(client, ATOM).findall("a:entry", NS)]
    return rss, atom


def test_rss_has_all_a_reader_shows(client: Client, waterwijk: Wijk) -> None:
    theme = Theme.objects.first()
    article = ArticleFactory(
        wijk=waterwijk,
        title="Soep & brood",
        slug="soep",
        lead="Elke dinsdag soep voor 2 euro. <Zelf> brood meenemen mag.",
        author="Samira",
        date=date(2026, 11, 20),
        image=photo_of(waterwijk),
        themes=[theme],
    )
    feed = read(client, RSS)
    assert feed.findtext("channel/title") == "Wijkkrant Waterwijk"
    assert feed.findtext("channel/link") == f"{SITE}/waterwijk/wijkkrant/"
    assert feed.findtext("channel/language") == "nl"
    own = feed.find("channel/a:link", NS)
    assert own is not None
    assert own.get("href") == f"{SITE}{RSS}"
    item = feed.find("channel/item")
    assert item is not None
    assert item.findtext("title") == "Soep & brood"
    assert item.findtext("link") == f"{SITE}/waterwijk/wijkkrant/soep/"
    assert item.findtext("description") == "Elke dinsdag soep voor 2 euro. <Zelf> brood meenemen mag."
    assert item.findtext("guid") == f"urn:uuid:{article.translation_key}"
    assert item.findtext("pubDate") == "Fri, 20 Nov 2026 12:00:00 +0100"
    assert item.findtext("dc:creator", None, NS) == "Samira"
    assert [category.text for category in item.iter("category")] == ["Nieuws uit de wijk", theme.name]
    enclosure = item.find("enclosure")
    assert enclosure is not None
    assert (enclosure.get("type"), enclosure.get("length")) == ("image/jpeg", "0")
    assert enclosure.get("url", "").startswith(f"{SITE}/media/images/")


def test_atom_has_the_same(client: Client, waterwijk: Wijk, at: At) -> None:
    at("2026-11-20 10:00")
    article = ArticleFactory(wijk=waterwijk, title="Soep", slug="soep", lead="Elke dinsdag.")
    feed = read(client, ATOM)
    assert feed.findtext("a:title", None, NS) == "Wijkkrant Waterwijk"
    entry = feed.find("a:entry", NS)
    assert entry is not None
    assert entry.findtext("a:id", None, NS) == f"urn:uuid:{article.translation_key}"
    assert entry.findtext("a:published", None, NS) == "2026-11-20T10:00:00+01:00"
    assert entry.findtext("a:summary", None, NS) == "Elke dinsdag."
    link = entry.find("a:link", NS)
    assert link is not None
    assert link.get("href") == f"{SITE}/waterwijk/wijkkrant/soep/"
    assert entry.findtext("a:author/a:name", None, NS) == "Wijkteam Waterwijk"


def test_feeds_hold_what_everybody_may_read_of_one_wijk(client: Client, waterwijk: Wijk, haven: Wijk) -> None:
    ArticleFactory(wijk=haven, title="Van de Haven")
    ArticleFactory(wijk=waterwijk, title="Concept", live=False)
    private = ArticleFactory(wijk=waterwijk, title="Besloten")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    ArticleFactory(wijk=waterwijk, title="Oud", date=date(2026, 1, 1))
    ArticleFactory(wijk=waterwijk, title="Nieuw", date=date(2026, 2, 1))
    assert titles(client) == (["Nieuw", "Oud"], ["Nieuw", "Oud"])


def test_a_feed_holds_the_newest_twenty(client: Client, waterwijk: Wijk) -> None:
    for day in range(1, 26):
        ArticleFactory(wijk=waterwijk, title=f"Dag {day}", date=date(2026, 10, day))
    rss, atom = titles(client)
    assert rss == atom == [f"Dag {day}" for day in range(25, 5, -1)]


def test_an_empty_wijkkrant_has_an_empty_feed(client: Client, waterwijk: Wijk) -> None:
    assert titles(client) == ([], [])


@pytest.mark.parametrize("url", [RSS, ATOM])
def test_a_wijkkrant_that_is_not_there_has_no_feed(client: Client, waterwijk: Wijk, url: str) -> None:
    assert client.get(url.replace("waterwijk", "nergens")).status_code == 404
    Krant.objects.get(wijk=waterwijk).unpublish()
    assert client.get(url).status_code == 404
    Krant.objects.get(wijk=waterwijk).save_revision().publish()
    assert client.get(url).status_code == 200
    waterwijk.page.unpublish()
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("url", [RSS, ATOM])
def test_a_reader_asks_again_and_gets_only_what_is_new(
    client: Client, waterwijk: Wijk, at: At, django_capture_on_commit_callbacks: Any, url: str
) -> None:
    at("2026-11-20 10:00")
    with django_capture_on_commit_callbacks(execute=True):
        ArticleFactory(wijk=waterwijk, title="Een")
        gone = ArticleFactory(wijk=waterwijk, title="Gaat weg")
    first = client.get(url)
    assert first.headers["Cache-Control"] == "public, max-age=300"
    assert first.headers["Last-Modified"] == "Fri, 20 Nov 2026 09:00:00 GMT"
    known = {"If-None-Match": first.headers["ETag"]}
    dated = {"If-Modified-Since": first.headers["Last-Modified"]}
    assert client.get(url, headers=known).status_code == 304
    assert client.get(url, headers=dated).status_code == 304
    at("2026-11-20 11:00")
    with django_capture_on_commit_callbacks(execute=True):
        gone.unpublish()
    for headers in (known, dated):
        again = client.get(url, headers=headers)
        assert again.status_code == 200
        assert b"Gaat weg" not in again.content
        assert again.headers["Last-Modified"] == "Fri, 20 Nov 2026 10:00:00 GMT"


def test_a_feed_takes_as_many_queries_for_one_as_for_twenty_articles(
    client: Client, waterwijk: Wijk, django_assert_max_num_queries: Any
) -> None:
    photo = photo_of(waterwijk)
    theme = Theme.objects.first()
    ArticleFactory(wijk=waterwijk, image=photo, themes=[theme])
    client.get(RSS)
    with django_assert_max_num_queries(15) as few:
        client.get(RSS)
    for _ in range(19):
        ArticleFactory(wijk=waterwijk, image=photo, themes=[theme])
    client.get(RSS)
    with django_assert_max_num_queries(15) as many:
        client.get(RSS)
    assert len(many) == len(few)
