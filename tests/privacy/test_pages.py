"""The pages at the foot of the site: privacy, accessibility, contact."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from home.lib.registries import retention_rules
from home.models import Wijk
from privacy.models import AccessibilityStatus, Responsibility


def text_of(client: Client, address: str) -> str:
    main = BeautifulSoup(client.get(address).content, "html.parser").main
    return " ".join(main.get_text(" ", strip=True).split())


def test_every_registered_rule_stands_on_the_privacy_page(waterwijk: Wijk, client: Client) -> None:
    text = text_of(client, "/privacy/")

    for rule in retention_rules:
        for words in (rule.purpose, rule.fields, rule.ground, rule.period):
            assert words.rstrip(".").lower() in text.lower(), rule.model


def test_the_privacy_page_tells_the_terms_of_a_melding(waterwijk: Wijk, client: Client) -> None:
    text = text_of(client, "/privacy/")

    assert "90 dagen nadat uw melding is afgesloten, en nooit langer dan 1 jaar." in text
    assert "U krijgt binnen één maand antwoord." in text
    assert "Het wijkteam van uw wijk is verantwoordelijk voor uw gegevens." in text


def test_the_responsible_organisation_is_named(waterwijk: Wijk, client: Client) -> None:
    Responsibility.objects.create(name="Stichting Waterwijk", email="privacy@example.nl", address="Postbus 1")

    text = text_of(client, "/privacy/")

    assert "Stichting Waterwijk is verantwoordelijk voor uw gegevens. Postbus 1" in text
    assert "Mail naar privacy@example.nl" in text


def test_a_site_of_residents_says_that_it_was_not_examined(waterwijk: Wijk, client: Client) -> None:
    text = text_of(client, "/toegankelijkheid/")

    assert "nog niet onderzocht" in text
    assert "De wet verplicht ons niet tot een verklaring." in text
    assert "Nationale ombudsman" not in text


def test_a_site_under_the_decree_shows_its_status(waterwijk: Wijk, client: Client) -> None:
    Responsibility.objects.create(
        name="Gemeente Almere",
        falls_under_decree=True,
        accessibility_status=AccessibilityStatus.B,
        statement_url="https://example.nl/verklaring",
        stated_on=date(2026, 11, 2),
        examined_on=date(2026, 10, 1),
    )

    text = text_of(client, "/toegankelijkheid/")

    assert "Gemeente Almere valt onder het Besluit digitale toegankelijkheid overheid." in text
    assert "De status van deze site is B: voldoet voor een deel" in text
    assert "Het laatste onderzoek was op 1 oktober 2026. Deze verklaring is van 2 november 2026." in text
    assert "Nationale ombudsman" in text


def test_contact_lists_the_open_wijken(waterwijk: Wijk, haven: Wijk, client: Client) -> None:
    haven.page.unpublish()

    page = BeautifulSoup(client.get("/contact/").content, "html.parser")

    assert [h2.get_text() for h2 in page.select("main h2")] == ["Waterwijk"]
    assert page.select_one("main a[href='tel:0361234567']").get_text() == "036 123 45 67"
    assert page.select_one("main a[href='mailto:waterwijk@wijkteam.example']")
    assert not page.select("main form")


@pytest.mark.parametrize(
    ("phone", "start"), [("", "Mail het wijkteam"), ("0182 12 34 56", "Bel of mail het")]
)
def test_contact_speaks_of_calling_only_where_there_is_a_telephone(
    phone: str, start: str, waterwijk: Wijk, client: Client
) -> None:
    Wijk.objects.update(team_phone=phone)
    page = BeautifulSoup(client.get("/contact/").content, "html.parser")
    assert page.select_one(".wp-lead").text.startswith(start)
    assert ("Bel of mail" in page.text) is bool(phone)


def test_contact_without_a_wijk_says_so(db: None, client: Client) -> None:
    assert "Er staat nog geen wijk op deze site." in client.get("/contact/").text


@pytest.mark.parametrize("address", ["/privacy/", "/toegankelijkheid/", "/contact/"])
def test_no_cookie_and_few_queries(
    waterwijk: Wijk, client: Client, address: str, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(15):
        response = client.get(address)

    assert response.status_code == 200
    assert not response.cookies


def test_only_a_beheerder_changes_who_is_responsible(
    waterwijk: Wijk, coordinator_client: Client, beheerder_client: Client
) -> None:
    address = "/beheer/deze-site/"

    assert coordinator_client.get(address, follow=True).status_code == 404
    assert "Wie is verantwoordelijk?" in beheerder_client.get(address, follow=True).content.decode()
