"""A redacteur types a hard text, hears so in plain Dutch, and can go on all the same."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from tests.browser.helpers import PHONE, WCAG, at_viewport, log_in
from wijkkrant.models import Article, Krant

HARD = (
    "Indien het plein volgende maand door de gemeente wordt opgeknapt en de bankjes tijdelijk weg zijn,"
    " kunt u voor al uw vragen terecht op 06 12 34 56 78."
)
# Axe reads the whole page twice, on a machine that does more.
CHECKED = 30_000


def write(page: Page, wijk: Wijk) -> None:
    page.goto(f"/beheer/pages/add/wijkkrant/article/{Krant.objects.get(wijk=wijk).pk}/")
    page.locator("[name=title]").fill("Nieuws van het plein")
    page.locator("[name=lead]").fill(HARD)


def test_a_redacteur_hears_in_dutch_what_can_be_plainer_and_goes_on(
    waterwijk: Wijk, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    log_in(page, redacteur, live_server.url)
    write(page, waterwijk)
    line = page.locator(".wp-tips summary")
    line.get_by_text("4 tips voor je tekst. Kijk na: telefoonnummer").wait_for()
    line.click()
    told = [" ".join(one.split()) for one in page.locator(".wp-tips li").all_inner_texts()]
    assert told == [
        "Telefoonnummer “06 12 34 56 78”: is dit van een bewoner? Haal het weg of vraag het eerst.",
        "Lange zin “Indien het plein volgende maand …”: 29 woorden. Maak er twee zinnen van.",
        "Moeilijk woord “Indien”: schrijf liever “als”.",
        "Zeg wie het doet “wordt … opgeknapt”: zeg liever wie het doet.",
    ]
    assert page.get_by_text("Nu: 29 woorden in 1 zin.").is_visible()
    assert Axe().run(page, context=".wp-tips", options=WCAG).response["violations"] == []
    line.click()

    page.locator("[data-side-panel-toggle=checks]").click()
    rows = page.locator("[data-checks-panel] [data-content-checker-row]")
    rows.first.wait_for(timeout=CHECKED)
    page.locator("[data-checks-panel]").get_by_text("“Indien”: schrijf liever “als”.").wait_for()
    titles = page.locator("[data-checks-panel] [data-content-checker-name]").all_inner_texts()
    assert sorted(titles) == ["Lange zin", "Moeilijk woord", "Telefoonnummer", "Zeg wie het doet"]
    assert page.locator("[data-side-panel=checks] [data-content-checker-count]").inner_text() == "4"
    assert Axe().run(page, context="[data-side-panel=checks]", options=WCAG).response["violations"] == []
    page.locator("[data-side-panel-toggle=checks]").click()

    page.get_by_role("button", name="Meer acties").last.click()
    page.get_by_role(
        "button", name="Stuur door naar de coördinatoren van Waterwijk", exact=True
    ).first.click()
    page.wait_for_url("**/beheer/pages/*/")
    assert Article.objects.get().workflow_in_progress


def test_on_a_phone_the_hints_stand_above_the_buttons_by_keyboard_alone(
    waterwijk: Wijk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    log_in(page, coordinator, live_server.url)
    at_viewport(page, PHONE["width"])
    write(page, waterwijk)
    line = page.locator(".wp-tips summary")
    line.get_by_text("Kijk na: telefoonnummer").wait_for()
    line.focus()
    page.keyboard.press("Enter")
    page.locator(".wp-tips li").first.wait_for(state="visible")
    left, right, below = page.evaluate(
        """() => {
          const frame = document.querySelector(".wp-tips").getBoundingClientRect();
          const buttons = document.querySelector("footer.footer nav").getBoundingClientRect();
          return [frame.left, frame.right, buttons.top - frame.bottom];
        }"""
    )
    assert (left >= 0, right <= PHONE["width"], below >= 0) == (True, True, True)

    page.locator("[name=lead]").fill("Het plein is straks weer mooi.")
    line.get_by_text("Geen tips voor je tekst").wait_for()
    page.goto("/")
