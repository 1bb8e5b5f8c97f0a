"""What holds for every page that a reader can open: few queries, no cookie, nobody else's server."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from home.models import Wijk
from tests.factories.town import add, fill, pages_of, views_of

pytestmark = pytest.mark.django_db

MOST_QUERIES = 15
WITH_A_FORM = (
    "/melden/wat/",
    "/meedoen/",
    "/aanmelden/",
    "/vaste-plek/",
    "/tip/",
    "/ik-ook/",
    "/mijn-wijk/",
    "/mijn-wijk/briefje/",
)
FEW, MANY = 2, 10
# What a reader's browser fetches by itself; a link is only followed by hand.
FETCHED = {
    "script": "src",
    "img": "src",
    "source": "srcset",
    "link": "href",
    "iframe": "src",
    "form": "action",
}


def queries_of(client: Client, url: str) -> int:
    """Return the queries of a page that is not cached itself; what the site keeps anyway is."""
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_every_type_of_page_asks_little_and_the_same_for_few_and_for_many(
    waterwijk: Wijk, haven: Wijk, client: Client, at: Callable[[str], None]
) -> None:
    at("2026-11-24 08:00")
    fill(haven, FEW)
    fill(waterwijk, FEW)
    few = {name: queries_of(client, url) for name, url in (pages_of(waterwijk) | views_of(waterwijk)).items()}
    for wijk in (waterwijk, haven):
        add(wijk, range(FEW, MANY))
    many = {
        name: queries_of(client, url) for name, url in (pages_of(waterwijk) | views_of(waterwijk)).items()
    }
    assert {name: count for name, count in many.items() if count > MOST_QUERIES} == {}
    assert many == few


def crawl(client: Client, start: str) -> dict[str, BeautifulSoup]:
    """Open every page that links lead to from `start`, as often as a reader could."""
    seen: dict[str, BeautifulSoup] = {}
    waiting = [start]
    while waiting:
        url = waiting.pop()
        if url in seen or url.startswith(("/beheer/", "/media/", "/static/")):
            continue
        answer = client.get(url, follow=True)
        assert answer.status_code == 200, f"{url} is a dead link"
        assert bool(answer.cookies) is url.split("?")[0].endswith(WITH_A_FORM), f"a cookie at {url}"
        is_page = answer.headers["Content-Type"].startswith("text/html")
        # A feed or calendar leads nowhere and fetches nothing.
        seen[url] = BeautifulSoup(answer.content if is_page else "", "html.parser")
        waiting += [link for link in _links(seen[url], url) if link not in seen]
        client.cookies.clear()
    return seen


def _links(page: BeautifulSoup, url: str) -> list[str]:
    own = [a["href"].split("#")[0] for a in page.find_all("a", href=True) if not urlsplit(a["href"]).netloc]
    own = [link for link in own if not re.match(r"^(tel|mailto|sms):", link)]
    return [url.split("?", maxsplit=1)[0] + link if link.startswith("?") else link for link in own if link]


def test_a_reader_meets_no_dead_link_no_cookie_and_nobody_elses_server(
    waterwijk: Wijk, haven: Wijk, client: Client, at: Callable[[str], None]
) -> None:
    at("2026-11-24 08:00")
    fill(waterwijk)
    fill(haven)
    site = crawl(client, "/")
    assert len(site) > 40
    for url, page in site.items():
        fetched = [
            tag[FETCHED[tag.name]] for tag in page.find_all(list(FETCHED)) if tag.get(FETCHED[tag.name])
        ]
        foreign = [
            address
            for address in fetched
            if urlsplit(address).netloc not in {"", "localhost", "localhost:8000"}
        ]
        assert foreign == [], f"{url} fetches from elsewhere"
