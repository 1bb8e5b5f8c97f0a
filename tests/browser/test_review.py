"""A partner reads a draft by link and gives akkoord; the editor who asked sees it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from tests.browser.helpers import PHONE, assert_no_axe_violations, at_viewport, log_in
from tests.factories.review import draft, sent_in, taken_over

TITLE = "Samen eten in het buurthuis"
# So often Tab may be pressed before something that must be reached counts as unreachable.
MOST_TABS = 60


@pytest.fixture
def partner(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """The telephone of somebody without an account, whose browser runs no scripts."""
    context = browser.new_context(
        base_url=live_server.url, locale="nl-NL", viewport=PHONE, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def tab_to(page: Page, words: str) -> None:
    """Go through the page with Tab until what has the focus says `words`."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count() and focused.first.inner_text().strip() == words:
            return
    raise AssertionError(f"{words!r} cannot be reached with the keyboard")


def test_a_partner_gives_akkoord_with_the_keyboard_and_without_scripts(
    waterwijk: Wijk, redacteur: User, page: Page, partner: Page, live_server: LiveServer
) -> None:
    article = draft(waterwijk, TITLE, by=redacteur, text="<p>Iedere vrijdag om 18.00 uur.</p>")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    log_in(page, redacteur, live_server.url)
    at_viewport(page, PHONE["width"])
    page.goto(f"/beheer/voorbeeld-delen/{article.pk}/")
    page.get_by_label("Om akkoord vragen").check()
    page.get_by_label("Voor wie is het?").fill("Buurthuis De Kade")
    page.get_by_role("button", name="Maak de link").press("Enter")
    field = page.get_by_label("De link", exact=True)
    link = field.input_value()
    assert_no_axe_violations(page)
    assert field.evaluate("it => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight")
    page.get_by_role("button", name="Kopieer de link").press("Enter")
    page.get_by_text("Gekopieerd", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == link

    partner.goto("/voorbeeld/" + link.rpartition("/voorbeeld/")[2])
    assert partner.locator("h1").inner_text() == TITLE
    assert partner.get_by_text("Dit is een voorbeeld. Nog niet op de site.").is_visible()
    tab_to(partner, "Naar uw antwoord")
    partner.keyboard.press("Enter")
    tab_to(partner, "Akkoord")
    partner.keyboard.press("Enter")
    partner.get_by_role("heading", name="Dank u wel").wait_for()

    page.reload()
    page.goto(f"/beheer/pages/{article.pk}/edit/")
    page.get_by_text("Buurthuis De Kade gaf akkoord").first.wait_for()
    page.goto(f"/beheer/voorbeeld-delen/{article.pk}/")
    assert page.get_by_text("Akkoord", exact=True).is_visible()


def test_the_screens_of_an_editor_and_a_stand_in_fit_a_phone_and_pass_axe(
    waterwijk: Wijk,
    haven: Wijk,
    redacteur: User,
    neighbour: User,
    page: Page,
    live_server: LiveServer,
) -> None:
    waterwijk.neighbours.add(haven)
    step = sent_in(waterwijk, TITLE, by=redacteur, days=4)
    own = sent_in(haven, "Uit de haven", by=neighbour, days=1).revision.content_object
    own.save_revision(user=neighbour)
    taken = taken_over(waterwijk, neighbour, haven)
    log_in(page, neighbour, live_server.url)
    at_viewport(page, PHONE["width"])
    for address in (
        "/beheer/nakijken/",
        "/beheer/invallen/",
        f"/beheer/invallen/{taken.pk}/",
        f"/beheer/invallen/{taken.pk}/{step.pk}/",
        f"/beheer/terugzetten/{own.pk}/",
    ):
        page.goto(address)
        assert_no_axe_violations(page)
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, address
    page.goto(f"/beheer/invallen/{taken.pk}/{step.pk}/")
    page.get_by_role("button", name="Goedkeuren en publiceren").press("Enter")
    page.get_by_text("staat op de site").first.wait_for()
