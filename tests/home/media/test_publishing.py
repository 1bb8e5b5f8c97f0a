"""By no door does a page go live with a photo that may not be shown."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.media.models import Photo
from home.media.publishing import HiddenPhotoError, hidden_photos_of
from home.models import Partner, TeamMember, Wijk
from tests.factories.photos import CHILD, photo_in
from tests.factories.wijkkrant import ArticleFactory
from wijkkrant.models import Article, Krant

pytestmark = pytest.mark.django_db
SENTENCE = (
    'Op de foto "Feest op het plein" staat een kind onder de 16, en er is nog geen toestemming van een ouder.'
)
PEOPLE = {"has_recognisable_people": True}
YESTERDAY = timezone.localdate() - timedelta(days=1)
HIDDEN: dict[str, dict[str, Any]] = {
    "a child without consent": CHILD,
    "people without consent": PEOPLE,
    "consent that ended": PEOPLE | {"consent_by": "Ans", "consent_until": YESTERDAY},
    "withdrawn": {"consent_withdrawn_at": timezone.now()},
}
SHOWN: dict[str, dict[str, Any]] = {
    "nobody asked": {},
    "nobody on it": {"has_recognisable_people": False},
    "a child with consent": CHILD | {"consent_by": "moeder van Ali", "consent_on": YESTERDAY},
}


@pytest.fixture
def photo(waterwijk: Wijk) -> Photo:
    return photo_in(waterwijk, **CHILD)


@pytest.fixture
def draft(waterwijk: Wijk, photo: Photo, redacteur: User) -> Article:
    """An article that is not live yet, with the photo of a child."""
    return draft_with(waterwijk, photo, redacteur)


def draft_with(wijk: Wijk, photo: Photo, owner: User) -> Article:
    article: Article = ArticleFactory(wijk=wijk, title="Feest", slug="feest", live=False, owner=owner)
    article.image = photo
    article.save_revision(user=owner)
    return article


def agree(photo: Photo) -> None:
    Photo.objects.filter(pk=photo.pk).update(consent_by="moeder van Ali", consent_on=YESTERDAY)


def is_live(page: Page) -> bool:
    return Page.objects.get(pk=page.pk).live


def form_of(page: Article, **fields: Any) -> dict[str, Any]:
    """Return what the editor's form of an article sends."""
    image = page.image_id or page.get_latest_revision_as_object().image_id
    return nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "lead": page.lead,
            "image": image or "",
            "rubriek": page.rubriek,
            "author": "",
            "body": streamfield([]),
            "related": streamfield([]),
            "comments": inline_formset([]),
            **fields,
        }
    )


def press(client: Client, page: Article, button: dict[str, str], **fields: Any) -> Any:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, form_of(page, **fields) | button, follow=True)


def approve_from_list(client: Client, page: Article, _user: User) -> Any:
    task = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    return client.post(url, {"comment": ""}, follow=True)


def approve_in_editor(client: Client, page: Article, _user: User) -> Any:
    button = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    return press(client, page, button)


def in_bulk(client: Client, page: Article, _user: User) -> Any:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{url}?id={page.pk}", {"include_descendants": ""}, follow=True)


def with_its_parent(client: Client, page: Article, _user: User) -> Any:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{url}?id={page.get_parent().pk}", {"include_descendants": "on"}, follow=True)


def in_editor(client: Client, page: Article, _user: User) -> Any:
    return press(client, page, {"action-publish": "1"})


def an_older_version(client: Client, page: Article, user: User) -> Any:
    old = page.get_latest_revision()
    page.image = None
    page.save_revision(user=user)
    return press(client, page, {"action-publish": "1", "revision": str(old.pk)}, image=page_image(old))


def page_image(revision: Any) -> int:
    return int(revision.as_object().image_id)


def planned_for_later(client: Client, page: Article, _user: User) -> Any:
    later = timezone.localtime() + timedelta(days=3)
    return press(client, page, {"action-publish": "1"}, go_live_at=later.strftime("%d-%m-%Y %H:%M"))


DOORS: dict[str, Callable[[Client, Article, User], Any]] = {
    "the editor": in_editor,
    "the editor, planned": planned_for_later,
    "an older version": an_older_version,
    "in bulk": in_bulk,
    "with its parent": with_its_parent,
    "approved from the list": approve_from_list,
    "approved in the editor": approve_in_editor,
}


