"""Articles: their date, what stands under them, what others see of them."""

import json
from datetime import date
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import Theme, Wijk
from tests.conftest import At
from tests.factories.wijkkrant import ArticleFactory, photo_of
from wijkkrant.models import Article, Krant

pytestmark = pytest.mark.django_db


def page_of(client: Client, url: str) -> BeautifulSoup:
    answer = client.get(url)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def titles(page: BeautifulSoup) -> list[str]:
    return [heading.get_text(strip=True) for heading in page.select(".utrecht-card__heading")]


def test_every_wijk_gets_one_wijkkrant(waterwijk: Wijk, haven: Wijk) -> None:
    assert [krant.url for krant in Krant.objects.order_by("pk")] == [
        "/waterwijk/wijkkrant/",
        "/haven/wijkkrant/",
    ]
    assert not Krant.can_create_at(waterwijk.page)


def test_an_article_shows_who_wrote_what_and_when(client: Client, waterwijk: Wijk) -> None:
    ArticleFactory(
        wijk=waterwijk,
        title="Het bankje van Rie",
        slug="bankje",
        lead="Rie (81) wilde een bankje. Nu staat het er.",
        rubriek="interview",
        author="Samira",
        date=date(2026, 11, 20),
        paragraphs=["Het begon met een brief."],
    )
    page = page_of(client, "/waterwijk/wijkkrant/bankje/")
    assert page.h1.get_text() == "Het bankje van Rie"
    assert page.select_one(".wp-lead").get_text() == "Rie (81) wilde een bankje. Nu staat het er."
    assert page.select_one(".wp-byline").get_text(" ", strip=True) == "20 november 2026 Door Samira"
    rubriek = page.select_one(".wp-card__label a")
    assert (rubriek.get_text(), rubriek["href"]) == (
        "Buren aan het woord",
        "/waterwijk/wijkkrant/?rubriek=interview",
    )
    assert "Het begon met een brief." in page.main.get_text()


def test_without_an_author_the_wijkteam_wrote_it(client: Client, waterwijk: Wijk) -> None:
    article = ArticleFactory(wijk=waterwijk)
    assert "Door Wijkteam Waterwijk" in page_of(client, article.url).select_one(".wp-byline").get_text()


def test_a_draft_takes_the_date_of_the_day_it_is_published(waterwijk: Wijk, at: At) -> None:
    at("2026-11-20 23:30")
    draft = ArticleFactory(wijk=waterwijk, live=False)
    assert draft.date is None
    at("2026-11-24 00:30")
    draft.save_revision().publish()
    assert Article.objects.get().date == date(2026, 11, 24)
    at("2026-12-01 10:00")
    Article.objects.get().save_revision().publish()
    assert Article.objects.get().date == date(2026, 11, 24)


def test_a_date_that_the_editor_chose_stays(waterwijk: Wijk) -> None:
    article = ArticleFactory(wijk=waterwijk, date=date(2026, 5, 4))
    assert article.date == date(2026, 5, 4)
    assert article.published_at.isoformat() == "2026-05-04T12:00:00+02:00"


