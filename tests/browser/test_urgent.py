"""An urgent message on a phone: it folds and closes by keyboard, in this tab only, and leaves nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from home.notices.models import Level
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in
from tests.factories.notices import MessageFactory
from tests.factories.sharing import leave_out, offer, take_over
from tests.factories.wijkkrant import ArticleFactory


@pytest.fixture
def three_levels(waterwijk: Wijk) -> None:
    for level in Level:
        MessageFactory(wijk=waterwijk, level=level, title=f"Bericht {level.value}", link="/waterwijk/agenda/")


def by_keyboard(page: Page, name: str) -> None:
    """Walk with Tab to what is called `name` and press Enter."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip().startswith(name):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"Tab does not reach {name}")


def test_it_folds_and_closes_by_keyboard_in_this_tab_and_keeps_nothing(
    three_levels: None, page: Page, browser: Browser, live_server: LiveServer
) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/waterwijk/")
    danger, warning, info = (
        page.locator(f".wp-urgent__item--{level}") for level in ("danger", "warning", "info")
    )
    for message in (danger, warning, info):
        expect(message.locator(".wp-urgent__text")).to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "BODY", "it takes no focus"
    assert_no_axe_violations(page)

    by_keyboard(page, "Gevaar")
    expect(danger.locator(".wp-urgent__text")).to_be_hidden()
    page.keyboard.press("Enter")
    by_keyboard(page, "Sluiten: Bericht danger")
    expect(danger.locator("summary")).to_be_visible()
    expect(danger.locator("summary")).to_be_focused()
    expect(danger.locator(".wp-urgent__text")).to_be_hidden()
    by_keyboard(page, "Sluiten: Bericht warning")
    expect(warning).to_be_hidden()

    page.goto("/waterwijk/agenda/")
    expect(info.locator(".wp-urgent__text")).to_be_visible()
    expect(warning).to_be_hidden()
    expect(danger.locator("summary")).to_be_visible()
    expect(danger.locator(".wp-urgent__text")).to_be_hidden()

    other = page.context.new_page()
    other.goto("/waterwijk/")
    expect(other.locator(".wp-urgent__item--warning .wp-urgent__text")).to_be_visible()
    other.close()
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []


def test_axe_finds_nothing_on_the_screen_of_the_neighbours_and_on_a_preview(
    waterwijk: Wijk, haven: Wijk, neighbour: User, page: Page, live_server: LiveServer
) -> None:
    waterwijk.neighbours.add(haven)
    offer(ArticleFactory(wijk=waterwijk, title="Lampionnenoptocht"), haven)
    take_over(ArticleFactory(wijk=waterwijk, title="Markt"), haven)
    leave_out(ArticleFactory(wijk=waterwijk, title="Koor"), haven)
    MessageFactory(wijk=haven, starts_at=timezone.now() + timedelta(days=1))
    log_in(page, neighbour, live_server.url)
    for width in WIDTHS:
        at_viewport(page, width)
        page.goto("/beheer/van-de-buren/")
        assert_no_axe_violations(page)
        page.goto("/beheer/dringend/new/")
        page.get_by_label("Gevaar").check()
        page.locator("[name=title]").fill("Gaslek")
        page.locator("[name=text]").fill("Blijf binnen en houd ramen dicht.")
        page.get_by_role("button", name="Bekijk eerst hoe het eruitziet").click()
        expect(page.locator(".wp-urgent__text")).to_have_text("Blijf binnen en houd ramen dicht.")
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
