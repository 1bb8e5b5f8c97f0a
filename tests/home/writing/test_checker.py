"""The hints in Wagtail's checker, in the editor and nowhere else."""

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import Partner, StandardPage, Wijk
from home.writing.checker import WritingChecker
from home.writing.hints import Hint
from home.writing.rules import RULES
from tests.factories.wijkkrant import ArticleFactory, photo_of
from wijkkrant.models import Article, Krant

pytestmark = pytest.mark.django_db
USERBAR = "wagtail-userbar-template"
TEXT = "<p>Indien u wilt helpen, bel Ria Klaver op 06 12 34 56 78.</p>"


def typed(**fields: Any) -> dict[str, Any]:
    return nested_form_data(
        {
            "title": "Soep op dinsdag",
            "slug": "soep-op-dinsdag",
            "rubriek": "call",
            "lead": "Elke dinsdag is er soep.",
            "body": streamfield([("paragraph", rich_text(TEXT))]),
            "related": streamfield([]),
            **fields,
        }
    )


@pytest.fixture
def article(waterwijk: Wijk) -> Article:
    return ArticleFactory(wijk=waterwijk, paragraphs=["Wij koken soep."])


def configuration(html: str) -> dict[str, Any]:
    found = re.search(r'<script id="checker-axe-configuration" type="application/json">(.*?)</script>', html)
    assert found is not None
    return json.loads(found[1])


def hints_in(html: str) -> dict[str, list[str]]:
    """Return the quotes per rule that a preview holds."""
    options = [check.get("options", {}) for check in configuration(html)["spec"]["checks"]]
    return {
        one["rule"]: [hint["quote"] for hint in one["hints"]]
        for one in options
        if one.get("hints") and "rule" in one
    }


def preview(client: Client, page: Article, **fields: Any) -> str:
    address = f"/beheer/pages/{page.pk}/edit/preview/"
    assert client.post(address, typed(**fields)).json() == {"is_valid": True, "is_available": True}
    return client.get(f"{address}?in_preview_panel=true").content.decode()


def test_the_preview_holds_the_hints_on_what_is_typed(redacteur_client: Client, article: Article) -> None:
    assert hints_in(preview(redacteur_client, article)) == {
        "phone": ["06 12 34 56 78"],
        "surname": ["Ria Klaver"],
        "word": ["Indien"],
    }


def test_the_editor_knows_the_rules_before_there_is_a_text(
    redacteur_client: Client, article: Article
) -> None:
    html = redacteur_client.get(f"/beheer/pages/{article.pk}/edit/").content.decode()
    found = configuration(html)
    assert {f"wp-{name}" for name in RULES} <= set(found["options"]["runOnly"])
    assert "empty-meta-description" not in found["options"]["runOnly"]
    assert found["messages"]["wp-phone"]["error_name"] == "Telefoonnummer"
    assert found["messages"]["heading-order"]["error_name"] == "Koppen in een verkeerde volgorde"
    assert hints_in(html) == {}
    assert "js/admin-writing" in html


def test_every_rule_that_runs_has_dutch_words_and_is_known_to_axe() -> None:
    checker: Any = WritingChecker(found=[Hint("word", "Indien", "“Indien”: schrijf liever “als”.")])
    found = checker.get_axe_configuration(None)
    assert set(found["options"]["runOnly"]) == set(found["messages"])
    own = [rule for rule in found["spec"]["rules"] if rule["id"].startswith("wp-")]
    checks = {check["id"] for check in found["spec"]["checks"]}
    assert {name for rule in own for name in rule["any"]} <= checks
    assert len(own) == len(RULES)


def test_a_reader_gets_nothing_of_it(client: Client, redacteur_client: Client, article: Article) -> None:
    for one in (client, redacteur_client):
        html = one.get(article.url).content.decode()
        assert (USERBAR in html, "userbar" in html, "writing-preview" in html) == (False, False, False)


def test_the_preview_of_another_wijk_is_closed(
    redacteur_client: Client, neighbour_client: Client, article: Article
) -> None:
    preview(redacteur_client, article)
    assert neighbour_client.get(f"/beheer/pages/{article.pk}/edit/preview/").status_code == 404


def test_what_is_the_wijks_own_is_no_hint(redacteur_client: Client, article: Article, haven: Wijk) -> None:
    assert article.wijk is not None
    Partner.objects.create(wijk=article.wijk, name="Stichting Ria Klaver", phone="06 12345678")
    assert hints_in(preview(redacteur_client, article)) == {"word": ["Indien"]}


