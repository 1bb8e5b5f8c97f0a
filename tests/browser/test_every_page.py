"""Every type of page in a real Chromium: for everybody (axe, WCAG 2.2 AA), on a phone and on an old one."""

import re
from contextlib import suppress
from http import HTTPStatus

import pytest
from django.db.models import Model
from django.urls import NoReverseMatch, get_resolver, reverse
from playwright.sync_api import Page, Route
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from home.wall import WijkViewSet
from tests.browser.helpers import PHONE, WIDTHS, at_viewport, axe_violations, log_in
from tests.factories.foreign import FOREIGN_ROWS
from tests.factories.town import fill, pages_of, views_of

BODY_TEXT = 18
AT_RULE = re.compile(r"@[\w-]+[^{};]*(?:;|\{)")


def without_at_rules(css: str) -> str:
    """Return a stylesheet as a phone sees it that knows no rule beginning with @ (blocks may nest)."""
    kept, position = [], 0
    while match := AT_RULE.search(css, position):
        kept.append(css[position : match.start()])
        position = match.end() if match.group().endswith(";") else _end_of_block(css, match.end())
    return "".join([*kept, css[position:]])


def _end_of_block(css: str, position: int) -> int:
    depth = 1
    while depth and position < len(css):
        depth += {"{": 1, "}": -1}.get(css[position], 0)
        position += 1
    return position


def test_at_rules_are_left_out_with_what_is_in_them() -> None:
    css = 'a{b:c}@import "x";@media (x){d{e:f}@supports (y){g{h:i}}}j{k:l}'
    assert without_at_rules(css) == "a{b:c}j{k:l}"


@pytest.fixture
def town(waterwijk: Wijk, haven: Wijk) -> dict[str, str]:
    fill(waterwijk)
    fill(haven, 1)
    return pages_of(waterwijk) | views_of(waterwijk) | {"not found": "/waterwijk/bestaat-niet/"}


def test_axe_finds_nothing_on_any_page_on_a_phone_and_at_a_desk(town: dict[str, str], page: Page) -> None:
    found = {}
    for name, url in town.items():
        page.goto(url)
        for width in WIDTHS:
            at_viewport(page, width)
            if violations := axe_violations(page):
                found[name, width] = violations
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} scrolls sideways"
    assert found == {}


def test_axe_finds_nothing_on_the_admin_pages_that_are_ours(
    waterwijk: Wijk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    rows = {model: make(waterwijk) for model, make in FOREIGN_ROWS.items()}
    log_in(page, coordinator, live_server.url)
    found, seen = {}, set()
    for name, url in {"start": "/beheer/", **_own_pages(rows)}.items():
        answer = page.goto(url)
        if answer is None or answer.status != HTTPStatus.OK or not page.url.endswith(url):
            continue
        seen.add(name)
        for width in WIDTHS:
            at_viewport(page, width)
            if violations := axe_violations(page):
                found[name, width] = violations
    assert {"start", "meldingen:inspect", "partner:add", "teammember:edit"} <= seen, seen
    assert found == {}


def _own_pages(rows: dict[type, Model]) -> dict[str, str]:
    """Return the list and every form of every viewset of ours."""
    assert get_resolver().url_patterns, "the lists register themselves when the addresses are read"
    found = {}
    for namespace, model in WijkViewSet.namespaces.items():
        for view in ("index", "add", "edit", "inspect", "delete"):
            arguments = [] if view in {"index", "add"} else [rows[model].pk]
            with suppress(NoReverseMatch):
                found[f"{namespace}:{view}"] = reverse(f"{namespace}:{view}", args=arguments)
    return found


def test_every_page_can_be_read_on_a_phone_that_knows_no_at_rules(town: dict[str, str], page: Page) -> None:
    def strip(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=without_at_rules(answer.text()))

    page.route(re.compile(r"\.css"), strip)
    at_viewport(page, PHONE["width"])
    for name, url in town.items():
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], (
            f"{name} scrolls sideways"
        )
        heading = page.locator("h1").first.bounding_box()
        assert heading is not None, f"{name} shows no heading"
        assert heading["x"] >= 0, f"{name} has its heading outside the screen"
        assert heading["x"] + heading["width"] <= PHONE["width"], f"{name} has its heading outside the screen"
        sizes = page.locator("main p").evaluate_all(
            "all => all.map(p => parseFloat(getComputedStyle(p).fontSize))"
        )
        assert min(sizes, default=BODY_TEXT) >= BODY_TEXT - 2, f"{name} has small print"


def test_the_first_key_leads_past_the_menu_to_the_text(town: dict[str, str], page: Page) -> None:
    for url in town.values():
        page.goto(url)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent").strip() == "Ga naar de inhoud"
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#inhoud"
