"""The admin's door, as a first proof that browser, server and policies fit."""

import pytest
from playwright.sync_api import Page, expect

from home.accounts.models import User
from home.actions import open_site
from tests.browser.helpers import WIDTHS, at_viewport, log_in


@pytest.mark.parametrize("width", WIDTHS)
def test_the_log_in_page_is_dutch_at_any_width(page: Page, width: int) -> None:
    open_site()
    at_viewport(page, width)
    page.goto("/beheer/")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.get_by_role("button", name="Inloggen")).to_be_visible()


def test_a_beheerder_enters_the_admin_under_its_own_policy(
    page: Page, beheerder: User, live_server: object
) -> None:
    open_site()
    log_in(page, beheerder, str(live_server))
    page.goto("/beheer/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
