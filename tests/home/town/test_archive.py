"""A wijk that is taken off the site is gone for the public at once, is kept, and comes back as it was."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader
from wagtail.models import Page, Revision

from home.lib.errors import ActionError
from home.media.models import Attachment
from home.models import StandardPage, Wijk, WijkPage
from home.town.actions import archive_wijk, reopen_wijk
from tests.factories.town import FRONT, fill, views_of
from wijkkrant.models import Article

pytestmark = pytest.mark.django_db


def every_address(client: Client, start: str) -> set[str]:
    """Return what links, feeds and calendars lead to from `start`, without the admin and pictures."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        url = waiting.pop()
        if url in seen or url.startswith(("/beheer/", "/media/", "/static/")):
            continue
        seen.add(url)
        answer = client.get(url, follow=True)
        if answer.status_code == 200 and "html" in answer.headers["Content-Type"]:
            soup = BeautifulSoup(answer.content, "html.parser")
            links = [tag["href"] for tag in soup.select("a[href], link[href]")]
            waiting += [link.partition("#")[0] for link in links if link.startswith("/") and link[1:2] != "/"]
    return seen


def rows_of(wijk: Wijk) -> list[Any]:
    """Return everything stored of the pages of a wijk, its own row and its planned revisions."""
    pages = Page.objects.descendant_of(wijk.page, inclusive=True)
    return [
        list(pages.order_by("path").values()),
        list(Wijk.objects.filter(pk=wijk.pk).values()),
        list(Revision.objects.filter(object_id__in=[str(page.pk) for page in pages]).order_by("pk").values()),
        list(WijkPage.objects.filter(wijk=wijk).values("body", "lead", "live")),
    ]


@pytest.fixture
def filled(waterwijk: Wijk, haven: Wijk, at: Any) -> Wijk:
    at("2026-11-24 08:00")
    fill(waterwijk)
    fill(haven)
    # A link that an editor typed stays what it is.
    haven.page.body = [block for block in FRONT if block[0] != "links"]
    haven.page.save_revision().publish()
    return waterwijk


def said(answer: Any) -> str:
    """Return what an answer says, also on paper."""
    if answer["Content-Type"] != "application/pdf":
        return str(answer.content.decode())
    paper = PdfReader(BytesIO(answer.content))
    return " ".join([str(paper.metadata), *(page.extract_text() for page in paper.pages)])


def test_every_public_door_closes_and_opens_exactly_as_it_was(
    filled: Wijk, haven: Wijk, client: Client, beheerder: Any
) -> None:
    addresses = every_address(client, filled.url)
    own = sorted(url for url in addresses if url.startswith(filled.url))
    assert len(own) > 25
    assert any(url.endswith(".ics") for url in own)
    assert any("rss" in url for url in own)
    before, answers = rows_of(filled), {url: client.get(url).status_code for url in own}

    archive_wijk(wijk=filled, user=beheerder)
    assert {url: client.get(url).status_code for url in own} == dict.fromkeys(own, 410)
    posted = [
        client.post(f"{filled.url}{form}/", {"what": "x"}).status_code
        for form in ("melden/wat", "meedoen", "tip")
    ]
    assert posted == [410, 410, 410]
    elsewhere = every_address(client, haven.url) | set(views_of(haven).values()) | {"/?wijk=waterwijk"}
    told = {url for url in elsewhere if "waterwijk" in said(client.get(url, follow=True)).lower()}
    # What was typed in the search box comes back on the page.
    assert told - {url for url in elsewhere if "waterwijk" in url} == set()

    reopen_wijk(wijk=filled, user=beheerder)
    assert rows_of(filled) == before
    assert {url: client.get(url).status_code for url in own} == answers


def test_an_old_address_says_so_and_shows_the_other_wijken(
    filled: Wijk, haven: Wijk, client: Client, beheerder: Any
) -> None:
    archive_wijk(wijk=filled, user=beheerder)
    answer = client.get("/waterwijk/agenda/koffie-0/")
    page = BeautifulSoup(answer.content, "html.parser")
    assert (answer.status_code, page.h1.text) == (410, "Waterwijk staat niet meer op deze site")
    assert [link.text for link in page.main.select(".wp-card__link")] == ["Haven"]
    # Kept by nobody: put back, the wijk is there at once for who saw it gone.
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get("/haven/nergens/").status_code == 404


