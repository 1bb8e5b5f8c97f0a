"""Every address of the admin × things of another wijk × every role that is not a beheerder's.

The list of addresses comes from Django itself, so that a new viewset is walked without
anybody thinking of it: a parameter that nothing is known about makes the test fail.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from PIL import Image
from wagtail.models import Page, TaskState, Workflow

from home.accounts.models import User
from home.actions import open_wijk
from home.media.models import Attachment, Photo
from home.models import StandardPage, Wijk, WijkGroup
from home.roles import Role
from home.sharing.models import PageSharing
from home.wall import WijkViewSet
from initiatives.models import Regular, Signup, SignupMessage
from signalen.models import Signal, SignalPhoto
from spreekuren.models import HostLink, Spreekuur
from tests.factories import review
from tests.factories.foreign import FOREIGN_ROWS, SECRET, WORD, foreign_departure, foreign_invitation

pytestmark = pytest.mark.django_db

ROLES = ("redacteur_client", "coordinator_client", "communicatie_client")
# Addresses that log somebody out or read the whole site's translations: nothing of a wijk is in them.
NOT_WALKED = frozenset({"wagtailadmin_logout", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite"})


@dataclass(frozen=True)
class Door:
    """One address of the admin: its pattern and the names of its parameters."""

    name: str
    pattern: str
    parameters: tuple[str, ...]


def doors(resolver: URLResolver, prefix: str = "", names: tuple[str, ...] = ()) -> Iterator[Door]:
    for entry in resolver.url_patterns:
        part = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from doors(entry, part, (*names, entry.namespace) if entry.namespace else names)
        elif entry.name:
            yield _door(entry, part, names)


def _door(entry: URLPattern, pattern: str, names: tuple[str, ...]) -> Door:
    parameters = tuple(entry.pattern.regex.groupindex)
    if entry.pattern.converters:
        parameters = tuple(entry.pattern.converters)
    return Door(":".join([*names, str(entry.name)]), pattern, parameters)


def admin_doors() -> list[Door]:
    admin = next(e for e in get_resolver().url_patterns if str(e.pattern) == "beheer/")
    return [door for door in doors(admin) if door.name not in NOT_WALKED]


@pytest.fixture
def foreign(haven: Wijk, neighbour: User) -> dict[str, Any]:
    """Things of the wijk next door that nobody else may find, each with the secret word in it."""
    picture = BytesIO()
    Image.new("RGB", (80, 60), "teal").save(picture, "JPEG")
    photo = Photo.objects.create(
        title=f"{WORD} {SECRET} foto",
        file=ContentFile(picture.getvalue(), name="x.jpg"),
        collection=haven.collection,
        uploaded_by_user=neighbour,
        upload=uuid4(),
    )
    document = Attachment.objects.create(
        title=f"{WORD} {SECRET} document",
        file=ContentFile(b"tekst", name="x.txt"),
        collection=haven.collection,
    )
    page = haven.page.add_child(
        instance=StandardPage(
            title=f"{WORD} {SECRET} concept", slug="geheim", live=False, image=photo, owner=neighbour
        )
    )
    revision = page.save_revision(user=neighbour)
    page.get_workflow().start(page, neighbour)
    TaskState.objects.update(started_at=timezone.now() - timedelta(days=9))
    rows = {model: make(haven) for model, make in FOREIGN_ROWS.items()}
    preview, _ = review.shared(page, reader_name=SECRET, reader_email=f"{SECRET}@voorbeeld.example")
    far = open_wijk(name="Poort", slug="poort", gemeente="Almere", team_email="poort@wijkteam.example")
    return {
        "photo": photo,
        "document": document,
        "page": page,
        "revision": revision,
        "rows": rows,
        "invitation": foreign_invitation(haven),
        "departure": foreign_departure(haven),
        "preview": preview,
        # What waits too long in Haven, looked after by somebody of a third wijk.
        "take_over": review.taken_over(haven, neighbour, far),
    }


def foreign_values(door: Door, foreign: dict[str, Any]) -> dict[str, Any]:
    """Fill the parameters of an address with ids of the wijk next door."""
    page, task_state = foreign["page"], foreign["page"].current_workflow_task_state
    values: dict[str, Any] = {
        **dict.fromkeys(("page_id", "parent_page_id", "page_to_move_id", "page_pk", "object_id"), page.pk),
        "destination_id": page.get_parent().pk,
        "revision_id": foreign["revision"].pk,
        **dict.fromkeys(("revision_id_a", "revision_id_b"), foreign["revision"].pk),
        "task_state_id": task_state.pk,
        "task_id": task_state.task_id,
        "workflow_state_id": task_state.workflow_state_id,
        "workflow_pk": Workflow.objects.get(name__endswith="Haven").pk,
        "image_id": foreign["photo"].pk,
        "upload": foreign["photo"].upload,
        **dict.fromkeys(("document_id", "doc_id"), foreign["document"].pk),
        "collection_id": foreign["photo"].collection_id,
        **dict.fromkeys(("uploaded_file_id", "redirect_id", "session_id"), 1),
        **dict.fromkeys(("app_label", "app_name", "content_type_app_name"), "home"),
        **dict.fromkeys(("model_name", "content_type_model_name"), "standardpage"),
        **dict.fromkeys(("action_name", "action"), "delete"),
        "spreekuur_pk": foreign["rows"][Spreekuur].pk,
        "host_link_pk": foreign["rows"][HostLink].pk,
        "kind": "pagina",
        "sharing_pk": foreign["rows"][PageSharing].pk,
        "preview_id": foreign["preview"].pk,
        "take_over_id": foreign["take_over"].pk,
        "neighbour_id": foreign["preview"].wijk_id,
        "submission": foreign["rows"][Signal].submission,
        "signal_id": foreign["rows"][Signal].pk,
        "occurrence_id": foreign["rows"][Signup].occurrence_id,
        "activity_id": foreign["rows"][Regular].activity_id,
        "message_id": foreign["rows"][SignupMessage].pk,
        "photo_pk": SignalPhoto.objects.get().pk,
        "person_id": foreign["page"].owner_id,
        "group_id": WijkGroup.objects.get(wijk__slug="haven", role=Role.REDACTEUR).group_id,
        "invitation_id": foreign["invitation"].pk,
        "departure_id": foreign["departure"].pk,
        "wijk_id": Wijk.objects.get(slug="haven").pk,
        "wijk_slug": "haven",
        "moment": "done",
        "filter_spec": "original",
        "uidb64": "MQ",
        "token": "set-password",
        "slug": "bericht",
        "pk": _pk(door, foreign),
    }
    return {name: values[name] for name in door.parameters}


def _pk(door: Door, foreign: dict[str, Any]) -> Any:
    namespace = door.name.rpartition(":")[0]
    if namespace in WijkViewSet.namespaces:
        return foreign["rows"][WijkViewSet.namespaces[namespace]].pk
    if "image" in namespace:
        return foreign["photo"].pk
    return foreign["document"].pk if "doc" in namespace else foreign["page"].pk


QUERIES = (f"?q={WORD}", "?p=1&locale=nl", "?id={page}", "?id={photo}", "?id={document}", "?id=all")


def answers(client: Client, url: str, foreign: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Ask the address bare; where that opens, or where ids come by query, ask it in more ways."""
    bare = client.get(url)
    yield url, bare
    if bare.status_code == 200 or "multiple" in url or "bulk" in url:
        ids = {name: foreign[name].pk for name in ("page", "photo", "document")}
        for query in QUERIES:
            ask = url + query.format(**ids)
            yield ask, client.get(ask)


