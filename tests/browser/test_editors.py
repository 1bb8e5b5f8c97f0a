"""An hour of an editor in a real browser: an article with a photo, and a spreekuur closed for tomorrow."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from tests.browser.helpers import DESK, PHONE
from tests.factories.photos import SECRET, photo_with_place
from tests.factories.spreekuren import SpreekuurFactory
from wijkkrant.models import Article

PASSWORD = "wachtwoord-van-een-test"
TITLE = "Nieuwe fietsen voor de buurt"


@pytest.fixture
def resident(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Somebody else's telephone, who is not logged in."""
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", viewport=PHONE)
    yield context.new_page()
    context.close()


def enter(page: Page, user: User) -> None:
    """Log in as a person does."""
    page.set_viewport_size(DESK)
    page.goto("/beheer/login/")
    page.fill("[name=username]", user.username)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/beheer/")


def leave(page: Page) -> None:
    page.context.clear_cookies()


def write_article(page: Page, photo: Path) -> None:
    """Fill in the form of an article, with a new photo from this device."""
    page.get_by_role("link", name="Bericht", exact=True).click()
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=lead]").fill("Vanaf maandag staan er tien leenfietsen bij het buurthuis.")
    page.get_by_role("button", name="Kies een foto").first.click()
    chooser = page.get_by_role("dialog")
    chooser.get_by_role("tab", name="Toevoegen").click()
    chooser.locator("input[type=file]").set_input_files(photo)
    chooser.locator("[name$=title]").fill("Tien fietsen")
    chooser.get_by_role("radio", name="Nee").first.check()
    chooser.get_by_role("button", name="Toevoegen").click()
    chooser.wait_for(state="hidden")


def press_in_footer(page: Page, name: str) -> None:
    """Press a button that the editor folds away under the first one."""
    page.get_by_role("button", name="Meer acties").last.click()
    page.get_by_role("button", name=name, exact=True).first.click()


def test_what_a_redacteur_writes_reaches_a_resident_after_the_coordinator(
    waterwijk: Wijk, redacteur: User, coordinator: User, page: Page, resident: Page, tmp_path: Path
) -> None:
    waterwijk.page.body = [("latest_articles", {"title": "Uit de wijkkrant", "count": 3})]
    waterwijk.page.save_revision().publish()
    photo = tmp_path / "IMG_0042.jpg"
    photo.write_bytes(photo_with_place(size=(1600, 1000)).read())
    enter(page, redacteur)
    write_article(page, photo)
    press_in_footer(page, "Stuur door naar de coördinatoren van Waterwijk")
    page.wait_for_url("**/beheer/pages/*/")
    assert Article.objects.filter(title=TITLE).count() == 1
    leave(page)
    resident.goto("/waterwijk/wijkkrant/")
    assert resident.get_by_text(TITLE).count() == 0

    enter(page, coordinator)
    page.get_by_role("link", name=TITLE).first.click()
    page.get_by_role("button", name="Goedkeuren en publiceren", exact=True).first.click()
    page.wait_for_load_state("networkidle")

    assert TITLE in resident.request.get("/waterwijk/wijkkrant/rss.xml").text()
    for address in ("/waterwijk/", "/waterwijk/wijkkrant/", "/zoeken/?q=fiets"):
        resident.goto(address)
        assert TITLE in resident.locator("main").inner_text(), address
    resident.goto("/waterwijk/wijkkrant/")
    resident.get_by_role("link", name=TITLE).first.click()
    assert resident.locator("h1").inner_text() == TITLE
    picture = resident.locator("main img").first
    shown = resident.request.get(str(picture.evaluate("image => image.currentSrc")))
    assert shown.ok
    assert SECRET not in shown.body()


def test_a_spreekuur_closed_for_tomorrow_is_closed_on_the_site_at_once(
    waterwijk: Wijk, redacteur: User, page: Page, resident: Page
) -> None:
    every_day = {
        "weekdays": list(range(7)),
        "start": time(9),
        "end": time(11),
        "valid_from": date(2026, 1, 1),
    }
    spreekuur = SpreekuurFactory(wijk=waterwijk, title="Koffie en papieren", rules=[every_day])
    tomorrow = timezone.localdate() + timedelta(days=1)
    address = spreekuur.location.get_url()
    resident.goto(address)
    assert resident.get_by_text("De wijkagent is ziek").count() == 0

    enter(page, redacteur)
    page.get_by_role("link", name="Dicht of anders").first.click()
    page.get_by_role("link", name="Toevoegen", exact=False).first.click()
    page.locator("[name=spreekuur]").select_option(value=str(spreekuur.pk))
    page.locator("[name=first]").fill(tomorrow.isoformat())
    page.locator("[name=reason]").fill("De wijkagent is ziek")
    page.locator("button[type=submit]:visible").last.click()
    page.wait_for_load_state("networkidle")

    resident.goto(address)
    assert resident.get_by_text("De wijkagent is ziek").count() > 0
    resident.goto("/waterwijk/")
    assert "morgen open" not in resident.locator("main").inner_text().lower()
