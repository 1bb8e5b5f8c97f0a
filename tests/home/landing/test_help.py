"""Help within the admin: six pages, the same for everybody who is logged in."""

import html
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from home.landing.help_pages import HELP_PAGES

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
