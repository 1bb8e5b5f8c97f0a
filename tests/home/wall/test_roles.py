"""Who may do what: the table of docs/rollen.md, tried through the admin's own forms."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.freshness import version
from home.media.models import Attachment, Photo
from home.models import Partner, StandardPage, Wijk
from home.wall import WijkViewSet

pytestmark = pytest.mark.django_db

ALLOWED, REFUSED = True, False


def page_form(title: str = "Buurtborrel", **fields: Any) -> dict[str, Any]:
    """Return what the page editor posts."""
    body = streamfield([("paragraph", rich_text("<p>Kom ook!</p>"))])
    return nested_form_data(
        {
            "title": title,
            "slug": "buurtborrel",
            "lead": "",
            "image": "",
            "lang": "nl",
            "tags": "",
            "themes": [],
            "body": body,
            "search_description": "",
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
            "go_live_at": "",
            "expire_at": "",
        }
        | fields
    )


def add_page(client: Client, parent: Page, **fields: Any) -> Any:
    return client.post(f"/beheer/pages/add/home/standardpage/{parent.pk}/", page_form(**fields))


def photo_of(wijk: Wijk, title: str = "Plein") -> Photo:
    picture = BytesIO()
    Image.new("RGB", (80, 60), "teal").save(picture, "JPEG")
    return Photo.objects.create(
        title=title, file=ContentFile(picture.getvalue(), name="x.jpg"), collection=wijk.collection
    )


# Who, and what pressing "publiceren" on a new page does: it goes live, stays a draft, or there is no page.
WRITING = [
    ("redacteur_client", "waterwijk", "draft"),
    ("coordinator_client", "waterwijk", "live"),
    ("redacteur_client", "haven", "none"),
    ("coordinator_client", "haven", "none"),
    ("communicatie_client", "waterwijk", "none"),
    ("communicatie_client", "over", "live"),
    ("coordinator_client", "over", "none"),
    ("redacteur_client", "wijkplein", "none"),
    ("beheerder_client", "haven", "live"),
]


@pytest.mark.parametrize(("who", "place", "outcome"), WRITING)
def test_where_a_role_may_write_and_publish(
    who: str, place: str, outcome: str, waterwijk: Wijk, haven: Wijk, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who)
    add_page(client, Page.objects.get(slug=place), **{"action-publish": "1"})
    page = StandardPage.objects.filter(slug="buurtborrel").first()
    assert ("none" if page is None else "live" if page.live else "draft") == outcome


def test_what_a_redacteur_submits_goes_live_when_the_own_coordinator_approves(
    redacteur_client: Client,
    coordinator_client: Client,
    neighbour_client: Client,
    waterwijk: Wijk,
    haven: Wijk,
) -> None:
    add_page(redacteur_client, waterwijk.page, **{"action-submit": "1"})
    page = StandardPage.objects.get(slug="buurtborrel")
    task_state = page.current_workflow_task_state
    approve = f"/beheer/pages/workflow/action/{page.pk}/approve/{task_state.pk}/"
    assert neighbour_client.post(approve).status_code == 404
    assert redacteur_client.post(approve).status_code in {302, 403}
    page.refresh_from_db()
    assert page.live is False
    coordinator_client.post(approve, {"comment": ""})
    page.refresh_from_db()
    assert page.live is True


@pytest.mark.parametrize("who", ["redacteur_client", "coordinator_client"])
@pytest.mark.parametrize("verb", ["delete", "move", "unpublish"])
def test_the_fixed_parts_of_a_wijk_stay(
    who: str, verb: str, waterwijk: Wijk, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who)
    fixed = [waterwijk.page, *waterwijk.page.get_children()]
    for page in fixed:
        assert client.post(f"/beheer/pages/{page.pk}/{verb}/").status_code in {302, 403}
    assert [Page.objects.get(pk=page.pk).live for page in fixed] == [True] * len(fixed)


def test_the_front_page_keeps_the_name_and_address_of_its_wijk(
    coordinator_client: Client, waterwijk: Wijk
) -> None:
    form = nested_form_data(
        {
            "title": "Heel anders",
            "slug": "heel-anders",
            "lead": "Welkom",
            "image": "",
            "body": streamfield([]),
            "search_description": "",
            "action-publish": "1",
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        }
    )
    coordinator_client.post(f"/beheer/pages/{waterwijk.page.pk}/edit/", form)
    page = Wijk.objects.get(pk=waterwijk.pk).page
    assert (page.title, page.slug, page.lead) == ("Waterwijk", "waterwijk", "Welkom")


@pytest.mark.parametrize(("owner", "accepted"), [("waterwijk", ALLOWED), ("haven", REFUSED)])
def test_a_photo_of_another_wijk_cannot_be_put_on_a_page(
    owner: str, accepted: bool, coordinator_client: Client, waterwijk: Wijk, request: pytest.FixtureRequest
) -> None:
    photo = photo_of(request.getfixturevalue(owner))
    response = add_page(coordinator_client, waterwijk.page, image=photo.pk, **{"action-publish": "1"})
    assert StandardPage.objects.filter(slug="buurtborrel").exists() is accepted
    assert ("foto van een andere wijk" in response.content.decode()) is not accepted


# How a page can point at something of the wijk next door: its kind, and what an editor posts.
POINTING = {
    "photo": lambda pk: {"image": pk},
    "photo in a block": lambda pk: {"body": picture_block(pk)},
    "page": lambda pk: {"body": link_block(pk)},
    "page in a text": lambda pk: {"body": text_with(f'<a linktype="page" id="{pk}">zie</a>')},
    "document in a text": lambda pk: {"body": text_with(f'<a linktype="document" id="{pk}">zie</a>')},
}


def picture_block(pk: int) -> dict[str, Any]:
    picture = {"image": pk, "decorative": "on", "alt_text": ""}
    return streamfield([("picture", {"image": picture, "caption": ""})])


def link_block(pk: int) -> dict[str, Any]:
    link = {"label": "Lees meer", "page": pk, "address": ""}
    return streamfield([("call_to_action", {"title": "Kijk", "text": "", "link": link})])


def text_with(link: str) -> dict[str, Any]:
    return streamfield([("paragraph", rich_text(f"<p>Kijk: {link}.</p>"))])


def thing_of(wijk: Wijk, way: str) -> Any:
    if way.startswith("photo"):
        return photo_of(wijk, title="Geheim Quokka")
    if way.startswith("document"):
        return Attachment.objects.create(
            title="Geheim Quokka", file=ContentFile(b"x", name="quokka.txt"), collection=wijk.collection
        )
    draft = StandardPage(title="Geheim Quokka", slug="quokka", live=False)
    return wijk.page.add_child(instance=draft)


@pytest.mark.parametrize(("owner", "accepted"), [("waterwijk", ALLOWED), ("haven", REFUSED)])
@pytest.mark.parametrize("way", POINTING)
@pytest.mark.parametrize("title", ["Buurtborrel", ""], ids=["right form", "wrong form"])
def test_a_page_cannot_point_at_what_another_wijk_has_not_published(
    way: str,
    owner: str,
    accepted: bool,
    title: str,
    redacteur_client: Client,
    waterwijk: Wijk,
    request: pytest.FixtureRequest,
) -> None:
    thing = thing_of(request.getfixturevalue(owner), way)
    response = add_page(redacteur_client, waterwijk.page, title=title, **POINTING[way](thing.pk))
    assert StandardPage.objects.filter(slug="buurtborrel").exists() is (accepted and bool(title))
    # The form that comes back does not tell what the number stands for.
    assert accepted or "quokka" not in response.content.decode().lower()


@pytest.mark.parametrize("number", ["x", "9" * 24, "²"])
def test_a_link_to_a_number_that_is_none_is_refused(
    number: str, redacteur_client: Client, waterwijk: Wijk
) -> None:
    text = rich_text('<p><a linktype="page" id="1">zie</a></p>').replace('"id": 1', f'"id": "{number}"')
    assert number in text
    answer = add_page(redacteur_client, waterwijk.page, body=streamfield([("paragraph", text)]))
    assert "Kies iets dat op de site staat" in answer.content.decode()
    assert StandardPage.objects.filter(slug="buurtborrel").exists() is False


def test_what_a_beheerder_put_on_a_page_may_stay(
    beheerder_client: Client, redacteur_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    photo = photo_of(haven)
    add_page(beheerder_client, waterwijk.page, image=photo.pk)
    page = StandardPage.objects.get(slug="buurtborrel")
    form = page_form(image=photo.pk, lead="Kom ook")
    assert redacteur_client.post(f"/beheer/pages/{page.pk}/edit/", form).status_code == 302
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().lead == "Kom ook"


def test_a_teammate_cannot_get_a_photo_of_another_wijk(
    redacteur_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    form = {"wijk": waterwijk.pk, "first_name": "Samira", "role": "resident", "photo_consent": "on"}
    photos = [photo_of(haven, title="Geheim Quokka"), photo_of(waterwijk)]
    answers = [
        redacteur_client.post("/beheer/teammember/new/", form | {"photo": photo.pk, "sort_order": "0"})
        for photo in photos
    ]
    assert [answer.status_code for answer in answers] == [200, 302]
    assert "Quokka" not in answers[0].content.decode()


def test_a_scheduled_page_goes_live_at_its_time_and_marks_its_wijk_changed(
    coordinator_client: Client,
    waterwijk: Wijk,
    haven: Wijk,
    django_capture_on_commit_callbacks: Any,
    at: Any,
) -> None:
    tomorrow = timezone.localtime() + timedelta(days=1)
    add_page(
        coordinator_client,
        waterwijk.page,
        go_live_at=tomorrow.strftime("%Y-%m-%d %H:%M"),
        **{"action-publish": "1"},
    )
    page = StandardPage.objects.get(slug="buurtborrel")
    assert page.live is False
    before, other = version(waterwijk.pk), version(haven.pk)
    at((tomorrow + timedelta(minutes=5)).strftime("%Y-%m-%d %H:%M"))
    with django_capture_on_commit_callbacks(execute=True):
        call_command("publish_scheduled")
    page.refresh_from_db()
    assert page.live is True
    assert (version(waterwijk.pk) > before, version(haven.pk)) == (True, other)


def test_a_reserved_address_is_refused_at_the_field(coordinator_client: Client, waterwijk: Wijk) -> None:
    response = add_page(coordinator_client, waterwijk.page, slug="melden", **{"action-publish": "1"})
    assert "al in gebruik door de site" in response.content.decode()
    assert StandardPage.objects.filter(slug="melden").exists() is False


def test_who_is_switched_off_is_out_at_once(redacteur_client: Client, redacteur: Any) -> None:
    assert redacteur_client.get("/beheer/").status_code == 200
    redacteur.is_active = False
    redacteur.save()
    assert redacteur_client.get("/beheer/").status_code == 302


@pytest.mark.parametrize("number", ["9" * 24, "²", "-1", "x"])
@pytest.mark.parametrize("address", ["images/chooser/chosen-multiple/", "bulk/wagtailcore/page/publish/"])
def test_a_number_that_is_none_is_not_found(address: str, number: str, redacteur_client: Client) -> None:
    assert redacteur_client.get(f"/beheer/{address}", {"id": number}).status_code == 404


def test_a_page_number_that_no_database_holds_is_not_found(redacteur_client: Client) -> None:
    assert redacteur_client.get(f"/beheer/pages/{'9' * 24}/edit/").status_code == 404


@pytest.mark.parametrize("verb", ["copy", "move"])
def test_a_page_goes_to_no_other_wijk(
    verb: str, coordinator_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    add_page(coordinator_client, waterwijk.page)
    page = StandardPage.objects.get(slug="buurtborrel")
    draft = thing_of(haven, "page")
    form = {"new_title": "Kopie", "new_slug": "kopie"}
    for parent, status in ((haven.page, 404), (draft, 404), (waterwijk.page, 302)):
        answer = coordinator_client.post(
            f"/beheer/pages/{page.pk}/{verb}/", form | {"new_parent_page": parent.pk}
        )
        assert answer.status_code == status
    assert haven.page.get_descendants().filter(slug__in=["kopie", "buurtborrel"]).exists() is False


def test_only_tags_of_what_somebody_may_see_are_suggested(
    redacteur_client: Client, client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    for wijk, name in ((waterwijk, "quokka-eigen"), (haven, "quokka-geheim")):
        photo_of(wijk).tags.add(name)
    for wijk, slug, live in ((haven, "open", True), (haven, "dicht", False), (waterwijk, "concept", False)):
        page = StandardPage(title=slug, slug=slug, live=live)
        wijk.page.add_child(instance=page)
        page.tags.add(f"quokka-{slug}")
        page.save()
    answer = redacteur_client.get("/beheer/tag-autocomplete/", {"term": "Quokka"})
    assert answer.json() == ["quokka-concept", "quokka-eigen", "quokka-open"]
    assert client.get("/beheer/tag-autocomplete/", {"term": "quokka"}).status_code == 302


def test_only_a_list_that_says_so_is_downloaded(beheerder_client: Client) -> None:
    # Wagtail answers `?export=csv` on any list: with empty lines, after reading all rows.
    beheerder_client.get("/beheer/")
    downloads = set()
    for namespace in WijkViewSet.namespaces:
        for file_format in ("csv", "xlsx"):
            response = beheerder_client.get(reverse(f"{namespace}:index"), {"export": file_format})
            assert response.status_code == 200
            if not response["Content-Type"].startswith("text/html"):
                downloads.add((namespace, file_format))
    assert downloads == {("meldingen", "csv"), ("meldingen", "xlsx")}


def test_a_list_names_the_wijk_for_who_works_in_several(
    waterwijk: Wijk, coordinator_client: Client, beheerder_client: Client, haven: Wijk
) -> None:
    Partner.objects.create(wijk=waterwijk, name="De kerk")
    lists = [client.get(reverse("partner:index")) for client in (coordinator_client, beheerder_client)]
    shown = [[column.name for column in one.context["table"].columns.values()] for one in lists]
    assert shown == [["name", "get_kind_display"], ["name", "get_kind_display", "wijk"]]
