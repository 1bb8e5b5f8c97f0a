"""What other pages show of spreekuren: next ones, one line, and where to go with a question."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.freshness import valid_until
from home.lib.registries import search_sources
from spreekuren.actions import close_day, suspend
from spreekuren.queries import hours_valid_until
from tests.factories.spreekuren import TUESDAY_MORNING, LocatiePageFactory, PartnerFactory, SpreekuurFactory

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def monday(at):
    at("2026-11-23 12:00")


@pytest.fixture
def spreekuren(waterwijk, haven):
    """Two of ours, one without times, and one next door."""
    SpreekuurFactory(wijk=haven, title="Van de buren", topics=["work"])
    SpreekuurFactory(wijk=waterwijk, title="Zonder tijd", rules=[], topics=["care"])
    friday = SpreekuurFactory(wijk=waterwijk, title="Vrijdag", rules=[TUESDAY_MORNING | {"weekdays": [4]}])
    return [SpreekuurFactory(wijk=waterwijk, title="Dinsdag"), friday]


def show(source, wijk):
    template = Template("{% load spreekuren_tags %}" + source)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        soup = BeautifulSoup(template.render(Context({"wijk": wijk})), "html.parser")
    return soup, len(queries)


def headings(soup):
    return [heading.get_text(strip=True) for heading in soup.select(".wp-card__link")]


def test_the_next_spreekuren_of_the_wijk_in_two_queries(spreekuren, waterwijk):
    soup, queries = show("{% next_spreekuren wijk 3 %}", waterwijk)
    assert headings(soup) == ["Dinsdag", "Vrijdag"]
    assert soup.select_one(".wp-more")["href"] == "/waterwijk/spreekuren/"
    assert queries == 2


def test_the_next_spreekuren_of_all_wijken(spreekuren):
    soup, queries = show("{% next_spreekuren wijk 9 %}", None)
    assert sorted(headings(soup)) == ["Dinsdag", "Van de buren", "Vrijdag"]
    assert soup.select_one(".wp-more")["href"] == "/spreekuren/"
    assert queries == 2


def test_what_is_closed_moves_back(spreekuren, waterwijk):
    close_day(target=spreekuren[0], first=TUESDAY)
    assert headings(show("{% next_spreekuren wijk 3 %}", waterwijk)[0]) == ["Vrijdag", "Dinsdag"]
    suspend(spreekuur=spreekuren[1])
    assert headings(show("{% next_spreekuren wijk 3 %}", waterwijk)[0]) == ["Dinsdag"]


def test_one_line_for_the_help_block(spreekuren, waterwijk):
    soup, queries = show("{% next_spreekuur_line wijk %}", waterwijk)
    text = f"Dinsdag: morgen open van 9.00 tot 11.30 uur, {spreekuren[0].location.title}, Waterplein 1"
    assert " ".join(soup.get_text().split()) == text
    assert soup.a["href"] == spreekuren[0].url
    assert queries == 2


def test_one_line_without_spreekuren_leads_to_the_list(waterwijk):
    soup, _ = show("{% next_spreekuur_line wijk %}", waterwijk)
    assert (soup.a.get_text(), soup.a["href"]) == ("Bekijk alle spreekuren", "/waterwijk/spreekuren/")


def test_questions_come_from_spreekuren_and_partners_of_this_wijk(spreekuren, waterwijk, haven):
    PartnerFactory(wijk=waterwijk, topics=["money"])
    PartnerFactory(wijk=haven, topics=["language"])
    soup, queries = show("{% help_finder wijk %}", waterwijk)
    assert [(link.get_text(strip=True), link["href"]) for link in soup.select("a")] == [
        ("Een brief die ik niet begrijp", "/waterwijk/spreekuren/?vraag=letter"),
        ("Geld en schulden", "/waterwijk/spreekuren/?vraag=money"),
        ("Zorg en gezondheid", "/waterwijk/spreekuren/?vraag=care"),
    ]
    assert queries == 2
    assert len(show("{% help_finder wijk %}", None)[0].select("a")) == 5


def test_no_question_is_offered_that_nobody_answers(waterwijk):
    assert show("{% help_finder wijk %}", waterwijk)[0].get_text(strip=True) == ""


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_grow(waterwijk, count):
    location = LocatiePageFactory(wijk=waterwijk)
    for number in range(count):
        close_day(
            target=SpreekuurFactory(wijk=waterwijk, location=location, title=f"S{number}"), first=TUESDAY
        )
    sources = ("{% next_spreekuren wijk 3 %}", "{% next_spreekuur_line wijk %}", "{% help_finder wijk %}")
    assert [show(source, waterwijk)[1] for source in sources] == [2, 2, 2]


def find(query, wijk):
    source = next(source for source in search_sources if source.label == "Spreekuur")
    return [(hit.title, hit.wijk_name) for hit in source.search(query, wijk)]


def test_search_finds_other_forms_of_a_word_in_this_wijk_only(waterwijk, haven):
    ours = SpreekuurFactory(wijk=waterwijk, location__title="De Draaikolk", questions="Hulp bij uw brieven.")
    SpreekuurFactory(wijk=haven, questions="Hulp bij uw brieven.")
    assert find("brief", waterwijk) == [("Inloopspreekuur, De Draaikolk", "Waterwijk")]
    assert find("inloopspreekuur brieven", waterwijk) == [("Inloopspreekuur, De Draaikolk", "Waterwijk")]
    assert find("tandarts brief", waterwijk) == []
    assert len(find("brief", None)) == 2
    assert find("de het een", waterwijk) == []
    assert find('" AND ( %00', waterwijk) == []
    ours.location.unpublish()
    assert find("brief", waterwijk) == []


def test_what_is_shown_stays_true_until_midnight_or_the_next_opening(spreekuren, waterwijk, at):
    assert hours_valid_until(waterwijk, timezone.now()).isoformat() == "2026-11-23T23:00:00+00:00"
    at("2026-11-24 08:30")
    assert hours_valid_until(waterwijk, timezone.now()).isoformat() == "2026-11-24T08:00:00+00:00"
    assert valid_until(waterwijk, timezone.now()) <= hours_valid_until(waterwijk, timezone.now())
