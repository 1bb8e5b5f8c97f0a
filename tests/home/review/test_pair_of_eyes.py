"""A wijk chooses whether somebody else looks before a page goes on the site."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import GroupPagePermission, Page, WorkflowPage

from home.accounts.models import User
from home.lib.errors import ActionError
from home.models import StandardPage, Wijk
from home.review.actions import set_second_pair_of_eyes
from tests.factories.review import sent_in
from tests.home.test_wijk_admin import details
from tests.home.wall.test_roles import add_page, page_form

pytestmark = pytest.mark.django_db


def rights() -> tuple[Any, ...]:
    """Return all that decides who may publish where."""
    permissions = GroupPagePermission.objects.values_list("group__name", "page__slug", "permission__codename")
    workflows = WorkflowPage.objects.values_list("page__slug", "workflow__name", "workflow__active")
    return sorted(permissions), sorted(workflows)


def editor_of(client: Client, page: Page) -> str:
    return client.get(f"/beheer/pages/{page.pk}/edit/").content.decode()


def test_without_it_a_redacteur_publishes_in_the_own_wijk_and_nowhere_else(
    redacteur_client: Client, waterwijk: Wijk, haven: Wijk, coordinator: User
) -> None:
    set_second_pair_of_eyes(wijk=waterwijk, needed=False, by=coordinator)
    add_page(redacteur_client, waterwijk.page, **{"action-publish": "1"})
    page = StandardPage.objects.get(slug="buurtborrel")
    assert page.live is True
    assert "Stuur door naar" not in editor_of(redacteur_client, page)
    assert add_page(redacteur_client, haven.page, **{"action-publish": "1"}).status_code == 404


def test_it_is_needed_again_exactly_as_before(
    redacteur_client: Client, waterwijk: Wijk, haven: Wijk, coordinator: User
) -> None:
    before = rights()
    set_second_pair_of_eyes(wijk=waterwijk, needed=False, by=coordinator)
    assert rights() != before
    for _ in range(2):  # pressed twice
        set_second_pair_of_eyes(wijk=waterwijk, needed=True, by=coordinator)
    assert rights() == before
    add_page(redacteur_client, waterwijk.page, **{"action-publish": "1"})
    page = StandardPage.objects.get(slug="buurtborrel")
    assert page.live is False
    assert "Stuur door naar de coördinatoren van Waterwijk" in editor_of(redacteur_client, page)


def test_what_waits_when_it_is_switched_off_can_still_be_approved(
    coordinator_client: Client, waterwijk: Wijk, redacteur: User, coordinator: User
) -> None:
    step = sent_in(waterwijk, by=redacteur)
    set_second_pair_of_eyes(wijk=waterwijk, needed=False, by=coordinator)
    page = step.revision.content_object
    assert "Goedkeuren en publiceren" in editor_of(coordinator_client, page)
    coordinator_client.post(f"/beheer/pages/workflow/action/{page.pk}/approve/{step.pk}/", {"comment": ""})
    page.refresh_from_db()
    assert page.live is True


def test_its_writer_takes_back_what_waits_and_publishes_it(
    redacteur_client: Client, waterwijk: Wijk, redacteur: User, coordinator: User
) -> None:
    page = sent_in(waterwijk, by=redacteur).revision.content_object
    set_second_pair_of_eyes(wijk=waterwijk, needed=False, by=coordinator)
    form = page_form(page.title, slug=page.slug, **{"action-cancel-workflow": "1"})
    redacteur_client.post(f"/beheer/pages/{page.pk}/edit/", form)
    assert page.workflow_in_progress is False
    assert 'name="action-publish"' in editor_of(redacteur_client, page)


@pytest.mark.parametrize(
    ("who", "changes"),
    [
        ("coordinator_client", True),
        ("beheerder_client", True),
        ("redacteur_client", False),
        ("neighbour_client", False),
        ("communicatie_client", False),
    ],
)
def test_who_may_choose_it_on_the_screen_of_the_wijk(
    who: str, changes: bool, waterwijk: Wijk, haven: Wijk, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who)
    form = details(name="Waterwijk", slug="waterwijk", gemeente="Almere")
    client.post(f"/beheer/wijk/edit/{waterwijk.pk}/", form)  # an empty tick box is not sent
    waterwijk.refresh_from_db()
    haven.refresh_from_db()
    assert (waterwijk.second_pair_of_eyes, haven.second_pair_of_eyes) == (not changes, True)
    assert WorkflowPage.objects.filter(page=waterwijk.page).exists() is not changes


def test_the_screen_says_what_changes(coordinator_client: Client, waterwijk: Wijk) -> None:
    answer = coordinator_client.get(f"/beheer/wijk/edit/{waterwijk.pk}/").content.decode()
    assert "Dan zet de redactie zelf berichten op de site." in answer


def test_a_beheerder_opens_a_wijk_without_it(beheerder_client: Client) -> None:
    beheerder_client.post("/beheer/wijk/new/", details())
    wijk = Wijk.objects.get(slug="oosterwei")
    assert wijk.second_pair_of_eyes is False
    assert WorkflowPage.objects.filter(page=wijk.page).exists() is False


@pytest.mark.parametrize("who", ["redacteur", "neighbour", "communicatie"])
def test_somebody_else_is_refused(who: str, waterwijk: Wijk, request: pytest.FixtureRequest) -> None:
    user = request.getfixturevalue(who)
    before = rights()
    with pytest.raises(ActionError, match="Alleen een coördinator"):
        set_second_pair_of_eyes(wijk=waterwijk, needed=False, by=user)
    assert rights() == before
