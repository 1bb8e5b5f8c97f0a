"""A resident finds pages and partners by plain Dutch words, and never what is not for everybody."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import Partner, StandardPage, Theme, Wijk
from tests.factories.wijkkrant import ArticleFactory

pytestmark = pytest.mark.django_db

on_postgres = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="pg_trgm")


@pytest.fixture
def find(client: Client) -> Callable[..., list[str]]:
    """Return the titles that somebody reads who looks for words."""

    def titles(words: str, **choices: str) -> list[str]:
        page = BeautifulSoup(client.get("/zoeken/", {"q": words, **choices}).content, "html.parser")
        return [heading.get_text() for heading in page.select(".wp-search__title")]

    return titles


def page_of(client: Client, words: str, **choices: str) -> BeautifulSoup:
    return BeautifulSoup(client.get("/zoeken/", {"q": words, **choices}).content, "html.parser")


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("fiets", "Fietsen maken"),
        ("fietsen", "Een fiets voor elk kind"),
        ("initiatief", "Tien nieuwe initiatieven"),
        ("buurthuis", "Alle buurthuizen op een rij"),
        ("spreekuren", "Het spreekuur verhuist"),
        ("vrijwilliger", "Vrijwilligers gevraagd"),
        ("cafe", "Repair Café in de Brug"),
        ("CAFÉ", "Repair Café in de Brug"),
        ("2801AB", "Wegwerk in 2801 AB"),
        ("foto", "De foto's van het feest"),
        ("Wanneer is het spreekuur?", "Het spreekuur verhuist"),
    ],
)
def test_any_form_of_a_word_finds_the_page(
    find: Callable[..., list[str]], waterwijk: Wijk, typed: str, title: str
) -> None:
    ArticleFactory(wijk=waterwijk, title=title, lead="")
    ArticleFactory(wijk=waterwijk, title="Soep voor iedereen", lead="")
    assert find(typed, soort="artikelen") == [title]


def test_the_beginning_of_a_word_is_enough_when_little_is_found(
    find: Callable[..., list[str]], waterwijk: Wijk
) -> None:
    ArticleFactory(wijk=waterwijk, title="De boodschappenservice", lead="")
    ArticleFactory(wijk=waterwijk, title="Over iets anders", paragraphs=["Met boodschappenkarretjes."])
    assert find("boodschappen") == ["De boodschappenservice", "Over iets anders"]


def test_a_title_with_the_word_comes_before_a_text_with_it(
    find: Callable[..., list[str]], waterwijk: Wijk
) -> None:
    ArticleFactory(wijk=waterwijk, title="Soep op dinsdag", lead="Soep.")
    ArticleFactory(wijk=waterwijk, title="Koken", paragraphs=["Soep, soep, soep, soep en soep."])
    assert find("soep") == ["Soep op dinsdag", "Koken"]


def test_words_are_found_in_every_part_of_an_article(find: Callable[..., list[str]], waterwijk: Wijk) -> None:
    theme = Theme.objects.first()
    assert theme
    ArticleFactory(
        wijk=waterwijk,
        title="Rie",
        lead="Een bankje.",
        paragraphs=["Zij kweekt tomaten."],
        author="Samira",
        rubriek="pen",
        themes=[theme],
    )
    for words in ("bankjes", "tomaat", "samira", "geef de pen door", theme.name, "rie tomaten"):
        assert find(words) == ["Rie"], words


def test_when_not_all_words_are_there_any_of_them_counts_and_the_page_says_so(
    client: Client, waterwijk: Wijk
) -> None:
    ArticleFactory(wijk=waterwijk, title="Soep op dinsdag", lead="")
    page = page_of(client, "soep met olifanten")
    assert [heading.get_text() for heading in page.select(".wp-search__title")] == ["Soep op dinsdag"]
    assert "Wij vonden niets met al uw woorden." in page.get_text()


@on_postgres
@pytest.mark.parametrize("typed", ["fietssne", "buurthius", "boodschapen"])
def test_a_typing_error_is_forgiven_on_postgresql(
    find: Callable[..., list[str]], waterwijk: Wijk, typed: str
) -> None:
    ArticleFactory(wijk=waterwijk, title="Fietsen maken in het buurthuis", lead="En boodschappen.")
    ArticleFactory(wijk=waterwijk, title="Groep acht zingt", lead="")
    assert find(typed) == ["Fietsen maken in het buurthuis"]


@on_postgres
def test_without_the_extension_nothing_is_found_and_nothing_breaks(
    find: Callable[..., list[str]], waterwijk: Wijk
) -> None:
    ArticleFactory(wijk=waterwijk, title="Fietsen", lead="")
    with connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION pg_trgm")
    assert find("fietssne") == []


def test_drafts_and_private_pages_and_closed_wijken_are_never_found(
    find: Callable[..., list[str]], waterwijk: Wijk, haven: Wijk
) -> None:
    ArticleFactory(wijk=waterwijk, title="Kangoeroe concept", live=False)
    changed = ArticleFactory(wijk=waterwijk, title="Gewoon")
    changed.title = "Kangoeroe gewijzigd"
    changed.save_revision()
    private = ArticleFactory(wijk=waterwijk, title="Kangoeroe besloten")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    ArticleFactory(wijk=haven, title="Kangoeroe dicht")
    Partner.objects.create(wijk=haven, name="Kangoeroe partner")
    haven.page.unpublish()
    taken_away = ArticleFactory(wijk=waterwijk, title="Kangoeroe weg")
    taken_away.unpublish()
    for words in ("kangoeroe", "kangoeroes", "kang", "kangoeroe concept", "kangoerou"):
        assert find(words) == []
        assert find(words, wijk="waterwijk") == []


def test_a_wijk_finds_its_own_only(find: Callable[..., list[str]], waterwijk: Wijk, haven: Wijk) -> None:
    ArticleFactory(wijk=waterwijk, title="Soep in Waterwijk", lead="")
    ArticleFactory(wijk=haven, title="Soep in Haven", lead="")
    Partner.objects.create(wijk=haven, name="Soepfabriek")
    assert find("soep", wijk="waterwijk") == ["Soep in Waterwijk"]
    assert set(find("soep", wijk="haven")) == {"Soep in Haven", "Soepfabriek"}
    assert len(find("soep")) == 3
    assert len(find("soep", wijk="bestaat-niet")) == 3


def test_one_kind_can_be_chosen(client: Client, find: Callable[..., list[str]], waterwijk: Wijk) -> None:
    ArticleFactory(wijk=waterwijk, title="Soep op dinsdag", lead="")
    waterwijk.page.add_child(instance=StandardPage(title="Soep: hoe werkt dat?", slug="soep"))
    Partner.objects.create(wijk=waterwijk, name="Soepfabriek", description="Maakt soep.")
    assert find("soep", soort="partners") == ["Soepfabriek"]
    assert find("soep", soort="artikelen") == ["Soep op dinsdag"]
    assert find("soep", soort="paginas") == ["Soep: hoe werkt dat?"]
    assert len(find("soep", soort="bestaat-niet")) == 3
    choices = [link.get_text() for link in page_of(client, "soep").select(".wp-search__kinds a")]
    assert choices == ["Alles (3)", "Artikelen (1)", "Pagina's (1)", "Partners (1)"]


def test_a_partner_is_found_by_the_questions_it_answers(
    find: Callable[..., list[str]], waterwijk: Wijk
) -> None:
    Partner.objects.create(wijk=waterwijk, name="De Schoor", topics=["money"])
    assert find("schuld") == ["De Schoor"]


def test_found_words_are_marked_in_title_and_lead(client: Client, waterwijk: Wijk) -> None:
    ArticleFactory(wijk=waterwijk, title="Fietsen <b> & meer", lead="Breng uw fiets.")
    page = page_of(client, "fiets")
    assert [mark.get_text() for mark in page.select("mark")] == ["Fietsen", "fiets"]
    assert page.select_one(".wp-search__title").get_text() == "Fietsen <b> & meer"
    assert page.select_one(".wp-card__label").get_text() == "Artikel in Waterwijk"
    assert page.select_one(".wp-search__title a")["href"].startswith("/waterwijk/wijkkrant/artikel-")


def test_results_come_in_pages_that_keep_what_was_chosen(client: Client, waterwijk: Wijk) -> None:
    for number in range(23):
        ArticleFactory(wijk=waterwijk, title=f"Soep {number}", lead="")
    first = page_of(client, "soep & meer", wijk="waterwijk", soort="artikelen")
    assert len(first.select(".wp-search__title")) == 10
    link = first.select_one("a[rel=next]")["href"]
    assert link == "?q=soep+meer&wijk=waterwijk&soort=artikelen&p=2"
    seen = {heading.get_text() for heading in first.select(".wp-search__title")}
    for number in ("2", "3"):
        page = page_of(client, "soep & meer", wijk="waterwijk", soort="artikelen", p=number)
        seen |= {heading.get_text() for heading in page.select(".wp-search__title")}
    assert len(seen) == 23
    assert client.get("/zoeken/?q=soep&p=x").status_code == 200
    assert client.get("/zoeken/?q=soep&p=999").status_code == 200


def test_who_finds_nothing_is_told_whom_to_call(client: Client, waterwijk: Wijk, haven: Wijk) -> None:
    page = page_of(client, "zwembad", wijk="waterwijk")
    assert "Wij vonden niets" in page.select_one(".wp-empty").get_text()
    main = page.select_one("main")
    assert main.select_one('a[href="tel:0361234567"]')
    assert main.select_one('a[href="?q=zwembad"]').get_text() == "Zoek in alle wijken"
    assert page_of(client, "zwembad").select_one('main a[href="tel:0361234567"]')


def test_an_empty_question_shows_the_box_only(client: Client, waterwijk: Wijk) -> None:
    for words in ("", "   ", '"', "😀"):
        page = page_of(client, words)
        assert not page.select_one("input[name=q]").get("value")
        assert not page.select(".wp-search__count, .wp-empty")


def test_what_was_typed_is_shown_safely(client: Client, waterwijk: Wijk) -> None:
    answer = client.get("/zoeken/", {"q": '"><script>alert(1)</script>'})
    assert b"<script>alert" not in answer.content
    page = BeautifulSoup(answer.content, "html.parser")
    assert page.select_one("input[name=q]")["value"] == "script alert 1 script"


def test_search_pages_are_not_for_search_engines(client: Client, waterwijk: Wijk) -> None:
    answer = client.get("/zoeken/?q=soep")
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert b'<meta name="robots" content="noindex">' in answer.content
    assert not answer.cookies
    assert client.post("/zoeken/").status_code == 405


@pytest.mark.parametrize("words", ["soep", "zwembad", "soep zwembad"])
def test_a_search_takes_as_many_queries_for_ten_as_for_a_thousand_pages(
    client: Client,
    waterwijk: Wijk,
    django_assert_max_num_queries: Any,
    scale: Callable[[int], int],
    words: str,
) -> None:
    def fill(count: int, start: int) -> None:
        for number in range(start, start + count):
            ArticleFactory(wijk=waterwijk, title=f"Soep {number}", live=number % 5 != 0)
            Partner.objects.create(wijk=waterwijk, name=f"Soeppartner {number}")

    fill(10, 1)
    client.get(f"/zoeken/?q={words}")
    with django_assert_max_num_queries(15) as few:
        client.get(f"/zoeken/?q={words}")
    fill(scale(1000), 100)
    with django_assert_max_num_queries(15) as many:
        client.get(f"/zoeken/?q={words}")
    assert len(many) <= len(few)
