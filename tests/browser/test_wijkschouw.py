"""A wijkschouw on a phone: three findings in a row, the action list, and the report for everybody."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from signalen.models import NeighbourhoodWalk, Signal
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in
from tests.factories.photos import photo_with_place
from tests.factories.signalen import WalkFactory
from tests.factories.town import WALK_SLUG, fill

FOUND = ("Een tegel ligt los.", "Er ligt afval.", "De lamp is stuk.")


@pytest.fixture
def walk(waterwijk: Wijk, haven: Wijk) -> NeighbourhoodWalk:
    WalkFactory(wijk=haven, title="Schouw in de Haven")
    walk: NeighbourhoodWalk = WalkFactory(wijk=waterwijk)
    return walk


def begin(page: Page, coordinator: User, live_server: LiveServer) -> None:
    log_in(page, coordinator, live_server.url)
    page.goto("/beheer/wijkschouwen/")
    page.get_by_role("link", name="Schouw rond het plein").first.click()
    page.get_by_role("link", name="Bevinding toevoegen").click()


def add(page: Page, what: str, button: str) -> None:
    photo = photo_with_place()
    page.get_by_label("Wat zie je?").fill(what)
    page.get_by_label("Foto's").set_input_files(
        {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": photo.read()}
    )
    page.get_by_role("button", name=button, exact=True).click()


def test_three_findings_in_a_row_then_the_list_and_the_report(
    walk: NeighbourhoodWalk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    at_viewport(page, PHONE["width"])
    page.context.grant_permissions(["geolocation"], origin=live_server.url)
    page.context.set_geolocation({"latitude": 52.3839, "longitude": 5.225})
    begin(page, coordinator, live_server)
    page.get_by_label("Waar is het?").fill("Kade")
    page.get_by_role("button", name="Gebruik de plek waar ik nu ben").click()
    expect(page.get_by_text("Deze plek gaat mee.")).to_be_visible()
    for number, what in enumerate(FOUND[:2], start=1):
        add(page, what, "Bewaar en volgende")
        expect(page.get_by_text(f"Bevinding {number} staat erin:")).to_be_visible()
        expect(page.get_by_label("Waar is het?")).to_have_value("Kade")
    add(page, FOUND[2], "Klaar")
    expect(page.locator(".wp-findings__title")).to_have_text(list(FOUND))
    signals = list(Signal.objects.order_by("pk"))
    assert [(one.where, one.photos.count()) for one in signals] == [("Kade", 1)] * 3
    assert [one.point_text for one in signals] == ["52.383900, 5.225000", "", ""]

    page.get_by_role("link", name=f"Zet op de site: {FOUND[0]}").click()
    page.get_by_label("Wat is er aan de hand?").fill("Op de kade ligt een tegel los.")
    page.get_by_label("Zet het meteen op de site").check()
    page.get_by_role("button", name="Zet op de site").click()
    page.get_by_role("link", name=walk.title).click()
    page.get_by_label("Wat zagen jullie?").fill("De kade ligt er slecht bij.")
    page.get_by_role("button", name="Zet verslag op de site").click()
    page.get_by_role("link", name="Bekijk het verslag").click()
    expect(page.get_by_text("De kade ligt er slecht bij.")).to_be_visible()
    expect(page.get_by_role("heading", name="Nog te doen: 3")).to_be_visible()
    expect(page.locator(".wp-known__text")).to_have_text(["Op de kade ligt een tegel los."])


def test_it_works_without_javascript(
    walk: NeighbourhoodWalk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    context = page.context.browser.new_context(java_script_enabled=False, base_url=live_server.url)
    plain = context.new_page()
    begin(plain, coordinator, live_server)
    plain.get_by_label("Waar is het?").fill("Kade")
    add(plain, FOUND[0], "Bewaar en volgende")
    add(plain, FOUND[1], "Klaar")
    expect(plain.locator(".wp-findings__title")).to_have_text(list(FOUND[:2]))
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_screens_of_a_walk_are_for_everybody(
    walk: NeighbourhoodWalk, coordinator: User, page: Page, live_server: LiveServer, width: int
) -> None:
    at_viewport(page, width)
    begin(page, coordinator, live_server)
    assert_no_axe_violations(page)
    page.get_by_label("Waar is het?").fill("Kade")
    page.get_by_role("button", name="Bewaar en volgende").click()
    page.get_by_text("Schrijf op wat je ziet.").wait_for()
    assert_no_axe_violations(page)
    add(page, "Een heel lang verhaal over wat er allemaal stuk is aan deze kade en de steiger.", "Klaar")
    page.locator(".wp-findings").wait_for()
    assert_no_axe_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto("/beheer/wijkschouwen/")
    assert_no_axe_violations(page)
    page.goto("/beheer/wijkschouwen/new/")
    assert_no_axe_violations(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_report_is_for_everybody(waterwijk: Wijk, page: Page, width: int) -> None:
    fill(waterwijk)
    at_viewport(page, width)
    page.goto(f"/waterwijk/schouw/{WALK_SLUG}/")
    expect(page.get_by_role("button", name="Druk dit verslag af")).to_be_visible()
    assert_no_axe_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
