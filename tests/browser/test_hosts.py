"""A host on a telephone: one tap, with the keyboard alone, and the site says so at once."""

from datetime import date, time

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import StandardPage, Wijk
from spreekuren.models import HoursChange, Spreekuur
from tests.browser.helpers import WIDTHS, assert_no_axe_violations, at_viewport, log_in
from tests.factories.hosts import host_link
from tests.factories.spreekuren import SpreekuurFactory

# Open all day, so that the test holds at any moment but the last minute before midnight.
ALWAYS = {"weekdays": list(range(7)), "start": time(0), "end": time(23, 59), "valid_from": date(2026, 1, 1)}


@pytest.fixture
def letters(waterwijk: Wijk) -> Spreekuur:
    waterwijk.page.body = [("next_spreekuren", {"title": "Spreekuren", "count": 3})]
    waterwijk.page.save_revision().publish()
    return SpreekuurFactory(wijk=waterwijk, title="Brievenspreekuur", rules=[ALWAYS])


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the button has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText") == name:
            return
    raise AssertionError(f"Tab does not reach {name}")


def test_a_host_closes_today_with_one_tap_and_every_page_says_so(letters: Spreekuur, page: Page) -> None:
    _link, path = host_link(letters)
    building = letters.location.get_url()
    at_viewport(page, 390)
    page.goto(path)
    assert_no_axe_violations(page)
    tab_to(page, "Vandaag dicht")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_have_text("Dat staat nu op de site.")
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.get_by_role("button", name="Toch open")).to_be_visible()
    assert_no_axe_violations(page)
    for address in (building, "/waterwijk/spreekuren/", "/waterwijk/"):
        page.goto(address)
        assert "Vandaag dicht" in page.locator("main").inner_text(), address
    assert "STATUS:CANCELLED" in page.request.get(f"{building}agenda.ics").text()
    assert HoursChange.objects.count() == 1

    at_viewport(page, 320)
    for address in (path, f"{path}anders/", f"/spreekuur/{'x' * 22}/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
        assert_no_axe_violations(page)
    page.get_by_role("link", name="Zoek het wijkteam", exact=True).wait_for()


@pytest.mark.parametrize("width", WIDTHS)
def test_screens_of_editors_are_accessible(
    letters: Spreekuur, coordinator: User, page: Page, live_server: LiveServer, width: int
) -> None:
    host_link(letters)
    Spreekuur.objects.update(confirmed_on=date(2026, 1, 1))
    letters.wijk.page.add_child(instance=StandardPage(title="Over ons", review_on=date(2026, 1, 1)))
    at_viewport(page, width)
    log_in(page, coordinator, live_server.url)
    for address in (
        "/beheer/spreekuur-dicht/",
        f"/beheer/spreekuur-links/{letters.pk}/",
        "/beheer/nakijken/",
    ):
        page.goto(address)
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    page.goto("/beheer/spreekuur-dicht/")
    tab_to(page, "Vandaag dicht")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Toch open")).to_be_visible()
