"""Nobody rises by their own hand: every address that touches rights, posted to with what would raise them.

The addresses come from Django, as in the matrix; what everybody may do is photographed before and after.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    PageViewRestriction,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from home.accounts.models import Invitation, User
from home.accounts.roles import GivenRole
from home.media.models import Photo
from home.models import StandardPage, Wijk, WijkGroup
from tests.factories.foreign import foreign_departure, foreign_invitation
from tests.home.wall.test_matrix import Door, admin_doors

pytestmark = pytest.mark.django_db

ABOUT_RIGHTS = re.compile(
    r"user|group|collection|workflow|task|site|setting|privacy|api:|account|mensen|invit|wijken|lock|redirect|snippet"
)
NEW_MAIL = "nieuw@voorbeeld.example"


@pytest.fixture
def town(
    waterwijk: Wijk,
    haven: Wijk,
    redacteur: User,
    coordinator: User,
    neighbour: User,
    communicatie: User,
    beheerder: User,
    make_user: Any,
) -> dict[str, Any]:
    """Two wijken with everybody in them, and a page that waits for approval."""
    page = waterwijk.page.add_child(
        instance=StandardPage(title="Wacht", slug="wacht", live=False, owner=redacteur)
    )
    page.save_revision(user=redacteur)
    page.get_workflow().start(page, redacteur)
    return {"page": page, "invitation": foreign_invitation(haven), "departure": foreign_departure(haven)}


def rights() -> dict[str, Any]:
    """Return who may do what: people, groups, permissions, folders, approval, sites and closed pages."""
    people = User.objects.order_by("pk").values_list(
        "pk", "username", "email", "is_active", "is_staff", "is_superuser"
    )
    tables: dict[str, Any] = {
        "member": User.groups.through.objects.values_list("user_id", "group_id"),
        "own permission": User.user_permissions.through.objects.values_list("user_id", "permission_id"),
        "group": Group.objects.values_list("pk", "name"),
        "group permission": Group.permissions.through.objects.values_list("group_id", "permission_id"),
        "role": WijkGroup.objects.values_list("wijk_id", "role", "group_id"),
        "pages": GroupPagePermission.objects.values_list("group_id", "page_id", "permission_id"),
        "folders": GroupCollectionPermission.objects.values_list(
            "group_id", "collection_id", "permission_id"
        ),
        "folder": Collection.objects.values_list("pk", "path", "name"),
        "workflow": Workflow.objects.values_list("pk", "name", "active"),
        "step": WorkflowTask.objects.values_list("workflow_id", "task_id"),
        "place": WorkflowPage.objects.values_list("workflow_id", "page_id"),
        "approver": GroupApprovalTask.groups.through.objects.values_list("groupapprovaltask_id", "group_id"),
        "site": Site.objects.values_list("pk", "hostname", "root_page_id", "is_default_site"),
        "closed": PageViewRestriction.objects.values_list("page_id", "restriction_type"),
        "closed folder": CollectionViewRestriction.objects.values_list("collection_id", "restriction_type"),
        "wijk": Wijk.objects.values_list("pk", "name", "slug", "collection_id"),
        "photo": Photo.objects.values_list("pk", "collection_id"),
    }
    return {"people": list(people)} | {name: sorted(rows) for name, rows in tables.items()}


def raising(town: dict[str, Any], climber: User) -> dict[str, Any]:
    """Return every field that could raise somebody, under the names that forms of the admin use."""
    groups = [str(pk) for pk in Group.objects.values_list("pk", flat=True)]
    haven = Wijk.objects.get(slug="haven")
    return {
        "username": climber.username,
        "email": NEW_MAIL,
        "first_name": "Klimmer",
        "last_name": "Klimmer",
        **dict.fromkeys(("is_superuser", "is_staff", "is_active", "active", "is_default_site"), "on"),
        "groups": groups,
        "name_email-first_name": "Klimmer",
        "name_email-email": NEW_MAIL,
        "name_email-is_superuser": "on",
        "name_email-groups": groups,
        "theme-theme": "system",
        "theme-contrast": "system",
        "user_permissions": [str(pk) for pk in range(1, 200)],
        "permissions": [str(pk) for pk in range(1, 200)],
        "name": "Van mij",
        "slug": "van-mij",
        "hostname": "van-mij.example",
        "port": "80",
        "root_page": str(haven.page.pk),
        "collection": str(haven.collection_id),
        "parent": str(haven.collection_id),
        "restriction_type": "login",
        "wijk": str(haven.pk),
        "role": "coordinator",
        "successor": str(climber.pk),
        "by": str(User.objects.get(is_superuser=True).pk),
        "next": "/beheer/",
    }


def addresses(town: dict[str, Any]) -> Iterator[str]:
    """Yield every address about rights, once for each thing it could be about."""
    for door in admin_doors():
        if ABOUT_RIGHTS.search(door.name):
            yield from {reverse(door.name, kwargs=kwargs) for kwargs in fillings(door, town)}


def fillings(door: Door, town: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield values for the parameters: people and groups one by one, the rest of the own wijk."""
    page, state = town["page"], town["page"].current_workflow_task_state
    values: dict[str, Any] = {
        **dict.fromkeys(("page_id", "page_pk", "object_id"), page.pk),
        **dict.fromkeys(("revision_id", "revision_id_a", "revision_id_b"), page.latest_revision_id),
        "task_state_id": state.pk,
        "task_id": state.task_id,
        "workflow_state_id": state.workflow_state_id,
        "workflow_pk": WorkflowPage.objects.get(page__slug="waterwijk").workflow_id,
        "collection_id": Wijk.objects.get(slug="waterwijk").collection_id,
        **dict.fromkeys(("redirect_id", "uploaded_file_id", "session_id"), 1),
        **dict.fromkeys(("app_label", "app_name"), "wagtailcore"),
        "model_name": "groupapprovaltask",
        "action_name": "approve",
        "invitation_id": town["invitation"].pk,
        "departure_id": town["departure"].pk,
        "user_id": 1,
    }
    people, groups = User.objects.values_list("pk", flat=True), Group.objects.values_list("pk", flat=True)
    if "person_id" in door.parameters:
        pairs = ({"person_id": person, "group_id": group} for person in people for group in groups)
        yield from pairs
    elif "pk" in door.parameters:
        for pk in (*people, *groups, page.pk) if "user" in door.name else (*groups, page.pk):
            yield {name: values.get(name, pk) for name in door.parameters}
    else:
        yield {name: values[name] for name in door.parameters}