def through(door: str, client: Client, page: Article, coordinator: User, redacteur: User) -> Any:
    if door.startswith("approved"):
        page.get_workflow().start(page, redacteur)
        page.refresh_from_db()
    return DOORS[door](client, page, coordinator)


@pytest.mark.parametrize("door", DOORS)
def test_a_child_without_consent_keeps_a_page_off_the_site(
    door: str,
    draft: Article,
    photo: Photo,
    coordinator_client: Client,
    coordinator: User,
    redacteur: User,
) -> None:
    response = through(door, coordinator_client, draft, coordinator, redacteur)
    assert response.status_code == 200
    assert SENTENCE in unescape(response.text)
    assert not is_live(draft)
    assert not draft.revisions.filter(approved_go_live_at__isnull=False).exists()
    assert Article.objects.get(pk=draft.pk).get_latest_revision() is not None


@pytest.mark.parametrize("door", [door for door in DOORS if door != "the editor, planned"])
def test_with_consent_every_door_opens(
    door: str,
    draft: Article,
    photo: Photo,
    coordinator_client: Client,
    coordinator: User,
    redacteur: User,
) -> None:
    agree(photo)
    through(door, coordinator_client, draft, coordinator, redacteur)
    assert is_live(draft)


@pytest.mark.parametrize("why", HIDDEN)
def test_no_photo_that_may_not_be_shown_is_published(why: str, waterwijk: Wijk, coordinator: User) -> None:
    page = draft_with(waterwijk, photo_in(waterwijk, **HIDDEN[why]), coordinator)
    with pytest.raises(HiddenPhotoError):
        page.get_latest_revision().publish(user=coordinator)
    assert not is_live(page)


@pytest.mark.parametrize("why", SHOWN)
def test_every_other_photo_is(why: str, waterwijk: Wijk, coordinator: User) -> None:
    page = draft_with(waterwijk, photo_in(waterwijk, **SHOWN[why]), coordinator)
    page.get_latest_revision().publish(user=coordinator)
    assert is_live(page)


def test_a_redacteur_hears_it_when_asking_for_approval(draft: Article, redacteur_client: Client) -> None:
    response = press(redacteur_client, draft, {"action-submit": "1"})
    assert SENTENCE in unescape(response.text)
    assert draft.current_workflow_state is None


def test_a_new_page_is_not_published_and_what_was_typed_stays(
    waterwijk: Wijk, photo: Photo, coordinator_client: Client
) -> None:
    url = reverse(
        "wagtailadmin_pages:add", args=["wijkkrant", "article", Krant.objects.get(wijk=waterwijk).pk]
    )
    page = Article(title="Nieuw", slug="nieuw", lead="Kort", image=photo)
    data = form_of(page)
    response = coordinator_client.post(url, data | {"action-publish": "1"})
    assert SENTENCE in unescape(response.text)
    # Above the page, and at the field where it can be mended.
    assert f"Nog niet op de site. {SENTENCE}" in unescape(response.text)
    assert [error.startswith(SENTENCE) for error in response.context["form"].errors["image"]] == [True]
    field = BeautifulSoup(response.content, "html.parser").select_one("[name=title]")
    assert field is not None
    assert (field.get("value") or field.text.strip()) == "Nieuw"
    assert not Article.objects.filter(slug="nieuw").exists()
    coordinator_client.post(url, data)
    assert Article.objects.get(slug="nieuw").live is False


def test_a_draft_can_always_be_kept(draft: Article, redacteur_client: Client) -> None:
    press(redacteur_client, draft, {}, title="Feest, met meer tekst")
    draft.refresh_from_db()
    assert draft.get_latest_revision_as_object().title == "Feest, met meer tekst"


def test_a_copy_is_not_live_at_once(waterwijk: Wijk, photo: Photo, coordinator_client: Client) -> None:
    agree(photo)
    page = ArticleFactory(wijk=waterwijk, title="Feest", slug="feest", image=photo)
    Photo.objects.filter(pk=photo.pk).update(consent_by="")
    data = {
        "new_title": "Kopie",
        "new_slug": "kopie",
        "new_parent_page": page.get_parent().pk,
        "publish_copies": "on",
    }
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    assert SENTENCE in unescape(coordinator_client.post(url, data, follow=True).text)
    assert not Article.objects.filter(slug="kopie").exists()
    coordinator_client.post(url, {name: value for name, value in data.items() if name != "publish_copies"})
    assert Article.objects.get(slug="kopie").live is False


