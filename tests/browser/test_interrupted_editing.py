"""Nobody loses what they typed: somebody else was first, the log-in ran out, the database was busy."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, connections, transaction
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page as WagtailPage

from home.accounts.models import User
from home.models import Wijk
from home.roles import Role
from tests.browser.helpers import DESK, log_in
from tests.conftest import MakeUser
from tests.factories.wijkkrant import ArticleFactory
from wijkkrant.models import Article

LEAD = "[name=lead]"
BUSY_SECONDS = 10


@pytest.fixture
def article(waterwijk: Wijk, redacteur: User) -> Article:
    made: Article = ArticleFactory(wijk=waterwijk, title="De tuin", slug="de-tuin", owner=redacteur)
    return made


@pytest.fixture
def second(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Another redacteur's screen."""
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", viewport=DESK)
    yield context.new_page()
    context.close()


def open_editor(page: Page, article: Article, user: User, base_url: str) -> None:
    log_in(page, user, base_url)
    page.goto(f"/beheer/pages/{article.pk}/edit/")
    page.locator(LEAD).wait_for()


def kept_lead(article: Article) -> str:
    """Return what the newest version says."""
    return str(WagtailPage.objects.get(pk=article.pk).get_latest_revision_as_object().lead)


def wait_until_kept(page: Page) -> None:
    page.locator(".w-autosave-indicator__state--saved", has_text="Bewaard om").wait_for()


def test_of_two_redacteuren_on_one_page_neither_loses_a_word(
    article: Article,
    redacteur: User,
    waterwijk: Wijk,
    make_user: MakeUser,
    page: Page,
    second: Page,
    live_server: LiveServer,
) -> None:
    other = make_user("bert", wijk=waterwijk, role=Role.REDACTEUR, first_name="Bert")
    open_editor(page, article, redacteur, live_server.url)
    open_editor(second, article, other, live_server.url)
    second.locator(LEAD).fill("Bert schrijft dat de tuin dicht is.")
    wait_until_kept(second)

    page.locator(LEAD).fill("Ik schrijf dat de tuin open is.")
    warning = page.locator("#wp-keep")
    warning.wait_for()
    assert "Iemand anders bewaarde deze pagina" in warning.inner_text()
    # What the first one kept stands, and what this one typed is still on the screen and can be copied.
    assert kept_lead(article) == "Bert schrijft dat de tuin dicht is."
    assert page.locator(LEAD).input_value() == "Ik schrijf dat de tuin open is."
    assert "Ik schrijf dat de tuin open is." in page.locator(".wp-keep__text").input_value()


def test_a_log_in_that_runs_out_while_writing_costs_no_word(
    article: Article, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    open_editor(page, article, redacteur, live_server.url)
    Session.objects.all().delete()
    page.locator(LEAD).fill("Zaterdag planten wij bollen.")
    warning = page.locator("#wp-keep")
    warning.wait_for()
    assert "Je bent uitgelogd. Je tekst staat hier nog" in warning.inner_text()
    assert warning.get_by_role("link", name="Log in").get_attribute("target") == "_blank"
    assert page.locator(LEAD).input_value() == "Zaterdag planten wij bollen."

    # Logged in again in another tab, the first one goes on by itself.
    log_in(page, redacteur, live_server.url)
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    wait_until_kept(page)
    assert warning.count() == 0
    assert kept_lead(article) == "Zaterdag planten wij bollen."


@contextmanager
def busy_database() -> Iterator[threading.Event]:
    """Keep everybody else from writing, for BUSY_SECONDS or until told to stop."""
    locked, enough = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            with connection.cursor() as cursor:
                # On SQLite the transaction itself has the write lock already.
                if connection.vendor == "postgresql":
                    cursor.execute("LOCK TABLE wagtailcore_revision, wagtailcore_page IN EXCLUSIVE MODE")
            locked.set()
            enough.wait(BUSY_SECONDS)
        connections.close_all()

    holder = threading.Thread(target=hold)
    holder.start()
    locked.wait()
    try:
        yield enough
    finally:
        enough.set()
        holder.join()


def test_a_database_that_is_busy_for_ten_seconds_costs_no_word(
    article: Article, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    open_editor(page, article, redacteur, live_server.url)
    with busy_database():
        page.locator(LEAD).fill("Morgen is er soep.")
        saving = page.locator(".w-autosave-indicator__state--saving")
        saving.wait_for()
        assert saving.inner_text().strip() == "Bezig met bewaren…"
        page.locator(".w-autosave-indicator__state--saved", has_text="Bewaard om").wait_for(
            timeout=1000 * (BUSY_SECONDS + 15)
        )
    assert kept_lead(article) == "Morgen is er soep."
    assert page.locator("#wp-keep").count() == 0


def test_a_form_that_came_back_with_a_mistake_is_kept_again_once_that_is_mended(
    article: Article, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    open_editor(page, article, redacteur, live_server.url)
    page.locator("[name=title]").fill("")
    with page.expect_navigation():
        page.get_by_role("button", name="Stuur door").first.click()
    page.get_by_text("Dit is een verplicht veld.").first.wait_for()
    page.locator("[name=title]").fill("De tuin in de winter")
    wait_until_kept(page)
    # And from then on as ever.
    with page.expect_response(lambda answer: answer.url.endswith("/edit/") and answer.ok):
        page.locator(LEAD).fill("Ook met sneeuw is de tuin open.")
    assert kept_lead(article) == "Ook met sneeuw is de tuin open."
