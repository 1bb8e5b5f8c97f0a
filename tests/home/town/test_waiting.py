"""A beheerder is told which wijken nobody leads; editors are not."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from home.accounts.models import User
from home.models import Wijk
from home.roles import Role
from home.town.actions import archive_wijk
from home.town.waiting import without_coordinator

pytestmark = pytest.mark.django_db


def lines(user: User) -> list[tuple[str, str]]:
    return [(item.text, item.url) for item in without_coordinator(user)]


def test_wijken_without_coordinator_wait_for_a_beheerder_until_each_has_one(
    waterwijk: Wijk, haven: Wijk, beheerder: User, redacteur: User, coordinator_client: Client
) -> None:
    invite = f"/beheer/mensen/uitnodigen/?wijk={haven.pk}&role=coordinator"
    assert lines(beheerder) == [("Haven heeft nog geen coördinator", invite)]
    # Who cannot log in leads nothing, and a redacteur does not lead.
    User.objects.filter(groups__wijk_group__role=Role.COORDINATOR).update(is_active=False)
    assert lines(beheerder) == [("2 wijken hebben nog geen coördinator", "/beheer/mensen/")]
    archive_wijk(wijk=waterwijk, user=beheerder)
    assert lines(beheerder) == [("Haven heeft nog geen coördinator", invite)]
    assert lines(redacteur) == []


def test_it_stands_on_the_first_screen_in_one_query(
    waterwijk: Wijk,
    haven: Wijk,
    beheerder: User,
    beheerder_client: Client,
    coordinator_client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(1):
        lines(beheerder)
    screen = BeautifulSoup(beheerder_client.get("/beheer/").content, "html.parser")
    link = screen.select_one(f'a[href$="uitnodigen/?wijk={haven.pk}&role=coordinator"]')
    assert link is not None
    assert "Haven heeft nog geen coördinator" in link.text
    assert beheerder_client.get(link["href"]).status_code == 200
    assert "nog geen coördinator" not in coordinator_client.get("/beheer/").content.decode()


def test_the_menu_has_one_line_for_help(beheerder_client: Client, waterwijk: Wijk) -> None:
    screen = beheerder_client.get("/beheer/").content.decode()
    assert ('"label": "Hulp"' in screen, '"label": "Help"' in screen) == (True, False)