def test_a_schedule_skips_the_page_tells_the_team_once_and_goes_on(
    draft: Article, photo: Photo, waterwijk: Wijk, coordinator: User
) -> None:
    other = ArticleFactory(wijk=waterwijk, title="Markt", slug="markt", live=False)
    past = timezone.now() - timedelta(minutes=5)
    for page in (draft, other):
        revision = page.save_revision() if page is other else page.get_latest_revision()
        type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=past)
    for _ in range(2):
        call_command("publish_scheduled")
    assert (is_live(draft), is_live(other)) == (False, True)
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.subject) == ("waterwijk@wijkteam.example", "Feest staat nog niet op de site")
    assert f"/beheer/pages/{draft.pk}/edit/" in mail.text
    assert "Ali" not in mail.text
    agree(photo)
    draft.get_latest_revision().publish(user=coordinator)
    assert is_live(draft)


def pictured(wijk: Wijk, photo: Photo, where: str) -> Any:
    """Return a page that shows the photo somewhere else than at the top."""
    if where == "the front page":
        wijk.page.image = photo
        return wijk.page
    page = ArticleFactory(wijk=wijk, title="Feest", slug="feest", live=False)
    embed = f'<p>x</p><embed embedtype="image" id="{photo.pk}" format="left" alt="x"/>'
    picture = {"image": {"image": photo.pk, "alt_text": "x", "decorative": False}, "caption": ""}
    blocks: dict[str, list[dict[str, Any]]] = {
        "a block": [{"type": "picture", "value": picture}],
        "rich text": [{"type": "paragraph", "value": embed}],
        "an answer": [{"type": "question", "value": {"question": "Wie?", "answer": embed}}],
    }
    stream = type(page).body.field.stream_block
    page.body = stream.to_python(blocks[where])
    return page


@pytest.mark.parametrize("where", ["a block", "rich text", "an answer", "the front page"])
def test_the_photo_is_found_wherever_a_page_shows_it(where: str, waterwijk: Wijk, photo: Photo) -> None:
    page = pictured(waterwijk, photo, where)
    assert hidden_photos_of(page.save_revision().as_object()) == [photo]


def test_a_row_of_the_wijk_that_a_page_points_at_counts_too(waterwijk: Wijk, photo: Photo) -> None:
    member = TeamMember.objects.create(wijk=waterwijk, first_name="Ans", photo=photo, photo_consent=True)
    assert hidden_photos_of(member) == [photo]


ROWS = [
    (TeamMember, "home/teammember", {"first_name": "Ans", "role": "resident", "sort_order": "0"}, "photo"),
    (Partner, "home/partner", {"name": "De school", "kind": "school"}, "logo"),
]


@pytest.mark.parametrize(("model", "path", "fields", "name"), ROWS)
def test_a_row_does_not_take_such_a_photo(
    model: Any,
    path: str,
    fields: dict[str, str],
    name: str,
    waterwijk: Wijk,
    photo: Photo,
    redacteur_client: Client,
) -> None:
    url = reverse(f"{model._meta.model_name}:add")
    data = fields | {"wijk": str(waterwijk.pk), name: str(photo.pk), "photo_consent": "on", "is_active": "on"}
    response = redacteur_client.post(url, data)
    assert SENTENCE in unescape(response.text)
    assert model.objects.count() == 0
    agree(photo)
    redacteur_client.post(url, data)
    assert model.objects.count() == 1


def test_a_photo_of_another_wijk_is_not_named(
    haven: Wijk, waterwijk: Wijk, coordinator: User, coordinator_client: Client
) -> None:
    """A beheerder put it there; the title of a foreign photo stays behind the wall."""
    foreign = photo_in(haven, "Quokka", **CHILD)
    page = draft_with(waterwijk, foreign, coordinator)
    for door in ("the editor", "in bulk"):
        response = DOORS[door](coordinator_client, page, coordinator)
        told = BeautifulSoup(response.content, "html.parser").select_one(".messages")
        assert told is not None
        assert "Op een foto op deze pagina staat een kind" in told.text
        assert "Quokka" not in told.text
    assert not is_live(page)
