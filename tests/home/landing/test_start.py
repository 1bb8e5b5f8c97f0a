"""The first screen of the admin: what people come for, and what waits for them."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.forms import get_image_form

from home.accounts.models import User
from home.lib.registries import WaitingItem, WaitingSource, waiting_sources
from home.media.models import Photo
from home.models import Wijk
from home.roles import Role
from tests.factories.photos import photo_with_place
from tests.factories.signalen import SignalFactory
from tests.factories.spreekuren import SpreekuurFactory
from tests.factories.wijkkrant import ArticleFactory
from wijkkrant.models import Article, Krant

pytestmark = pytest.mark.django_db


def start(client: Client) -> BeautifulSoup:
    return BeautifulSoup(client.get("/beheer/").content, "html.parser")


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in page.select(selector)]


def draft(wijk: Wijk, user: User, title: str) -> Article:
    krant = Krant.objects.get(wijk=wijk)
    article: Article = krant.add_child(instance=Article(title=title, live=False, owner=user))
    article.save_revision(user=user)
    return article


ROLES = [
    ("redacteur_client", ["Bericht", "Activiteit", "Spreekuur dicht", "Foto's"], ["Waterwijk"]),
    ("coordinator_client", ["Bericht", "Activiteit", "Spreekuur dicht", "Foto's"], ["Waterwijk"]),
    ("communicatie_client", ["Nieuwe pagina", "Pagina's", "Foto's"], ["Over deze site"]),
    (
        "beheerder_client",
        ["Wijken", "Mensen", "Alle pagina's", "Niet verstuurde mail"],
        ["Haven", "Waterwijk"],
    ),
]


@pytest.mark.parametrize(("who", "buttons", "places"), ROLES)
def test_each_role_starts_with_what_it_comes_to_do(
    who: str,
    buttons: list[str],
    places: list[str],
    waterwijk: Wijk,
    haven: Wijk,
    request: pytest.FixtureRequest,
) -> None:
    client: Client = request.getfixturevalue(who)
    for wijk in (waterwijk, haven):
        SpreekuurFactory(wijk=wijk)
    page = start(client)
    assert texts(page, ".wp-desk__label") == buttons
    assert texts(page, ".wp-sections h2") == places
    for link in page.select(".wp-landing a"):
        assert client.get(link["href"], follow=True).status_code == 200, link["href"]


def test_who_works_in_two_wijken_sees_which_button_is_of_which(
    redacteur: User, redacteur_client: Client, haven: Wijk
) -> None:
    redacteur.groups.add(haven.groups.get(role=Role.REDACTEUR).group)
    page = start(redacteur_client)
    assert texts(page, ".wp-desk h2") == ["Haven", "Waterwijk"]
    assert texts(page, ".wp-desk__button")[0] == "Bericht in Haven"


def test_nothing_of_wagtails_own_first_screen_is_left(redacteur_client: Client) -> None:
    assert start(redacteur_client).select(".w-summary, .summary, .panel") == []


def test_a_coordinator_sees_how_many_meldingen_wait_in_the_own_wijk(
    coordinator_client: Client, redacteur_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    SignalFactory.create_batch(2, wijk=waterwijk)
    SignalFactory(wijk=waterwijk, is_quarantined=True)
    SignalFactory(wijk=haven)
    assert texts(start(coordinator_client), ".wp-waiting__text") == ["2 meldingen liggen bij Nieuw"]
    assert texts(start(redacteur_client), ".wp-waiting__text") == []


def test_when_nothing_waits_there_is_a_kind_word(
    redacteur_client: Client, haven: Wijk, neighbour: User
) -> None:
    draft(haven, neighbour, "Van de buren")
    assert texts(start(redacteur_client), ".wp-waiting__none") == [
        "Er wacht niets op je. Fijn dat je er bent!"
    ]


def test_own_drafts_wait_and_go_when_they_are_sent_on(
    redacteur: User, redacteur_client: Client, coordinator_client: Client, waterwijk: Wijk
) -> None:
    article = draft(waterwijk, redacteur, "Nieuwe bankjes")
    assert texts(start(redacteur_client), ".wp-waiting__text") == [
        "‘Nieuwe bankjes’ staat nog niet op de site"
    ]
    article.get_workflow().start(article, redacteur)
    assert texts(start(redacteur_client), ".wp-waiting__text") == []
    approvals = texts(start(coordinator_client), ".wp-waiting__text")
    assert approvals == ["redactie-waterwijk stuurde ‘Nieuwe bankjes’ door. Het wacht op jou."]


def test_what_came_back_waits_with_the_remark(
    redacteur: User, coordinator: User, redacteur_client: Client, coordinator_client: Client, waterwijk: Wijk
) -> None:
    article = draft(waterwijk, redacteur, "Nieuwe bankjes")
    state = article.get_workflow().start(article, redacteur)
    state.current_task_state.reject(user=coordinator, comment="Wanneer komen ze?")
    waiting = texts(start(redacteur_client), ".wp-waiting__text")
    assert waiting == ["‘Nieuwe bankjes’ kwam terug: Wanneer komen ze?"]
    assert texts(start(coordinator_client), ".wp-waiting__text") == []


def test_what_is_late_comes_first_and_is_marked(
    redacteur: User, redacteur_client: Client, waterwijk: Wijk, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(waterwijk, redacteur, "Concept")
    late = WaitingSource(
        "test", 99, lambda user: [WaitingItem("Antwoord aan een buur", "/beheer/", is_late=True)]
    )
    monkeypatch.setattr(waiting_sources, "_items", {**waiting_sources._items, "test": late})
    items = texts(start(redacteur_client), ".wp-waiting__item")
    assert items == ["Te laat Antwoord aan een buur", "‘Concept’ staat nog niet op de site"]


def fill(number: int, wijk: Wijk, user: User, coordinator: User) -> None:
    for count in range(number):
        draft(wijk, user, f"Concept {number} {count}")
        sent = draft(wijk, user, f"Doorgestuurd {number} {count}")
        sent.get_workflow().start(sent, user)
        back = draft(wijk, user, f"Terug {number} {count}")
        back.get_workflow().start(back, user).current_task_state.reject(user=coordinator, comment="Kijk na")
        ArticleFactory(wijk=wijk).save_revision(user=user)
        SignalFactory(wijk=wijk)


def queries(client: Client) -> int:
    client.get("/beheer/")
    with CaptureQueriesContext(
        connection,
    ) as seen:
        client.get("/beheer/")
    return len(seen)


def test_the_first_screen_asks_no_more_when_there_is_more(
    coordinator: User, coordinator_client: Client, waterwijk: Wijk, make_user: Any
) -> None:
    other = make_user("ander", wijk=waterwijk, role=Role.COORDINATOR)
    fill(2, waterwijk, coordinator, other)
    few = queries(coordinator_client)
    fill(10, waterwijk, coordinator, other)
    assert queries(coordinator_client) == few


def test_a_second_wijk_costs_no_query(redacteur: User, redacteur_client: Client, haven: Wijk) -> None:
    one = queries(redacteur_client)
    redacteur.groups.add(haven.groups.get(role=Role.REDACTEUR).group)
    assert queries(redacteur_client) <= one + 1


def test_recent_pages_are_named_with_where_they_stand(
    redacteur: User, redacteur_client: Client, waterwijk: Wijk, haven: Wijk, neighbour: User
) -> None:
    live = ArticleFactory(wijk=waterwijk, title="Op de site")
    live.save_revision(user=redacteur).publish()
    sent = draft(waterwijk, redacteur, "Ingestuurd")
    sent.get_workflow().start(sent, redacteur)
    draft(waterwijk, redacteur, "Concept")
    draft(haven, neighbour, "Van de buren")
    page = start(redacteur_client)
    assert texts(page, ".wp-recent__item") == ["Ingestuurd wacht op akkoord", "Op de site op de site"]
    assert texts(page, ".wp-waiting__text") == ["‘Concept’ staat nog niet op de site"]


def test_the_form_at_the_door_is_dutch(client: Client) -> None:
    page = client.get("/beheer/login/").text
    assert "Wachtwoord" in page
    assert "Password" not in page


@pytest.mark.parametrize(
    ("description", "title"), [("Een bakfiets", "Een bakfiets"), ("", "Foto zonder naam")]
)
def test_a_photo_needs_no_name(description: str, title: str) -> None:
    form = get_image_form(Photo)({"description": description}, {"file": photo_with_place()})
    form.is_valid()
    assert "title" not in form.errors
    assert form.cleaned_data["title"] == title
