"""A new wijk: one screen to open it, nothing empty for who looks at it, and steps for who fills it."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from home.models import TeamMember, Wijk
from tests.factories.initiatives import ActivityFactory
from tests.factories.spreekuren import LocatiePageFactory, SpreekuurFactory
from tests.factories.town import photo
from tests.factories.wijkkrant import ArticleFactory
from tests.flows.test_every_page import crawl

pytestmark = pytest.mark.django_db

NEW = "/beheer/wijk/new/"
NEEDED = {
    "name": "Het Oosterwei",
    "noun": "buurt",
    "gemeente": "Gouda",
    "postcodes": "2804 ab, 2805",
    "team_email": "team@oosterwei.example",
    "theme": "park",
    "school_region": "midden",
}


def page_of(client: Client, url: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(url).content, "html.parser")


def texts(soup: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(tag.get_text().split()) for tag in soup.select(selector)]


def test_what_is_needed_is_enough_and_the_address_is_made_from_the_name(
    beheerder_client: Client, client: Client, waterwijk: Wijk
) -> None:
    assert beheerder_client.post(NEW, NEEDED).status_code == 302
    wijk = Wijk.objects.get(slug="het-oosterwei")
    assert (wijk.noun, wijk.postcodes) == ("buurt", ["2804 AB", "2805"])
    assert client.get("/het-oosterwei/").status_code == 200


def test_the_screen_has_few_open_questions(beheerder_client: Client, waterwijk: Wijk) -> None:
    screen = page_of(beheerder_client, NEW)
    opened = screen.select(".w-panel:not(.collapsed) [name]")
    names = [tag["name"] for tag in opened if tag.get("type") != "hidden"]
    assert names[:5] == ["name", "noun", "gemeente", "postcodes", "team_email"]
    assert len(set(names)) == 5


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("postcodes", "28", "“28” is geen postcode. Schrijf 2801 of 2801 AB"),
        ("name", "WATERWIJK", "Er is al een wijk met deze naam."),
        ("slug", "beheer", "Dit webadres is al in gebruik"),
        ("slug", "geen adres", "geldige"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_made(
    field: str, value: str, sentence: str, beheerder_client: Client, waterwijk: Wijk
) -> None:
    screen = beheerder_client.post(NEW, NEEDED | {field: value})
    assert screen.status_code == 200
    assert sentence in str(screen.context["form"].errors[field])
    assert Wijk.objects.count() == 1


def test_an_outsider_sees_nothing_empty_in_a_new_wijk(waterwijk: Wijk, haven: Wijk, client: Client) -> None:
    ArticleFactory(wijk=haven)
    front = page_of(client, "/waterwijk/")
    assert texts(front, ".wp-tiles a") == ["Melden", "Meedoen"]
    assert texts(front, ".wp-header__nav a") == ["Melden", "Meedoen", "Zoeken"]
    assert texts(front, "main h2") == []
    assert "Eerstvolgende spreekuur" not in front.text
    assert "Kom langs" not in front.text
    assert "Deze site begint net." in front.select_one(".wp-lead").text
    for url, page in crawl(client, "/waterwijk/").items():
        empty = [part for part in page.select("main section, main ul") if not part.get_text(strip=True)]
        assert empty == [], url


@pytest.mark.parametrize("part", ["wijkkrant", "agenda", "initiatieven", "spreekuren"])
def test_an_address_of_an_empty_section_says_so_and_offers_nothing_to_choose(
    part: str, waterwijk: Wijk, client: Client
) -> None:
    page = page_of(client, f"/waterwijk/{part}/")
    assert len(page.select(".wp-empty")) == 1
    assert page.select("main form, main .nl-button") == []


def test_a_wijk_with_one_article_shows_just_that(waterwijk: Wijk, haven: Wijk, client: Client) -> None:
    ArticleFactory(wijk=waterwijk, title="De eerste")
    front = page_of(client, "/waterwijk/")
    assert texts(front, ".wp-tiles a") == ["Wijkkrant", "Melden", "Meedoen"]
    assert texts(front, "main h2") == ["Uit de wijkkrant"]
    assert front.select(".wp-lead") == []
    other = page_of(client, "/haven/")
    assert texts(other, "main h2") == []


def test_the_only_wijk_has_no_way_to_other_ones(waterwijk: Wijk, client: Client) -> None:
    page = page_of(client, "/waterwijk/melden/")
    assert "Alle wijken" not in page.text
    assert "Andere wijk" not in page.text


def test_a_site_without_wijken_says_so(waterwijk: Wijk, client: Client) -> None:
    waterwijk.page.unpublish()
    page = page_of(client, "/")
    assert "Deze site begint net" in page.main.text
    assert page.select("main form") == []


def steps(client: Client) -> tuple[str, list[str], list[str]]:
    panel = page_of(client, "/beheer/").select_one(".wp-steps")
    if panel is None:
        return "", [], []
    done = [tag.get_text(" ", strip=True) for tag in panel.select(".wp-steps__step--done")]
    return panel.h2.text, done, texts(panel, ".wp-steps__link")


def test_six_steps_are_done_by_doing_them(
    coordinator_client: Client, haven: Wijk, waterwijk: Wijk, redacteur: Any
) -> None:
    title, done, waiting = steps(coordinator_client)
    assert title == "Je wijk in 6 stappen"
    # A redacteur takes part already.
    assert done == ["Klaar Nodig iemand uit om mee te doen"]
    assert waiting == [
        "Vertel hoe bewoners het team bereiken",
        "Heet bewoners welkom",
        "Laat zien wie er in het team zit",
        "Schrijf het eerste bericht",
        "Zet een activiteit in de agenda",
        "Zet een spreekuur op de site",
    ]
    Wijk.objects.filter(pk=waterwijk.pk).update(team_phone_hours="maandag")
    waterwijk.page.lead, waterwijk.page.image = "Welkom.", photo(waterwijk)
    waterwijk.page.save()
    TeamMember.objects.create(wijk=waterwijk, first_name="Selma")
    ArticleFactory(wijk=waterwijk)
    _title, done, waiting = steps(coordinator_client)
    assert (len(done), waiting) == (5, ["Zet een activiteit in de agenda", "Zet een spreekuur op de site"])
    SpreekuurFactory(wijk=waterwijk, location=LocatiePageFactory(wijk=waterwijk))
    assert steps(coordinator_client)[0] == ""


def test_an_activity_is_as_good_as_a_spreekuur_and_only_ones_own_counts(
    coordinator_client: Client, neighbour_client: Client, waterwijk: Wijk
) -> None:
    ActivityFactory(wijk=waterwijk)
    assert "Klaar Zet een activiteit in de agenda" in steps(coordinator_client)[1]
    assert steps(neighbour_client)[1] == []


def test_where_a_step_leads_can_be_opened(coordinator_client: Client, waterwijk: Wijk) -> None:
    links = page_of(coordinator_client, "/beheer/").select(".wp-steps__link")
    assert {link["href"]: coordinator_client.get(link["href"]).status_code for link in links} == {
        link["href"]: 200 for link in links
    }
    assert len(links) > 5


def test_a_coordinator_hides_the_steps_of_the_own_wijk_only(
    coordinator_client: Client,
    neighbour_client: Client,
    redacteur_client: Client,
    waterwijk: Wijk,
    haven: Wijk,
) -> None:
    hide = f"/beheer/wijken/{waterwijk.pk}/stappen-verbergen/"
    assert (neighbour_client.post(hide).status_code, redacteur_client.post(hide).status_code) == (404, 404)
    assert coordinator_client.get(hide).status_code == 405
    assert steps(coordinator_client)[0] != ""
    assert coordinator_client.post(hide).status_code == 302
    assert steps(coordinator_client)[0] == ""
    assert steps(neighbour_client)[0] == "Je wijk in 6 stappen"


def test_the_steps_cost_few_queries(
    coordinator_client: Client, waterwijk: Wijk, django_assert_max_num_queries: Any
) -> None:
    from home.town.panels import checklist

    wijk = Wijk.objects.select_related("page").get(pk=waterwijk.pk)
    with django_assert_max_num_queries(12):
        checklist(wijk)


@pytest.mark.parametrize(
    ("address", "sentence", "button"),
    [
        ("partner", "Nog geen partners. Voeg hier de eerste toe.", "Partner toevoegen"),
        ("teammember", "Nog geen teamleden. Voeg hier de eerste toe.", "Teamlid toevoegen"),
        ("spreekuur", "Nog geen spreekuren. Voeg hier de eerste toe.", "Spreekuur toevoegen"),
        ("meldingen", "Nog geen meldingen. Zodra er een binnenkomt, staat die hier.", ""),
    ],
)
def test_an_empty_list_in_the_admin_invites(
    address: str, sentence: str, button: str, coordinator_client: Client, waterwijk: Wijk
) -> None:
    page = page_of(coordinator_client, f"/beheer/{address}/")
    assert sentence in " ".join(page.text.split())
    buttons = page.select("#listing-results a.button")
    invites = [tag.get_text(strip=True) for tag in buttons if tag.get_text(strip=True) == button]
    assert invites == ([button] if button else [])
    searched = page_of(coordinator_client, f"/beheer/{address}/?q=zzz")
    assert "Voeg hier de eerste toe" not in searched.text