def test_a_partner_of_the_neighbours_vouches_for_nothing(
    redacteur_client: Client, article: Article, haven: Wijk
) -> None:
    Partner.objects.create(wijk=haven, name="Stichting Ria Klaver", phone="06 12345678")
    assert set(hints_in(preview(redacteur_client, article))) == {"phone", "surname", "word"}


def test_a_photo_without_description_is_pointed_out(
    redacteur_client: Client, article: Article, waterwijk: Wijk
) -> None:
    photo = photo_of(waterwijk)
    assert "picture" in hints_in(preview(redacteur_client, article, image=photo.pk))
    photo.description = "Een pan soep"
    photo.save()
    assert "picture" not in hints_in(preview(redacteur_client, article, image=photo.pk))


def hints_address(page: Article | None = None, krant: Krant | None = None) -> str:
    if page is not None:
        return f"/beheer/schrijfhulp/{page.pk}/edit/preview/"
    assert krant is not None
    return f"/beheer/schrijfhulp/add/wijkkrant/article/{krant.pk}/preview/"


def test_the_script_hears_the_hints_without_a_preview(redacteur_client: Client, article: Article) -> None:
    answer = redacteur_client.post(hints_address(article), typed()).json()
    assert [(one["rule"], one["level"]) for one in answer["hints"]] == [
        ("phone", "privacy"),
        ("surname", "privacy"),
        ("word", "tip"),
    ]
    assert answer["level"] == "nog te kort (vanaf 50 woorden)"
    assert answer["lead"] == "5 woorden in 1 zin"
    article.refresh_from_db()
    assert "Indien" not in article.body.render_as_block()


def test_a_new_page_gets_hints_before_it_is_kept(redacteur_client: Client, waterwijk: Wijk) -> None:
    krant = Krant.objects.get(wijk=waterwijk)
    answer = redacteur_client.post(hints_address(krant=krant), typed(title="", slug="")).json()
    assert [one["rule"] for one in answer["hints"]] == ["phone", "surname", "word"]
    assert not Article.objects.exists()


def test_an_address_that_is_taken_holds_no_hint_back(redacteur_client: Client, article: Article) -> None:
    krant = Krant.objects.get(wijk=article.wijk)
    answer = redacteur_client.post(hints_address(krant=krant), typed(slug=article.slug)).json()
    assert [one["rule"] for one in answer["hints"]] == ["phone", "surname", "word"]


def test_a_form_that_cannot_be_read_gives_no_hints(redacteur_client: Client, article: Article) -> None:
    answer = redacteur_client.post(hints_address(article), typed(lead="x" * 900))
    assert (answer.status_code, answer.json()) == (200, {"hints": None})
    assert redacteur_client.get(hints_address(article)).status_code == 405


def test_the_script_of_another_wijk_hears_nothing(
    neighbour_client: Client, communicatie_client: Client, article: Article, waterwijk: Wijk
) -> None:
    krant = Krant.objects.get(wijk=waterwijk)
    for client in (neighbour_client, communicatie_client):
        assert client.post(hints_address(article), typed()).status_code == 404
        assert client.post(hints_address(krant=krant), typed()).status_code == 404


def test_a_page_in_another_language_gets_no_dutch_hints(coordinator_client: Client, waterwijk: Wijk) -> None:
    page = waterwijk.page.add_child(instance=StandardPage(title="Welcome", slug="welcome", lang="en"))
    form = {
        "title": "Welcome",
        "slug": "welcome",
        "lang": "en",
        "lead": "Indien reeds thans: " + "word " * 30,
    }
    form |= {"body": streamfield([]), "show_in_menus": ""}
    answer = coordinator_client.post(hints_address(page), nested_form_data(form)).json()
    assert (answer["hints"], answer["level"]) == ([], "alleen voor Nederlands")


def queries_of(client: Client, page: Article) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.post(hints_address(page), typed())
    return len(asked)


def test_hints_cost_queries_that_do_not_grow(redacteur_client: Client, article: Article) -> None:
    assert article.wijk is not None
    queries_of(redacteur_client, article)
    few = queries_of(redacteur_client, article)
    for number in range(12):
        Partner.objects.create(wijk=article.wijk, name=f"Partner {number}")
    assert queries_of(redacteur_client, article) == few
