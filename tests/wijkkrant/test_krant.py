"""The list of articles of a wijk, and the newest on its front page."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import Theme, Wijk
from tests.factories.wijkkrant import ArticleFactory, photo_of

pytestmark = pytest.mark.django_db

KRANT = "/waterwijk/wijkkrant/"


def page_of(client: Client, url: str) -> BeautifulSoup:
    answer = client.get(url)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def titles(page: BeautifulSoup) -> list[str]:
    return [heading.get_text(strip=True) for heading in page.select(".utrecht-card__heading")]


def fill_with_what_may_not_be_seen(waterwijk: Wijk, haven: Wijk) -> None:
    ArticleFactory(wijk=haven, title="Van de Haven")
    ArticleFactory(wijk=waterwijk, title="Concept", live=False)
    private = ArticleFactory(wijk=waterwijk, title="Besloten")
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="x")


def test_the_newest_article_comes_first(client: Client, waterwijk: Wijk, haven: Wijk) -> None:
    fill_with_what_may_not_be_seen(waterwijk, haven)
    ArticleFactory(wijk=waterwijk, title="Oud", date=date(2026, 1, 5))
    ArticleFactory(wijk=waterwijk, title="Nieuw", date=date(2026, 11, 20))
    ArticleFactory(wijk=waterwijk, title="Midden", date=date(2026, 6, 1))
    page = page_of(client, KRANT)
    assert titles(page) == ["Nieuw", "Midden", "Oud"]
    assert page.select_one(".wp-krant--first")


def test_readers_choose_a_column_or_a_theme_that_has_articles(
    client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    green, sport, hidden = Theme.objects.all()[:3]
    ArticleFactory(wijk=waterwijk, title="Groen", rubriek="street", themes=[green])
    ArticleFactory(wijk=waterwijk, title="Sport", rubriek="report", themes=[sport, green])
    ArticleFactory(wijk=waterwijk, title="Concept", rubriek="police", themes=[hidden], live=False)
    ArticleFactory(wijk=haven, title="Van de Haven", rubriek="history", themes=[green, hidden])
    page = page_of(client, KRANT)
    choices = {
        select["name"]: [option["value"] for option in select.select("option")]
        for select in page.select("select")
    }
    assert choices == {"rubriek": ["", "report", "street"], "thema": ["", green.slug, sport.slug]}
    assert titles(page_of(client, f"{KRANT}?rubriek=street")) == ["Groen"]
    assert titles(page_of(client, f"{KRANT}?thema={sport.slug}")) == ["Sport"]
    assert titles(page_of(client, f"{KRANT}?rubriek=report&thema={green.slug}")) == ["Sport"]
    assert titles(page_of(client, f"{KRANT}?rubriek=street&thema={sport.slug}")) == []


@pytest.mark.parametrize("query", ["rubriek=x", "thema=x", "p=x", "p=-1", "p=99", "rubriek=%00", "thema[]=1"])
def test_a_wrong_choice_shows_the_list(client: Client, waterwijk: Wijk, query: str) -> None:
    ArticleFactory(wijk=waterwijk, title="Toch")
    assert titles(page_of(client, f"{KRANT}?{query}")) == ["Toch"]


def test_a_long_list_comes_in_pages_that_keep_the_choice(client: Client, waterwijk: Wijk) -> None:
    for number in range(16):
        ArticleFactory(wijk=waterwijk, title=f"Bericht {number}", date=date(2026, 1, 1) + timedelta(number))
    ArticleFactory(wijk=waterwijk, title="Andere rubriek", rubriek="police")
    first = page_of(client, f"{KRANT}?rubriek=news")
    assert titles(first) == [f"Bericht {number}" for number in range(15, 2, -1)]
    link = first.select_one("a[rel=next]")["href"]
    assert link == "?rubriek=news&p=2"
    second = page_of(client, KRANT + link)
    assert titles(second) == ["Bericht 2", "Bericht 1", "Bericht 0"]
    assert not second.select_one(".wp-krant--first")


def test_an_empty_wijkkrant_says_so(client: Client, waterwijk: Wijk, haven: Wijk) -> None:
    fill_with_what_may_not_be_seen(waterwijk, haven)
    page = page_of(client, KRANT)
    assert "Er staan nog geen artikelen in deze wijkkrant" in page.select_one(".wp-empty").get_text()


def test_feeds_are_announced(client: Client, waterwijk: Wijk) -> None:
    feeds = [link["href"] for link in page_of(client, KRANT).select("link[rel=alternate]")]
    assert feeds == ["/waterwijk/wijkkrant/rss.xml", "/waterwijk/wijkkrant/atom.xml"]


def latest(wijk: Wijk | None, count: int = 2) -> list[str]:
    template = Template("{% load wijkkrant_tags %}{% latest_articles wijk count %}")
    html = template.render(Context({"wijk": wijk, "count": count}))
    return titles(BeautifulSoup(html, "html.parser"))


def test_a_front_page_shows_the_newest_of_its_own_wijk(waterwijk: Wijk, haven: Wijk) -> None:
    fill_with_what_may_not_be_seen(waterwijk, haven)
    for day in (1, 2, 3):
        ArticleFactory(wijk=waterwijk, title=f"Dag {day}", date=date(2026, 11, day))
    assert latest(waterwijk) == ["Dag 3", "Dag 2"]
    assert latest(haven) == ["Van de Haven"]
    assert "Van de Haven" in latest(None, 9)
    haven.page.unpublish()
    assert "Van de Haven" not in latest(None, 9)


def test_the_newest_cost_one_query(waterwijk: Wijk, django_assert_num_queries: Any) -> None:
    photo = photo_of(waterwijk)
    for _ in range(6):
        ArticleFactory(wijk=waterwijk, image=photo)
    latest(waterwijk, 6)
    with django_assert_num_queries(1):
        latest(waterwijk, 6)


def test_the_list_takes_as_many_queries_for_ten_as_for_a_thousand_articles(
    client: Client, waterwijk: Wijk, django_assert_max_num_queries: Any, scale: Callable[[int], int]
) -> None:
    photo = photo_of(waterwijk)
    themes = list(Theme.objects.all())

    def fill(count: int) -> None:
        for number in range(count):
            ArticleFactory(wijk=waterwijk, image=photo, themes=[themes[number % len(themes)]])

    fill(10)
    client.get(KRANT)
    with django_assert_max_num_queries(15) as few:
        client.get(KRANT)
    fill(scale(1000))
    client.get(KRANT)
    with django_assert_max_num_queries(15) as many:
        client.get(KRANT)
    assert len(many) == len(few)