def snapshot(foreign: dict[str, Any]) -> list[dict[str, Any]]:
    """Return everything stored of the foreign things."""
    things = [
        Page.objects.get(pk=foreign["page"].pk),
        foreign["photo"],
        foreign["document"],
        foreign["invitation"],
        foreign["departure"],
        foreign["preview"],
        foreign["take_over"],
        *foreign["rows"].values(),
    ]
    return [
        {
            field.attname: str(field.value_from_object(type(thing).objects.get(pk=thing.pk)))
            for field in thing._meta.concrete_fields
        }
        for thing in things
    ]


def body(response: Any) -> str:
    return (
        b"".join(response).decode(errors="ignore")
        if response.streaming
        else response.content.decode(errors="ignore")
    )


@pytest.mark.parametrize("role", ROLES)
def test_no_address_of_the_admin_shows_or_changes_anything_of_another_wijk(
    role: str, foreign: dict[str, Any], haven: Wijk, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(role)
    # A neighbour may take over what waits too long, but not what somebody else took over.
    haven.neighbours.add(*Wijk.objects.exclude(pk=haven.pk))
    client.raise_request_exception = False
    before, leaks, errors = snapshot(foreign), [], []
    for door in admin_doors():
        url = reverse(door.name, kwargs=foreign_values(door, foreign))
        for ask, answer in answers(client, url, foreign):
            leaks += [ask] if SECRET in body(answer) else []
            errors += [ask] if answer.status_code >= 500 else []
        posted = client.post(url, {"title": "Overgenomen", "action-publish": "1"})
        leaks += [f"POST {url}"] if SECRET in body(posted) else []
    assert (leaks, errors) == ([], [])
    assert snapshot(foreign) == before


def test_the_walk_would_see_a_leak(foreign: dict[str, Any], beheerder_client: Client) -> None:
    beheerder_client.raise_request_exception = False
    seen = set()
    for door in admin_doors():
        url = reverse(door.name, kwargs=foreign_values(door, foreign))
        if SECRET in body(beheerder_client.get(url)):
            seen.add(door.name)
    assert {
        "wagtailadmin_pages:edit",
        "wagtailimages:edit",
        "wagtaildocs:edit",
        "wagtailimages:index",
    } <= seen
    assert len(seen) > 40


def test_every_viewset_of_rows_is_walked_with_a_foreign_row() -> None:
    assert set(WijkViewSet.namespaces.values()) - set(FOREIGN_ROWS) == set()
