"""What an editor must fill in, and what a page keeps: only title and text, the rest is folded."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import StandardPage, Wijk
from initiatives.models import ActivityPage, AgendaPage, InitiativeIndexPage, InitiativePage
from wijkkrant.models import Article, Krant

pytestmark = pytest.mark.django_db

TEXT = streamfield([("paragraph", rich_text("<p>Kom ook.</p>"))])
NOTHING_TYPED = streamfield([("paragraph", rich_text(""))])
NO_COMMENTS = {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0, "related-count": 0}
NO_QUESTIONS = {"questions-TOTAL_FORMS": 0, "questions-INITIAL_FORMS": 0}
NO_PARTNERS = {"partners-TOTAL_FORMS": 0, "partners-INITIAL_FORMS": 0}
WHEN = {"first_date": "11-11-2027", "start_time": "17.00", "end_time": "19.00"}
AS_IT_OPENS = {
    "article": {"rubriek": "news"},
    "activity": {"repeat": "once", "every_weeks": 1, "audience": "everyone", "wheelchair": "unknown"}
    | {"entry": "walk_in", "kept_places": 0, "closes_hours": 0, **NO_QUESTIONS, **WHEN},
    "initiative": {"status": "running", **NO_PARTNERS},
    "page": {"lang": "nl"},
}


def add_url(kind: str, wijk: Wijk) -> str:
    app, model, parent = {
        "article": ("wijkkrant", "article", Krant),
        "activity": ("initiatives", "activitypage", AgendaPage),
        "initiative": ("initiatives", "initiativepage", InitiativeIndexPage),
        "page": ("home", "standardpage", None),
    }[kind]
    under = parent.objects.get(wijk=wijk) if parent else wijk.page
    return f"/beheer/pages/add/{app}/{model}/{under.pk}/"


def typed(kind: str, body: Any = TEXT, **fields: Any) -> dict[str, Any]:
    """The form as it opens, with a title and a text typed into it."""
    return (
        nested_form_data({"title": "Optocht", "slug": "", "body": body})
        | NO_COMMENTS
        | AS_IT_OPENS[kind]
        | fields
    )


MODELS = {"article": Article, "activity": ActivityPage, "initiative": InitiativePage, "page": StandardPage}


@pytest.mark.parametrize("kind", MODELS)
def test_a_title_and_a_text_are_enough_to_publish(
    kind: str, coordinator_client: Client, client: Client, waterwijk: Wijk
) -> None:
    answer = coordinator_client.post(add_url(kind, waterwijk), typed(kind, **{"action-publish": "1"}))
    assert answer.status_code == 302
    page = MODELS[kind].objects.get(title="Optocht")
    assert (page.live, page.slug) == (True, "optocht")
    assert "Kom ook." in client.get(page.url).text


@pytest.mark.parametrize("kind", MODELS)
def test_a_new_page_opens_with_one_text_and_everything_else_folded(
    kind: str, redacteur_client: Client, waterwijk: Wijk
) -> None:
    page = BeautifulSoup(redacteur_client.get(add_url(kind, waterwijk)).text, "html.parser")
    block = page.select_one("[data-block]")
    assert block is not None
    assert block["data-w-block-arguments-value"].count('"type": "paragraph"') == 1
    headings = page.select("#tab-inhoud [data-panel-heading-text]")
    opened = [heading for heading in headings if not heading.find_parent(class_="collapsed")]
    writing = ["Titel", "Tekst", *(["Wanneer"] if kind == "activity" else []), "Foto", "In het kort"]
    assert [heading.get_text(strip=True) for heading in opened] == writing
    folded = page.select("#tab-meer [data-panel-heading-text]")
    assert [heading for heading in folded if not heading.find_parent(class_="collapsed")] == []


def test_a_text_in_which_nothing_was_typed_is_not_kept(coordinator_client: Client, waterwijk: Wijk) -> None:
    sent = typed("article", NOTHING_TYPED, **{"action-publish": "1"})
    assert coordinator_client.post(add_url("article", waterwijk), sent).status_code == 302
    assert len(Article.objects.get().body) == 0


def test_a_second_page_with_the_same_title_gets_an_address_of_its_own(
    redacteur_client: Client, waterwijk: Wijk
) -> None:
    for _ in range(3):
        redacteur_client.post(add_url("article", waterwijk), typed("article", slug="optocht"))
    slugs = list(Article.objects.order_by("pk").values_list("slug", flat=True))
    assert slugs == ["optocht", "optocht-2", "optocht-3"]
    second = Article.objects.get(slug="optocht-2")
    redacteur_client.post(f"/beheer/pages/{second.pk}/edit/", typed("article", slug="optocht", lead="Nieuw."))
    second.refresh_from_db()
    assert (second.slug, second.get_latest_revision_as_object().slug) == ("optocht-2", "optocht-2")


def test_an_address_that_somebody_chose_and_that_is_taken_is_refused(
    redacteur_client: Client, waterwijk: Wijk
) -> None:
    redacteur_client.post(add_url("article", waterwijk), typed("article", slug="optocht"))
    sent = typed("article", title="Iets anders", slug="optocht")
    page = redacteur_client.post(add_url("article", waterwijk), sent).text
    assert "Het webadres ‘optocht’ is hier al in gebruik. Kies een ander." in page
    assert Article.objects.count() == 1