def test_what_the_editor_picked_stands_under_it_in_that_order(
    client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    article = ArticleFactory(wijk=waterwijk)
    picks = [ArticleFactory(wijk=waterwijk, title=title) for title in ("Derde", "Eerste", "Concept", "Privé")]
    picks.append(ArticleFactory(wijk=haven, title="Van de Haven"))
    picks[2].unpublish()
    PageViewRestriction.objects.create(page=picks[3], restriction_type="login")
    article.related = [("article", picks[number]) for number in (1, 4, 2, 3, 0)]
    article.save_revision().publish()
    ArticleFactory(wijk=waterwijk, title="Niet gekozen")
    assert titles(page_of(client, article.url)) == ["Eerste", "Derde"]


def test_else_articles_of_the_same_theme_and_wijk_stand_under_it(
    client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    green, sport = Theme.objects.all()[:2]
    article = ArticleFactory(wijk=waterwijk, title="Deze", themes=[green], date=date(2026, 11, 1))
    ArticleFactory(wijk=waterwijk, title="Zelfde, oud", themes=[green], date=date(2026, 1, 1))
    ArticleFactory(wijk=waterwijk, title="Zelfde, nieuw", themes=[green, sport], date=date(2026, 2, 1))
    ArticleFactory(wijk=waterwijk, title="Ander, nieuwst", themes=[sport], date=date(2026, 11, 20))
    ArticleFactory(wijk=waterwijk, title="Ander, oud", date=date(2025, 11, 20))
    ArticleFactory(wijk=waterwijk, title="Zelfde, concept", themes=[green], live=False)
    ArticleFactory(wijk=haven, title="Zelfde, Haven", themes=[green], date=date(2026, 11, 21))
    assert titles(page_of(client, article.url)) == ["Zelfde, nieuw", "Zelfde, oud", "Ander, nieuwst"]


def test_links_to_share_load_nothing_from_elsewhere(client: Client, waterwijk: Wijk, settings: Any) -> None:
    settings.BASE_URL = "https://wijkplein.example"
    article = ArticleFactory(wijk=waterwijk, title="Soep & brood", slug="soep")
    page = page_of(client, article.url)
    address = quote(f"https://wijkplein.example{article.url}", safe="")
    links = [link["href"] for link in page.select(".wp-share a")]
    assert any(link.startswith("https://wa.me/") and address in link for link in links)
    assert any(link.startswith("mailto:?subject=Soep%20%26%20brood") and address in link for link in links)
    loaded = [tag.get("src") or "" for tag in page.select("script, img, iframe, source")]
    assert all(source.startswith("/") or not source for source in loaded)


def test_others_see_the_article_as_news(client: Client, waterwijk: Wijk, settings: Any) -> None:
    settings.BASE_URL = "https://wijkplein.example"
    theme = Theme.objects.first()
    article = ArticleFactory(
        wijk=waterwijk,
        title='Soep </script> & "brood"',
        slug="soep",
        author="Samira",
        date=date(2026, 11, 20),
        image=photo_of(waterwijk),
        themes=[theme],
    )
    answer = client.get(article.url)
    assert b"Soep </script>" not in answer.content
    page = BeautifulSoup(answer.content, "html.parser")
    facts = json.loads(page.select_one('script[type="application/ld+json"]').string)
    assert facts["@type"] == "NewsArticle"
    assert facts["headline"] == 'Soep </script> & "brood"'
    assert facts["url"] == "https://wijkplein.example/waterwijk/wijkkrant/soep/"
    assert facts["datePublished"] == "2026-11-20T12:00:00+01:00"
    assert facts["author"] == {"@type": "Person", "name": "Samira"}
    assert facts["publisher"]["name"] == "Wijkteam Waterwijk"
    assert facts["keywords"] == [theme.name]
    assert facts["image"].startswith("https://wijkplein.example/media/images/")
    meta = {tag["property"]: tag["content"] for tag in page.select("meta[property]")}
    assert meta["og:type"] == "article"
    assert meta["og:title"] == 'Soep </script> & "brood"'
    assert meta["og:url"] == facts["url"] == page.select_one("link[rel=canonical]")["href"]
    assert meta["og:image"] == facts["image"]
    assert meta["article:published_time"] == "2026-11-20T12:00:00+01:00"


def test_an_empty_draft_can_be_looked_at(coordinator_client: Client, waterwijk: Wijk) -> None:
    draft = ArticleFactory(wijk=waterwijk, title="Leeg", lead="", live=False)
    answer = coordinator_client.get(f"/beheer/pages/{draft.pk}/view_draft/")
    assert answer.status_code == 200


def test_an_article_takes_as_many_queries_with_much_around_it_as_with_little(
    client: Client, waterwijk: Wijk, django_assert_max_num_queries: Any
) -> None:
    photo = photo_of(waterwijk)
    theme = Theme.objects.first()
    for number in range(3):
        ArticleFactory(wijk=waterwijk, image=photo, themes=[theme], date=date(2026, 1, 1 + number))
    article = ArticleFactory(wijk=waterwijk, image=photo, themes=[theme], paragraphs=["Tekst."])
    client.get(article.url)
    with django_assert_max_num_queries(15) as few:
        client.get(article.url)
    for _ in range(30):
        ArticleFactory(wijk=waterwijk, image=photo, themes=[theme])
    client.get(article.url)
    with django_assert_max_num_queries(15) as many:
        client.get(article.url)
    assert len(many) == len(few)
