"""A regular place on a telephone: asked for once, a date skipped, a while away; who organises looks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from initiatives.models import ActivityPage, Regular
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in, tab_to
from tests.factories.regulars import group_activity, join_group


@pytest.fixture
def group(waterwijk: Wijk, haven: Wijk) -> ActivityPage:
    return group_activity(waterwijk, title="Met de bus", slug="met-de-bus", asks_needs=True)


@pytest.fixture
def plain_page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A telephone with JavaScript switched off."""
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url, viewport=PHONE)
    yield context.new_page()
    context.close()


def press(page: Page, name: str) -> None:
    """Reach a button with Tab, and press it with Enter."""
    button = page.get_by_role("button", name=name).last
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.locator(":focus").count() and page.locator(":focus").inner_text() == button.inner_text():
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{name} cannot be reached with Tab")


def test_a_regular_place_is_asked_for_by_keyboard_without_scripts_and_a_date_skipped(
    group: ActivityPage, plain_page: Page
) -> None:
    page = plain_page
    page.goto(group.url)
    page.get_by_role("link", name="Vraag een vaste plek").press("Enter")
    page.get_by_label("Voornaam").fill("Riet")
    page.get_by_label("Uw telefoonnummer").fill("06 12345678")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="U hebt een vaste plek").wait_for()
    page.get_by_role("link", name="Ga naar uw eigen pagina").press("Enter")
    page.get_by_role("heading", name="De volgende keren").wait_for()
    press(page, "Sla deze keer over")
    page.get_by_text("U komt deze keer niet.").wait_for()
    press(page, "Ik kom toch")
    page.get_by_text("U komt deze keer niet.").wait_for(state="detached")
    assert Regular.objects.get().signups.filter(state="placed").count() >= 4


@pytest.mark.parametrize("width", WIDTHS)
def test_the_screens_of_a_regular_group_are_for_everybody(
    width: int, group: ActivityPage, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    regular = join_group(group, "Riet", "Jan", needs="Een rolstoel")
    waits = join_group(group, "Sara", "Bep")
    at_viewport(page, width)
    thanks = f"/waterwijk/vaste-plek/{waits.submission}/"
    for path in (f"{group.url}vaste-plek/", thanks, waits.follow_path, regular.follow_path):
        page.goto(path)
        for summary in page.locator("main summary").all():
            summary.click()
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.get_by_label("2 weken", exact=True).check()
    tab_to(page, page.get_by_role("button", name="Ik ben weg"))
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Ik ben er weer").wait_for()
    assert_no_axe_violations(page)
    log_in(page, redacteur, live_server.url)
    admin = (f"/beheer/aanmeldingen/vaste-groep/{group.pk}/", f"/beheer/balie/vaste-plek/{group.pk}/")
    for path in ("/beheer/aanmeldingen/", "/beheer/balie/aanmelden/", *admin):
        page.goto(path)
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