@pytest.mark.parametrize("who", ["redacteur", "coordinator", "communicatie"])
def test_nobody_rises_by_any_address(who: str, town: dict[str, Any], request: pytest.FixtureRequest) -> None:
    climber: User = request.getfixturevalue(who)
    client = Client(raise_request_exception=False)
    client.force_login(climber)
    # A coördinator may let go of the redacteur of the own wijk: that is tested elsewhere.
    lawful = re.compile(rf"/mensen/{User.objects.get(username='redactie-waterwijk').pk}/\d+/uitzetten/")
    before, payload, errors = rights(), raising(town, climber), []
    for url in addresses(town):
        if who == "coordinator" and (lawful.search(url) or "workflow/action" in url):
            continue
        errors += [url] if client.post(url, payload).status_code >= 500 else []
        if "/api/" in url:
            errors += [url] if client.put(url, payload).status_code >= 500 else []
            errors += [url] if client.delete(url).status_code >= 500 else []
    assert errors == []
    assert rights() == before
    town["page"].refresh_from_db()
    assert town["page"].live is False
    assert User.objects.get(pk=climber.pk).has_perm("home.add_wijk") is False


@pytest.mark.parametrize("who", ["redacteur", "coordinator", "communicatie"])
def test_what_is_asked_for_is_at_most_a_redacteur_of_the_own_wijk(
    who: str, town: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    client = Client()
    client.force_login(request.getfixturevalue(who))
    form = raising(town, request.getfixturevalue(who))
    for role in [*GivenRole, "beheerder", "superuser", ""]:
        client.post("/beheer/mensen/uitnodigen/", form | {"role": role, "email": f"{role}{NEW_MAIL}"})
    asked = set(Invitation.objects.exclude(pk=town["invitation"].pk).values_list("role", "wijk__slug"))
    assert asked == ({("redacteur", "waterwijk")} if who == "coordinator" else set())


def test_the_walk_would_see_somebody_rise(
    town: dict[str, Any], beheerder_client: Client, redacteur: User
) -> None:
    before, payload = rights(), raising(town, redacteur)
    beheerder_client.post(f"/beheer/users/edit/{redacteur.pk}/", payload)
    after = rights()
    assert after["people"] != before["people"]
    assert after["member"] != before["member"]
    assert {reverse("wagtailusers_users:edit", args=[redacteur.pk]), "/beheer/account/"} <= set(
        addresses(town)
    )
    assert len(set(addresses(town))) > 150
