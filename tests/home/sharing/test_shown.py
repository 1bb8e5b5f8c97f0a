"""What a wijk shows of its neighbours, in every list: what it took over and is on the site, nothing else."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.freshness import version
from home.models import Theme
from home.sharing.actions import decline
from initiatives.actions import cancel_occurrence
from spreekuren.actions import close_day
from tests.factories.initiatives import ActivityFactory
from tests.factories.sharing import leave_out, offer, take_over
from tests.factories.spreekuren import LocatiePageFactory, SpreekuurFactory
from tests.factories.wijkkrant import ArticleFactory

pytestmark = pytest.mark.django_db

ARTICLE_LISTS = ("/haven/wijkkrant/", "/haven/wijkkrant/rss.xml", "/haven/wijkkrant/atom.xml", "/haven/")
ACTIVITY_LISTS = ("/haven/agenda/", "/haven/agenda/agenda.ics", "/haven/")
SPREEKUUR_LISTS = ("/haven/spreekuren/", "/haven/spreekuren/spreekuren.ics", "/haven/")
FRONT = [
    ("latest_articles", {"title": "Uit de wijkkrant", "count": 9}),
    ("upcoming_activities", {"title": "Agenda", "count": 9}),
    ("next_spreekuren", {"title": "Spreekuren", "count": 9}),
    ("help_finder", {"title": "Waar kan ik terecht?"}),
]


def make_article(wijk, title, **fields):
    return ArticleFactory(wijk=wijk, title=title, **fields)


def make_activity(wijk, title, **fields):
    return ActivityFactory(wijk=wijk, title=title, **fields)


def make_spreekuur(wijk, title, **fields):
    return SpreekuurFactory(wijk=wijk, title=title, **fields)


def hide(thing):
    (thing.location if hasattr(thing, "location") else thing).unpublish()


KINDS = [
    ("article", make_article, ARTICLE_LISTS),
    ("activity", make_activity, ACTIVITY_LISTS),
    ("spreekuur", make_spreekuur, SPREEKUUR_LISTS),
]
kinds = pytest.mark.parametrize(("kind", "make", "lists"), KINDS, ids=[kind for kind, *_ in KINDS])
STATES = ("Eigen", "Overgenomen", "Aangeboden", "Weggelaten", "Ingetrokken", "Vanaf de site", "Derde wijk")


def furnish(make, waterwijk, haven, poort):
    """Give Haven a thing of its own and Waterwijk one in each state towards Haven."""
    haven.page.body = FRONT
    haven.page.save_revision().publish()
    make(haven, "Quiz Eigen")
    take_over(make(waterwijk, "Quiz Overgenomen"), haven)
    offer(make(waterwijk, "Quiz Aangeboden"), haven)
    leave_out(make(waterwijk, "Quiz Weggelaten"), haven)
    withdrawn = make(waterwijk, "Quiz Ingetrokken")
    take_over(withdrawn, haven)
    offer(withdrawn)
    gone = make(waterwijk, "Quiz Vanaf de site")
    take_over(gone, haven)
    hide(gone)
    # What Poort offers and nobody took over.
    offer(make(poort, "Quiz Derde wijk"), haven)


def shown(client, url):
    answer = client.get(url)
    text = answer.content.decode().replace("\r\n ", "")
    if answer.headers["Content-Type"].startswith("text/html"):
        # Search marks the word that was looked for; below every page stands the next spreekuur.
        text = BeautifulSoup(text, "html.parser").select_one("main").get_text()
    return [state for state in STATES if f"Quiz {state}" in text]


@kinds
def test_every_list_shows_its_own_and_what_was_taken_over(kind, make, lists, waterwijk, haven, poort, client):
    furnish(make, waterwijk, haven, poort)
    expected = ["Eigen", "Overgenomen"]
    addresses = (*lists, "/zoeken/?q=quiz&wijk=haven")
    assert {url: shown(client, url) for url in addresses} == dict.fromkeys(addresses, expected)
    third = [url.replace("haven", "poort") for url in lists[:2]]
    assert {url: shown(client, url) for url in third} == {url: ["Derde wijk"] for url in third}


@kinds
def test_a_list_says_of_what_is_taken_over_and_only_of_that_where_it_is_from(
    kind, make, lists, waterwijk, haven, client
):
    haven.page.body = FRONT
    haven.page.save_revision().publish()
    make(haven, "Quiz Eigen")
    row = take_over(make(waterwijk, "Quiz Overgenomen"), haven)
    for url in lists:
        text = client.get(url).content.decode().lower()
        assert text.count("uit waterwijk") >= 1, url
        decline(sharing=row, by=None, now=timezone.now())
        assert "uit waterwijk" not in client.get(url).content.decode().lower(), url
        row = take_over(row.page.specific if kind != "spreekuur" else row.spreekuur, haven)


@kinds
def test_the_link_leads_to_where_it_lives_which_is_its_one_address(
    kind, make, lists, waterwijk, haven, client
):
    thing = make(waterwijk, "Quiz Overgenomen")
    take_over(thing, haven)
    page = BeautifulSoup(client.get(lists[0]).content, "html.parser")
    link = page.select("main a.wp-card__link")[0]
    assert link["href"].startswith("/waterwijk/")
    assert client.get(link["href"].replace("/waterwijk/", "/haven/").split("#")[0]).status_code == 404
    home = BeautifulSoup(client.get(link["href"].split("#")[0]).content, "html.parser")
    assert home.select_one("link[rel=canonical]")["href"].endswith(link["href"].split("#")[0])


@pytest.mark.parametrize(
    ("make", "url"),
    [
        (make_activity, "/agenda/?datum=2026-11-24"),
        (make_spreekuur, "/spreekuren/"),
        (make_article, "/zoeken/?q=quiz"),
    ],
)
def test_in_the_list_of_all_wijken_it_stands_once(make, url, waterwijk, haven, poort, client):
    haven.neighbours.add(waterwijk)
    take_over(make(waterwijk, "Quiz Overgenomen"), haven)
    page = BeautifulSoup(client.get(url).content, "html.parser")
    assert [link.get_text() for link in page.select("main h3 a, main h2 a")] == ["Quiz Overgenomen"] or (
        page.get_text().count("Quiz Overgenomen") == 1
    )


def test_the_filters_work_on_both(waterwijk, haven, client):
    green, other = Theme.objects.all()[:2]
    for wijk, name in ((haven, "Eigen"), (waterwijk, "Overgenomen")):
        for theme, rubriek, cost in ((green, "report", 0), (other, "news", 5)):
            article = make_article(wijk, f"Stuk {name} {theme.slug}", rubriek=rubriek, themes=[theme])
            activity = make_activity(wijk, f"Doen {name} {theme.slug}", cost=cost, themes=[theme])
            if wijk == waterwijk:
                take_over(article, haven)
                take_over(activity, haven)
    cases = {
        f"/haven/wijkkrant/?thema={green.slug}": ("Stuk", green),
        "/haven/wijkkrant/?rubriek=news": ("Stuk", other),
        f"/haven/agenda/?thema={other.slug}": ("Doen", other),
        "/haven/agenda/?gratis=on": ("Doen", green),
        f"/haven/agenda/?wanneer=vandaag&thema={green.slug}": ("Doen", green),
    }
    for url, (word, theme) in cases.items():
        page = BeautifulSoup(client.get(url).content, "html.parser")
        found = sorted({link.get_text().strip() for link in page.select("main a.wp-card__link")})
        assert found == [f"{word} Eigen {theme.slug}", f"{word} Overgenomen {theme.slug}"], url


def test_the_question_and_the_day_of_a_spreekuur_are_found_with_the_neighbours(waterwijk, haven, client):
    haven.page.body = FRONT
    haven.page.save_revision().publish()
    assert "vraag=letter" not in client.get("/haven/").content.decode()
    take_over(make_spreekuur(waterwijk, "Quiz Overgenomen"), haven)
    assert "vraag=letter" in client.get("/haven/").content.decode()
    found = {
        url: bool(shown(client, url))
        for url in (
            "/haven/spreekuren/?vraag=letter",
            "/haven/spreekuren/?vraag=money",
            "/haven/spreekuren/?dag=dinsdag",
            "/haven/spreekuren/?dag=vrijdag",
        )
    }
    assert list(found.values()) == [True, False, True, False]


def test_what_is_closed_at_the_neighbours_is_closed_here_too(waterwijk, haven, client):
    spreekuur = make_spreekuur(waterwijk, "Quiz Overgenomen")
    take_over(spreekuur, haven)
    assert "nu dicht" not in client.get("/haven/spreekuren/").content.decode().lower()
    today = timezone.localdate()
    close_day(target=spreekuur, first=today, reason="Griep")
    assert "Griep" in client.get("/haven/spreekuren/").content.decode()
    other = make_spreekuur(waterwijk, "Quiz Ander gebouw")
    take_over(other, haven)
    close_day(target=other.location, first=today, reason="Lekkage")
    assert "Lekkage" in client.get("/haven/spreekuren/").content.decode()


@kinds
def test_a_closed_wijk_is_seen_nowhere_else(kind, make, lists, waterwijk, haven, client):
    take_over(make(waterwijk, "Quiz Overgenomen"), haven)
    waterwijk.page.unpublish()
    addresses = (*lists[:2], "/zoeken/?q=quiz&wijk=haven")
    assert {url: shown(client, url) for url in addresses} == {url: [] for url in addresses}


@kinds
def test_what_comes_back_on_the_site_comes_back_at_the_neighbours(
    kind, make, lists, waterwijk, haven, client
):
    thing = make(waterwijk, "Quiz Overgenomen")
    take_over(thing, haven)
    hide(thing)
    assert shown(client, lists[0]) == []
    page = thing.location if kind == "spreekuur" else type(thing).objects.get(pk=thing.pk)
    page.save_revision().publish()
    assert shown(client, lists[0]) == ["Overgenomen"]


CHANGES = [
    ("published again", make_article, lambda thing: offer(thing, *thing.also_for.all())),
    ("unpublished", make_article, hide),
    ("deleted", make_article, lambda thing: thing.delete()),
    ("taken back", make_article, offer),
    (
        "a date is off",
        make_activity,
        lambda thing: cancel_occurrence(occurrence=thing.occurrences.last(), now=timezone.now()),
    ),
    ("activity deleted", make_activity, lambda thing: thing.delete()),
    (
        "closed for a day",
        make_spreekuur,
        lambda thing: close_day(target=thing, first=timezone.localdate()),
    ),
    ("its building off the site", make_spreekuur, hide),
    ("spreekuur deleted", make_spreekuur, lambda thing: thing.delete()),
]


@pytest.mark.parametrize(("what", "make", "change"), CHANGES, ids=[what for what, *_ in CHANGES])
def test_a_change_marks_the_wijk_that_took_it_over_and_no_third(
    what, make, change, waterwijk, haven, poort, django_capture_on_commit_callbacks
):
    thing = make(waterwijk, "Quiz Overgenomen")
    take_over(thing, haven)
    thing.refresh_from_db()
    before = [version(wijk.pk) for wijk in (waterwijk, haven, poort)]
    with django_capture_on_commit_callbacks(execute=True):
        change(thing)
    after = [version(wijk.pk) for wijk in (waterwijk, haven, poort)]
    assert [new > old for old, new in zip(before, after, strict=True)] == [True, True, False]


def test_a_change_that_nobody_took_over_marks_nobody_else(
    waterwijk, haven, django_capture_on_commit_callbacks
):
    article = make_article(waterwijk, "Quiz Aangeboden")
    leave_out(article, haven)
    before = version(haven.pk)
    with django_capture_on_commit_callbacks(execute=True):
        hide(article)
    assert version(haven.pk) == before


def test_the_lists_ask_as_much_with_many_of_the_neighbours_as_with_none(waterwijk, haven, client):
    location = LocatiePageFactory(wijk=waterwijk)
    haven.page.body = FRONT
    haven.page.save_revision().publish()
    urls = sorted({*ARTICLE_LISTS, *ACTIVITY_LISTS, *SPREEKUUR_LISTS})

    def cost():
        found = {}
        for url in urls:
            client.get(url)
            with CaptureQueriesContext(connection) as queries:
                client.get(url)
            found[url] = len(queries)
        return found

    for wijk in (haven, waterwijk):
        make_article(wijk, "Quiz 0")
        make_activity(wijk, "Quiz 0")
        make_spreekuur(wijk, "Quiz 0")
    own_only = cost()
    for number in range(1, 15):
        take_over(make_article(waterwijk, f"Quiz {number}"), haven)
        take_over(make_spreekuur(waterwijk, f"Quiz {number}", location=location), haven)
    for number in range(1, 4):
        take_over(make_activity(waterwijk, f"Quiz {number}"), haven)
    assert cost() == own_only
    pages = [BeautifulSoup(client.get(f"/haven/wijkkrant/?p={n}").content, "html.parser") for n in (1, 2)]
    links = [[a["href"] for a in page.select("main a.wp-card__link")] for page in pages]
    assert [len(one) for one in links] == [13, 2]
    assert len({*links[0], *links[1]}) == 15
