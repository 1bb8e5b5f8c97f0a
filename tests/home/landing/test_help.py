"""Help within the admin: six pages, the same for everybody who is logged in."""

import html
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from home.landing.help_pages import HELP_PAGES
from home.models import Wijk
from tests.factories.wijkkrant import ArticleFactory

pytestmark = pytest.mark.django_db

PICTURES = settings.BASE_DIR / "site" / "static" / "img" / "hulp"
MOST_BYTES = 60 * 1024


@pytest.mark.parametrize("page", HELP_PAGES, ids=lambda page: page.slug)
def test_each_help_is_one_page_of_numbered_steps(
    page: object, redacteur_client: Client, coordinator_client: Client, communicatie_client: Client
) -> None:
    url = f"/beheer/hulp/{page.slug}/"  # type: ignore[attr-defined]
    for client in (redacteur_client, coordinator_client, communicatie_client):
        shown = client.get(url)
        assert shown.status_code == 200
        assert shown.text.count('class="wp-help__step"') == len(page.steps)  # type: ignore[attr-defined]
    assert re.search(r"\bu\b|\buw\b", " ".join(step.text for step in page.steps)) is None  # type: ignore[attr-defined]


def test_the_list_names_six_and_an_unknown_one_is_not_there(redacteur_client: Client, client: Client) -> None:
    page = html.unescape(redacteur_client.get("/beheer/hulp/").text)
    assert [one.title in page for one in HELP_PAGES] == [True] * 6
    assert redacteur_client.get("/beheer/hulp/vliegen/").status_code == 404
    assert client.get("/beheer/hulp/").status_code == 302


def test_the_list_sends_each_to_somebody_else_who_knows(
    redacteur_client: Client, coordinator_client: Client, beheerder_client: Client
) -> None:
    pages = [
        html.unescape(client.get("/beheer/hulp/").text)
        for client in (redacteur_client, coordinator_client, beheerder_client)
    ]
    asked = [re.search(r"Kom je er niet uit\? ([^<]+)<", page) for page in pages]
    assert [found and found[1] for found in asked] == [
        "Vraag het aan de coördinator van je wijk.",
        "Vraag het een beheerder.",
        "Vraag het een andere beheerder.",
    ]


def test_the_helps_name_the_buttons_that_stand_above_the_text(
    redacteur_client: Client, waterwijk: Wijk
) -> None:
    article = ArticleFactory(wijk=waterwijk)
    editor = redacteur_client.get(f"/beheer/pages/{article.pk}/edit/").text
    told = {slug: redacteur_client.get(f"/beheer/hulp/{slug}/").text for slug in ("terugzetten", "meekijken")}
    for slug, button in (("terugzetten", "Terugzetten"), ("meekijken", "Deel een voorbeeld")):
        assert f">{button}</a>" in editor
        assert f"boven de tekst op ‘{button}’" in told[slug]
    assert "‘Zet deze versie terug’" in told["terugzetten"]


def test_every_picture_is_small_and_said_in_words() -> None:
    asked = {
        f"{page.slug}-{number}.webp"
        for page in HELP_PAGES
        for number, step in enumerate(page.steps, start=1)
        if step.picture_alt
    }
    taken: set[Path] = set(PICTURES.glob("*.webp"))
    assert {path.name for path in taken} <= asked
    assert [path.name for path in taken if path.stat().st_size > MOST_BYTES] == []
    assert len(taken) >= 6
