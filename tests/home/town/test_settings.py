"""What a beheerder sets on "Deze site" stands everywhere, and costs a page nothing."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client

from home.mail.actions import queue_mail
from home.models import HomePage, Wijk
from home.town.colours import BACKGROUND, COLOUR
from home.town.models import TownSettings
from privacy.models import Responsibility
from tests.factories.town import photo

pytestmark = pytest.mark.django_db

ADDRESS = "/beheer/deze-site/"


def posted(**fields: Any) -> dict[str, Any]:
    return {
        "name": "Mijn Stad",
        "noun": "wijk",
        "logo": "",
        "colour": COLOUR,
        "background": BACKGROUND,
        "sender_name": "",
        "reply_to": "",
        "verantwoordelijk-name": "",
        "verantwoordelijk-address": "",
        "verantwoordelijk-email": "",
        "verantwoordelijk-accessibility_email": "",
        "verantwoordelijk-accessibility_status": "",
        "verantwoordelijk-statement_url": "",
        **fields,
    }


def test_the_name_stands_on_pages_in_feeds_and_in_mail(
    beheerder_client: Client, client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    assert beheerder_client.post(ADDRESS, posted()).status_code == 302
    for url in ("/", "/waterwijk/", "/contact/", "/zoeken/?q=x", "/nergens/", "/beheer/login/"):
        page = client.get(url).content.decode()
        assert "Mijn Stad" in page, url
        assert "Wijkplein" not in page, url
    mail = queue_mail(to="a@b.nl", template="proefmail", context={"url": "https://x.nl/"})
    assert (mail.subject, mail.sender) == ("Proefmail van Mijn Stad", '"Mijn Stad" <wijkplein@localhost>')
    assert HomePage.objects.get().title == "Mijn Stad"


def test_the_sender_and_the_reply_address_are_those_of_the_site(
    beheerder_client: Client, waterwijk: Wijk
) -> None:
    beheerder_client.post(ADDRESS, posted(sender_name="De Stad", reply_to="post@stad.nl"))
    of_site = queue_mail(to="a@b.nl", template="proefmail", context={"url": "https://x.nl/"})
    of_wijk = queue_mail(to="a@b.nl", template="proefmail", context={"url": "https://x.nl/"}, wijk=waterwijk)
    assert (of_site.sender, of_site.reply_to) == ('"De Stad" <wijkplein@localhost>', "post@stad.nl")
    assert (of_wijk.sender, of_wijk.reply_to) == ('"Waterwijk via De Stad" <wijkplein@localhost>', "")


def test_colours_come_as_a_stylesheet_that_may_be_kept(
    beheerder_client: Client, client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    assert "/kleuren/" not in client.get("/").content.decode()
    beheerder_client.post(ADDRESS, posted(colour="#7B1E3A", colours_everywhere="on"))
    cache.clear()
    page = BeautifulSoup(client.get("/waterwijk/").content, "html.parser")
    links = [link["href"] for link in page.select("link[rel=stylesheet]")]
    sheet = next(link for link in links if link.startswith("/kleuren/"))
    assert links.index(sheet) == 1
    answer = client.get(sheet)
    assert "--wp-primary: #7b1e3a;" in answer.content.decode()
    assert '[class*="thema-"]' in answer.content.decode()
    assert (answer.headers["Content-Type"], answer.headers["Cache-Control"]) == (
        "text/css",
        "public, max-age=31536000, immutable",
    )
    assert client.get("/kleuren/oud.css").headers["Cache-Control"] == "no-store"
    assert not answer.cookies


def test_a_colour_that_cannot_be_read_is_refused_and_the_proposal_is_one_press_away(
    beheerder_client: Client, waterwijk: Wijk
) -> None:
    bad = posted(name="Nieuw", colour="#ffcc00", background="#888888")
    screen = beheerder_client.post(ADDRESS, bad)
    errors = screen.context["form"].errors
    assert "Deze kleur is te licht om goed te lezen. Het contrast met wit is 1,5." in errors["colour"][0]
    assert "Deze achtergrond is te donker" in errors["background"][0]
    assert 'value="Nieuw"' in screen.content.decode()
    assert TownSettings.load().name == ""
    assert beheerder_client.post(ADDRESS, bad | {"neem-voorstel": "1"}).status_code == 302
    town = TownSettings.load()
    assert town.colour in errors["colour"][0]
    assert town.background in errors["background"][0]


@pytest.mark.parametrize("colour", ["rood", "#12", "#gggggg", "red; } body { display: none", ""])
def test_only_a_colour_is_a_colour(colour: str, beheerder_client: Client, waterwijk: Wijk) -> None:
    screen = beheerder_client.post(ADDRESS, posted(colour=colour))
    assert screen.status_code == 200
    assert list(screen.context["form"].errors) == ["colour"]


def test_a_logo_keeps_its_place_before_it_is_there(
    beheerder_client: Client, client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    beheerder_client.post(ADDRESS, posted(logo=photo(waterwijk).pk))
    logo = BeautifulSoup(client.get("/").content, "html.parser").select_one(".wp-brand img")
    assert (logo["width"], logo["height"], logo["alt"]) == ("84", "56", "")
    assert client.get(logo["src"]).status_code == 200


def test_who_is_responsible_is_on_the_same_screen(
    beheerder_client: Client, client: Client, waterwijk: Wijk
) -> None:
    mailboxes = {
        "verantwoordelijk-email": "privacy@stad.nl",
        "verantwoordelijk-accessibility_email": "toegankelijk@stad.nl",
    }
    beheerder_client.post(ADDRESS, posted(**mailboxes, **{"verantwoordelijk-name": "Stichting Stad"}))
    assert Responsibility.load().name == "Stichting Stad"
    assert "mailto:privacy@stad.nl" in client.get("/privacy/").content.decode()
    assert "mailto:toegankelijk@stad.nl" in client.get("/toegankelijkheid/").content.decode()


def test_a_mistake_in_one_part_stores_nothing_of_the_other(beheerder_client: Client, waterwijk: Wijk) -> None:
    screen = beheerder_client.post(ADDRESS, posted(**{"verantwoordelijk-email": "geen adres"}))
    assert screen.status_code == 200
    assert (TownSettings.load().name, Responsibility.load().name) == ("", "")


def test_a_page_looks_the_town_up_once_in_a_while(
    client: Client, waterwijk: Wijk, haven: Wijk, django_assert_num_queries: Any
) -> None:
    TownSettings.objects.update_or_create(pk=1, defaults={"logo": photo(waterwijk), "name": "Mijn Stad"})
    client.get("/contact/")
    # The menu, what is shown, the urgent messages and the organisation: nothing for the town.
    with django_assert_num_queries(4) as queries:
        client.get("/contact/")
    assert [query["sql"] for query in queries if "town_townsettings" in query["sql"]] == []


@pytest.mark.parametrize("who", ["redacteur_client", "coordinator_client", "communicatie_client"])
def test_only_a_beheerder_comes_in(who: str, waterwijk: Wijk, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(who)
    assert (client.get(ADDRESS).status_code, client.post(ADDRESS, posted()).status_code) == (404, 404)
    assert TownSettings.load().name == ""


def test_a_dorp_is_called_a_dorp(
    beheerder_client: Client, client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    beheerder_client.post(ADDRESS, posted(noun="dorp"))
    page = client.get("/").content.decode()
    assert "Kies uw dorp" in page
    assert "Alle dorpen" in page
    assert 'value="dorp" selected' in beheerder_client.get("/beheer/wijk/new/").content.decode()
