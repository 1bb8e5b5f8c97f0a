"""What a resident is asked first, and what they are told last."""

from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.utils.formats import date_format

from home.models import Wijk
from signalen.models import Signal

Melding = Callable[..., dict[str, Any]]

URL = "/waterwijk/melden/"


def test_who_has_something_else_is_shown_the_way(waterwijk: Wijk, client: Client) -> None:
    soup = BeautifulSoup(client.get(URL).content, "html.parser")
    links = {link.get_text(strip=True): link["href"] for link in soup.select(".wp-first a")}
    assert links == {
        "Iets in de buurt": "#melding",
        "Een idee of tip": "/waterwijk/tip/",
        "Zorgen over iemand": "/waterwijk/melden/hulp/#zorgen",
        "Ik heb zelf hulp nodig": "/waterwijk/melden/hulp/#zelf",
    }
    assert soup.select_one("form#melding") is not None


def test_worries_about_somebody_lead_to_people_and_to_no_form(waterwijk: Wijk, client: Client) -> None:
    waterwijk.social_team_name, waterwijk.social_team_phone = "Sociaal team Almere", "14 036"
    waterwijk.save()
    soup = BeautifulSoup(client.get("/waterwijk/melden/hulp/").content, "html.parser")
    assert soup.select("main form") == []
    numbers = {link["href"] for link in soup.select("main a[href^='tel:']")}
    assert {"tel:112", "tel:08002000", "tel:14036", "tel:0361234567"} <= numbers


def test_the_receipt_says_by_when_and_where_to_follow_it(
    waterwijk: Wijk, client: Client, melding: Melding
) -> None:
    page = client.post(URL, melding(), follow=True)
    signal = Signal.objects.get()
    assert signal.answer_by is not None
    assert date_format(signal.answer_by, "l j F") in page.text
    assert client.get(signal.follow_path).status_code == 200
    assert signal.follow_path in page.text
