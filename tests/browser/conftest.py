"""A real Chromium on a live server, as Dutch as its reader."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.helpers import DESK

CHROMIUM = os.environ.get("CHROMIUM_PATH", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
HERE = Path(__file__).parent
TIMEOUT = 10_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser(django_db_setup: None) -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium: install the package `chromium` or set CHROMIUM_PATH")
    # Playwright keeps an event loop on this thread; our queries on it are as synchronous as ever.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    initial_rows = connection._test_serialized_contents
    with sync_playwright() as playwright:
        # Within its loop Django opens another connection, which must know what to put back after a test.
        connection._test_serialized_contents = initial_rows
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


# Wagtail's editor looks at its own page with axe now and then; it may be at it when a test is.
AXE_TWICE = "Axe is already running"


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page at desk width. The test fails on a broken policy, a script error or a word to somebody else."""
    context = browser.new_context(
        base_url=live_server.url, locale="nl-NL", timezone_id="Europe/Amsterdam", viewport=DESK
    )
    page = context.new_page()
    page.set_default_timeout(TIMEOUT)
    troubles: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            troubles.append(message.text)

    def see(request: Request) -> None:
        if not request.url.startswith((live_server.url, "data:", "blob:", "about:")):
            troubles.append(f"request to {request.url}")

    page.on("console", hear)
    page.on("request", see)
    page.on("pageerror", lambda error: None if AXE_TWICE in str(error) else troubles.append(str(error)))
    yield page
    context.close()
    assert troubles == []