def test_documents_go_with_the_wijk(
    filled: Wijk, client: Client, coordinator_client: Client, beheerder: Any
) -> None:
    kept = Attachment.objects.create(
        title="Plattegrond", file=ContentFile(b"tekst", name="x.txt"), collection=filled.collection
    )
    assert client.get(kept.url).status_code == 200
    archive_wijk(wijk=filled, user=beheerder)
    assert client.get(kept.url).status_code == 404
    assert coordinator_client.get(kept.url).status_code == 200


def test_editors_go_on_reading_and_writing_but_publish_nothing(
    filled: Wijk, coordinator_client: Client, beheerder: Any
) -> None:
    article = Article.objects.filter(wijk=filled).first()
    archive_wijk(wijk=filled, user=beheerder)
    edit = f"/beheer/pages/{article.pk}/edit/"
    screen = coordinator_client.get(edit)
    assert screen.status_code == 200
    assert 'name="action-publish"' not in screen.content.decode()
    assert not article.permissions_for_user(beheerder).can_publish()
    assert coordinator_client.get("/beheer/").status_code == 200


def test_publishing_the_front_page_does_not_open_the_wijk(
    filled: Wijk, client: Client, beheerder: Any
) -> None:
    archive_wijk(wijk=filled, user=beheerder)
    front = WijkPage.objects.get(wijk=filled)
    front.save_revision().publish(skip_permission_checks=True)
    assert client.get("/waterwijk/").status_code == 410
    assert list(Wijk.objects.open()) == [Wijk.objects.get(slug="haven")]


def test_a_planned_page_waits_until_the_wijk_is_back(
    filled: Wijk, haven: Wijk, client: Client, beheerder: Any, at: Any
) -> None:
    planned = []
    for wijk in (filled, haven):
        page = wijk.page.add_child(instance=StandardPage(title="Straks", slug="straks", live=False))
        page.go_live_at = timezone.now() + timedelta(hours=1)
        page.save_revision().publish()
        planned.append(page)
    archive_wijk(wijk=filled, user=beheerder)
    at("2026-11-24 12:00")
    call_command("publish_scheduled")
    live = [StandardPage.objects.get(pk=page.pk).live for page in planned]
    assert live == [False, True]
    reopen_wijk(wijk=filled, user=beheerder)
    call_command("publish_scheduled")
    assert client.get("/waterwijk/straks/").status_code == 200


def test_twice_is_refused_in_words(waterwijk: Wijk, beheerder: Any) -> None:
    with pytest.raises(ActionError, match="staat al op de site"):
        reopen_wijk(wijk=waterwijk, user=beheerder)
    archive_wijk(wijk=waterwijk, user=beheerder)
    with pytest.raises(ActionError, match="staat al niet meer op de site"):
        archive_wijk(wijk=waterwijk, user=beheerder)


@pytest.mark.parametrize("screen", ["sluiten", "heropenen"])
@pytest.mark.parametrize("who", ["redacteur_client", "coordinator_client", "communicatie_client"])
def test_only_a_beheerder_comes_to_the_screens(
    who: str, screen: str, waterwijk: Wijk, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(who)
    url = f"/beheer/wijken/{waterwijk.pk}/{screen}/"
    assert (client.get(url).status_code, client.post(url).status_code) == (404, 404)
    assert Wijk.objects.get(pk=waterwijk.pk).archived_at is None


def test_a_beheerder_is_told_first_and_then_does_it(
    beheerder_client: Client, waterwijk: Wijk, client: Client
) -> None:
    url = f"/beheer/wijken/{waterwijk.pk}/sluiten/"
    assert "Er gaat niets verloren" in beheerder_client.get(url).content.decode()
    assert client.get("/waterwijk/").status_code == 200
    for _press in range(2):
        assert beheerder_client.post(url).status_code == 302
    assert client.get("/waterwijk/").status_code == 410
    assert "Niet op de site" in beheerder_client.get("/beheer/wijk/").content.decode()
    assert beheerder_client.post(f"/beheer/wijken/{waterwijk.pk}/heropenen/").status_code == 302
    assert client.get("/waterwijk/").status_code == 200
