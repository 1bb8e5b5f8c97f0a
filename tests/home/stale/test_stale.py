"""Pages that are due: whose turn it is, "klopt nog", and nothing of another wijk."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from home.accounts.models import User
from home.lib.registries import waiting_sources
from home.models import StandardPage, Wijk
from home.roles import Role
from spreekuren.models import SpreekurenPage
from tests.factories.initiatives import ActivityFactory, InitiativeFactory
from tests.factories.spreekuren import LocatiePageFactory
from tests.factories.wijkkrant import ArticleFactory

pytestmark = pytest.mark.django_db
TODAY, IN_A_YEAR = date(2026, 11, 24), date(2027, 11, 24)


@pytest.fixture(autouse=True)
def tuesday(at: Callable[[str], None]) -> None:
    at("2026-11-24 10:00")


def add(wijk: Wijk, title: str, **fields: Any) -> StandardPage:
    page = StandardPage(title=title, **fields)
    wijk.page.add_child(instance=page)
    return page


def stored(page: Page) -> date | None:
    return type(page).objects.values_list("review_on", flat=True).get(pk=page.pk)


def publish(page: Page) -> date | None:
    page.save_revision().publish()
    return stored(page)


def test_pages_that_age_are_due_a_year_after_they_are_published(waterwijk: Wijk) -> None:
    ageing = [
        add(waterwijk, "Over ons"),
        InitiativeFactory(wijk=waterwijk),
        LocatiePageFactory(wijk=waterwijk),
        SpreekurenPage.objects.get(),
    ]
    assert [publish(page) for page in ageing] == [IN_A_YEAR] * 4
    assert [publish(page) for page in (ArticleFactory(wijk=waterwijk), ActivityFactory(wijk=waterwijk))] == [
        None,
        None,
    ]


def test_a_day_that_was_chosen_stays_until_it_comes(waterwijk: Wijk, at: Callable[[str], None]) -> None:
    page = add(waterwijk, "Over ons", review_on=date(2027, 1, 4))
    assert publish(page) == date(2027, 1, 4)
    at("2027-01-03 10:00")
    assert publish(StandardPage.objects.get(pk=page.pk)) == date(2027, 1, 4)
    at("2027-01-04 10:00")
    assert publish(StandardPage.objects.get(pk=page.pk)) == date(2028, 1, 4)


def items(user: User) -> list[tuple[str, str]]:
    source = next(source for source in waiting_sources if source.name == "stale-pages")
    return [(item.text, item.url) for item in source.items(user)]


def test_what_is_due_waits_the_own_pages_first_and_nothing_of_next_door(
    waterwijk: Wijk, haven: Wijk, redacteur: User, neighbour: User, communicatie: User
) -> None:
    add(haven, "Van de buren", review_on=TODAY)
    for number in range(5):
        add(waterwijk, f"Straat {number}", review_on=TODAY)
    add(waterwijk, "Van mij", review_on=TODAY, owner=redacteur)
    add(waterwijk, "Morgen", review_on=date(2026, 11, 25))
    add(waterwijk, "Concept", review_on=TODAY, live=False)
    screen = reverse("home_stale")
    assert items(redacteur) == [
        ("1 pagina van jou nakijken: Van mij", screen),
        ("5 pagina's nakijken: Straat 0, Straat 1, Straat 2 en nog 2", screen),
    ]
    assert items(neighbour) == [("1 pagina nakijken: Van de buren", screen)]
    assert items(communicatie) == []


def test_pages_from_before_there_was_a_day_are_due_after_a_year(
    waterwijk: Wijk, redacteur: User, at: Callable[[str], None]
) -> None:
    page = add(waterwijk, "Oud")
    publish(page)
    StandardPage.objects.update(review_on=None)
    at("2027-11-23 10:00")
    assert items(redacteur) == []
    at("2027-11-25 10:00")
    assert items(redacteur) == [("1 pagina nakijken: Oud", reverse("home_stale"))]


def main(response: Any) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


def look_at(client: Client, page: Page, **values: Any) -> Any:
    return client.post(reverse("home_look_at", args=[page.pk]), values, follow=True)


def test_klopt_nog_moves_the_day_and_leaves_text_and_draft(
    waterwijk: Wijk, redacteur_client: Client, client: Client
) -> None:
    page = add(waterwijk, "Over ons", review_on=TODAY)
    page.save_revision().publish()
    StandardPage.objects.update(review_on=TODAY)
    draft = StandardPage.objects.get(pk=page.pk)
    draft.lead = "Nog niet af"
    draft.review_on = TODAY
    draft.save_revision()
    revisions = page.revisions.count()
    assert "Over ons Nakijken sinds 24 november 2026." in main(redacteur_client.get(reverse("home_stale")))

    for _ in range(2):
        screen = look_at(redacteur_client, page, act="klopt")
        assert "Over ons klopt nog." in screen.text
    assert "Alles is nagekeken." in main(screen)

    kept = StandardPage.objects.get(pk=page.pk)
    assert (kept.review_on, kept.lead, kept.has_unpublished_changes) == (IN_A_YEAR, "", True)
    assert page.revisions.count() == revisions
    opened = kept.get_latest_revision_as_object()
    assert (opened.review_on, opened.lead) == (IN_A_YEAR, "Nog niet af")
    form = redacteur_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert 'name="review_on" value="2027-11-24"' in form
    assert "2027" not in client.get(page.url).text


def test_somebody_else_of_the_wijk_takes_over_and_nobody_of_elsewhere(
    waterwijk: Wijk,
    haven: Wijk,
    redacteur: User,
    redacteur_client: Client,
    neighbour: User,
    make_user: Callable[..., User],
) -> None:
    wim = make_user("wim", wijk=waterwijk, role=Role.REDACTEUR, first_name="Wim")
    gone = make_user("weg", wijk=waterwijk, role=Role.REDACTEUR, first_name="Weg", is_active=False)
    page = add(waterwijk, "Over ons", review_on=TODAY, owner=redacteur)
    screen = redacteur_client.get(reverse("home_stale"))
    offered = BeautifulSoup(screen.content, "html.parser").select("select[name=owner] option")
    assert [option.text for option in offered] == ["redactie-waterwijk", "Wim"]
    for other in (neighbour.pk, gone.pk, "", "x"):
        assert (
            "Kies iemand van dezelfde wijk." in look_at(redacteur_client, page, act="geef", owner=other).text
        )
    assert Page.objects.get(pk=page.pk).owner == redacteur
    assert "Wim houdt Over ons nu bij." in look_at(redacteur_client, page, act="geef", owner=wim.pk).text
    assert Page.objects.get(pk=page.pk).owner == wim


@pytest.mark.parametrize("who", ["neighbour_client", "communicatie_client", "client"])
def test_nobody_of_elsewhere_touches_it(who: str, waterwijk: Wijk, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(who)
    page = add(waterwijk, "Over ons", review_on=TODAY)
    answer = client.post(reverse("home_look_at", args=[page.pk]), {"act": "klopt"})
    assert answer.status_code == (302 if who == "client" else 404)
    assert stored(page) == TODAY
    assert "Over ons" not in client.get(reverse("home_stale"), follow=True).text


def test_a_look_at_the_screen_changes_nothing(waterwijk: Wijk, redacteur_client: Client) -> None:
    page = add(waterwijk, "Over ons", review_on=TODAY)
    assert redacteur_client.get(reverse("home_look_at", args=[page.pk])).status_code == 405
    assert look_at(redacteur_client, page, act="?").status_code == 200
    assert stored(page) == TODAY


def test_a_copy_starts_without_a_day(waterwijk: Wijk) -> None:
    page = add(waterwijk, "Over ons", review_on=TODAY)
    copy = page.copy(update_attrs={"slug": "over-ons-2", "title": "Kopie"}, keep_live=False)
    assert stored(copy) is None


def test_an_editor_sets_the_day_on_the_page(waterwijk: Wijk, redacteur_client: Client) -> None:
    parent = waterwijk.page
    add_form = redacteur_client.get(
        reverse("wagtailadmin_pages:add", args=["home", "standardpage", parent.pk])
    )
    assert "Nakijken op" in add_form.text


def test_the_screen_and_the_line_cost_the_same_with_2_and_with_20(
    waterwijk: Wijk, redacteur: User, redacteur_client: Client
) -> None:
    def cost() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as screen:
            redacteur_client.get(reverse("home_stale"))
        with CaptureQueriesContext(connection) as line:
            items(User.objects.get(pk=redacteur.pk))
        return len(screen), len(line)

    for number in range(2):
        add(waterwijk, f"Straat {number}", review_on=TODAY)
    cost()
    few = cost()
    for number in range(2, 20):
        add(waterwijk, f"Straat {number}", review_on=TODAY, owner=redacteur)
    assert cost() == few
