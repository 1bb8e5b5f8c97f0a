"""The screen "Van de buren", and the wall around it."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.lib.registries import waiting_sources
from home.sharing.models import Neighbour, PageSharing
from spreekuren.models import Spreekuur, SpreekuurSharing
from tests.factories.initiatives import ActivityFactory
from tests.factories.sharing import leave_out, offer, take_over
from tests.factories.spreekuren import SpreekuurFactory
from tests.factories.wijkkrant import ArticleFactory
from wijkkrant.models import Article

pytestmark = pytest.mark.django_db
URL = "/beheer/van-de-buren/"


def decide_url(row):
    kind = "spreekuur" if isinstance(row, SpreekuurSharing) else "pagina"
    return reverse("sharing_decide", args=[kind, row.pk])


def cards(client):
    """Return label, title and buttons of each card."""
    page = BeautifulSoup(client.get(URL).content, "html.parser")
    return [
        (
            card.select_one(".wp-offers__label").get_text().strip(),
            card.h2.get_text(),
            [button["value"] for button in card.select("button")],
        )
        for card in page.select(".wp-offers__item")
    ]


def test_it_shows_what_waits_first_and_what_can_be_done_with_each(waterwijk, haven, neighbour_client, at):
    take_over(ArticleFactory(wijk=waterwijk, title="Overgenomen"), haven)
    leave_out(ActivityFactory(wijk=waterwijk, title="Weggelaten"), haven)
    offer(SpreekuurFactory(wijk=waterwijk, title="Aangeboden"), haven)
    offer(ArticleFactory(wijk=haven, title="Van Haven zelf"), waterwijk)
    assert cards(neighbour_client) == [
        ("Spreekuur uit Waterwijk, voor Haven", "Aangeboden", ["neem-over", "laat-weg"]),
        ("Artikel uit Waterwijk, voor Haven: overgenomen", "Overgenomen", ["laat-weg"]),
        ("Activiteit uit Waterwijk, voor Haven: weggelaten", "Weggelaten", ["neem-over"]),
    ]


def test_an_empty_screen_tells_how_it_works(waterwijk, haven, neighbour_client):
    page = neighbour_client.get(URL).content.decode()
    assert "De buurwijken bieden nu niets aan." in page
    assert "Zelf iets aanbieden? Open je bericht of activiteit" in page


def test_taking_over_and_leaving_out_are_buttons_that_go_back_and_forth(
    waterwijk, haven, neighbour_client, neighbour, client
):
    (row,) = offer(ArticleFactory(wijk=waterwijk, title="Lampionnen"), haven)
    url = decide_url(row)
    assert neighbour_client.get(url).status_code == 405
    seen = []
    for act in ("neem-over", "neem-over", "laat-weg", "neem-over", "onzin"):
        neighbour_client.post(url, {"act": act})
        row.refresh_from_db()
        seen.append((row.state, "Lampionnen" in client.get("/haven/wijkkrant/").content.decode()))
    yes, no = ("accepted", True), ("declined", False)
    assert seen == [yes, yes, no, yes, yes]
    assert row.decided_by == neighbour


def test_an_offer_that_was_taken_back_meanwhile_says_so(waterwijk, haven, neighbour_client):
    article = ArticleFactory(wijk=waterwijk)
    (row,) = offer(article, haven)
    offer(article)
    answer = neighbour_client.post(decide_url(row), {"act": "neem-over"}, follow=True)
    assert "Waterwijk biedt dit niet meer aan." in answer.content.decode()
    row.refresh_from_db()
    assert row.state == "withdrawn"


@pytest.mark.parametrize("factory", [ArticleFactory, SpreekuurFactory])
def test_only_the_receiving_wijk_can_decide(
    factory,
    waterwijk,
    haven,
    poort,
    redacteur_client,
    coordinator_client,
    communicatie_client,
    neighbour_client,
    make_user,
    client,
):
    (row,) = offer(factory(wijk=waterwijk), haven)
    url = decide_url(row)
    for stranger in (redacteur_client, coordinator_client, communicatie_client):
        assert stranger.post(url, {"act": "neem-over"}).status_code == 404
    assert client.post(url, {"act": "neem-over"}).status_code == 302
    row.refresh_from_db()
    assert row.state == "offered"
    neighbour_client.post(url, {"act": "neem-over"})
    row.refresh_from_db()
    assert row.state == "accepted"


@pytest.mark.parametrize("kind", ["pagina", "spreekuur", "niets"])
def test_a_number_that_is_not_there_is_not_found(kind, waterwijk, haven, neighbour_client, beheerder_client):
    for client in (neighbour_client, beheerder_client):
        for pk in (999, 10**30):
            url = reverse("sharing_decide", args=[kind, pk])
            assert client.post(url, {"act": "neem-over"}).status_code == 404


def test_who_works_in_no_wijk_has_no_such_screen(waterwijk, haven, communicatie_client):
    assert communicatie_client.get(URL).status_code == 404
    assert URL not in communicatie_client.get("/beheer/").content.decode()


def test_neighbours_find_no_draft_of_each_other(waterwijk, haven, neighbour_client, neighbour):
    article = ArticleFactory(wijk=waterwijk, title="Openbare kop", lead="Openbaar.")
    offer(article, haven)
    draft = Article.objects.get(pk=article.pk)
    draft.title, draft.lead = "Quokka kop", "Quokka tekst"
    draft.save_revision()
    hidden = ArticleFactory(wijk=waterwijk, title="Quokka weg")
    take_over(hidden, haven)
    hidden.unpublish()
    unfinished = ArticleFactory(wijk=waterwijk, title="Quokka concept", live=False)
    unfinished.also_for.set(Neighbour.objects.filter(pk=haven.pk))
    unfinished.save_revision()
    for url in (URL, "/beheer/"):
        assert "Quokka" not in neighbour_client.get(url).content.decode()
    assert cards(neighbour_client)[0][1] == "Openbare kop"
    lines = [
        item.text
        for source in waiting_sources
        if source.name == "sharing"
        for item in source.items(neighbour)
    ]
    assert lines == ["Waterwijk biedt aan: Openbare kop"]


def test_what_waits_is_told_in_a_few_lines_and_queries(waterwijk, haven, neighbour, redacteur):
    source = next(source for source in waiting_sources if source.name == "sharing")

    def told():
        with CaptureQueriesContext(connection) as queries:
            lines = [item.text for item in source.items(neighbour)]
        return len(queries), lines

    offer(ArticleFactory(wijk=waterwijk, title="Stuk 0"), haven)
    few, _lines = told()
    for number in range(1, 8):
        offer(ArticleFactory(wijk=waterwijk, title=f"Stuk {number}"), haven)
    many, lines = told()
    assert many == few
    assert [*lines[:1], *lines[5:]] == ["Waterwijk biedt aan: Stuk 0", "En nog 3 van de buren"]
    assert list(source.items(redacteur)) == []


def test_the_screen_asks_as_much_for_many_as_for_few(waterwijk, haven, neighbour_client):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            neighbour_client.get(URL)
        return len(queries)

    def add(count):
        for _ in range(count):
            offer(ArticleFactory(wijk=waterwijk), haven)
            offer(SpreekuurFactory(wijk=waterwijk), haven)

    add(1)
    cost()
    few = cost()
    add(11)
    assert cost() == few
    assert len(cards(neighbour_client)) == 20


def test_the_editor_of_a_page_can_tick_neighbours_only(
    waterwijk, haven, poort, coordinator_client, neighbour_client
):
    article = ArticleFactory(wijk=waterwijk, title="Lampionnen")
    edit = reverse("wagtailadmin_pages:edit", args=[article.pk])

    def offered(client, url):
        page = BeautifulSoup(client.get(url).content, "html.parser")
        return [" ".join(box.parent.get_text().split()) for box in page.select("[name=also_for]")]

    assert offered(coordinator_client, edit) == ["Haven"]
    theirs = ArticleFactory(wijk=haven)
    assert offered(neighbour_client, reverse("wagtailadmin_pages:edit", args=[theirs.pk])) == [
        "Poort",
        "Waterwijk",
    ]
    form = nested_form_data(
        {
            "title": "Lampionnen",
            "slug": article.slug,
            "rubriek": "news",
            "lead": "Kom ook.",
            "body": streamfield([]),
            "related": streamfield([]),
            "action-publish": "1",
        }
    )
    coordinator_client.post(edit, form | {"also_for": [poort.pk]})
    assert PageSharing.objects.count() == 0
    answer = coordinator_client.post(edit, form | {"also_for": [haven.pk]})
    assert answer.status_code == 302
    assert [(row.wijk, row.state) for row in PageSharing.objects.all()] == [(haven, "offered")]
    coordinator_client.post(edit, form)
    assert [(row.wijk, row.state) for row in PageSharing.objects.all()] == [(haven, "withdrawn")]


def test_without_neighbours_there_is_nothing_to_tick(waterwijk, haven, coordinator_client):
    waterwijk.neighbours.clear()
    article = ArticleFactory(wijk=waterwijk)
    page = coordinator_client.get(reverse("wagtailadmin_pages:edit", args=[article.pk])).content.decode()
    assert "also_for" not in page
    assert "also_for" not in coordinator_client.get("/beheer/spreekuur/new/").content.decode()


def test_a_spreekuur_is_offered_when_its_form_is_stored(waterwijk, haven, poort, redacteur_client):
    spreekuur = SpreekuurFactory(wijk=waterwijk)
    edit = reverse("spreekuur:edit", args=[spreekuur.pk])
    rule = spreekuur.rules.get()
    form = {
        "wijk": waterwijk.pk,
        "title": "Koffie en papieren",
        "questions": spreekuur.questions,
        "topics": ["letter"],
        "location": spreekuur.location_id,
        "access": "walk_in",
        "cost": "Gratis",
        "rules-TOTAL_FORMS": 1,
        "rules-INITIAL_FORMS": 1,
        "rules-MIN_NUM_FORMS": 0,
        "rules-MAX_NUM_FORMS": 1000,
        "rules-0-id": rule.pk,
        "rules-0-ORDER": 1,
        "rules-0-weekdays": ["1"],
        "rules-0-start": "9.00",
        "rules-0-end": "11.30",
        "rules-0-rhythm": "weekly",
        "rules-0-every_weeks": 2,
        "rules-0-valid_from": "2026-01-01",
    }
    answer = redacteur_client.post(edit, form | {"also_for": [poort.pk]})
    assert (answer.status_code, SpreekuurSharing.objects.count()) == (200, 0)
    answer = redacteur_client.post(edit, form | {"also_for": [haven.pk]})
    assert answer.status_code == 302
    assert [(row.wijk, row.state) for row in SpreekuurSharing.objects.all()] == [(haven, "offered")]
    redacteur_client.post(edit, form)
    assert [row.state for row in SpreekuurSharing.objects.all()] == ["withdrawn"]
    assert Spreekuur.objects.get().title == "Koffie en papieren"
