"""From the letter to the first screen on a telephone, with the keyboard alone; and Mensen for who decides."""

from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.actions import invite
from home.accounts.models import User
from home.accounts.roles import GivenRole
from home.models import Wijk
from tests.browser.helpers import (
    PHONE,
    accept_invitation,
    assert_no_axe_violations,
    at_viewport,
    go_to_first_screen,
    log_in,
    tab_to,
)
from tests.factories.people import NEWCOMER, PASSWORD, link_to

SIDEWAYS = "document.documentElement.scrollWidth > window.innerWidth"


def test_an_invited_redacteur_chooses_a_password_and_lands_in_the_admin(
    waterwijk: Wijk, coordinator: User, page: Page
) -> None:
    invite(by=coordinator, role=GivenRole.REDACTEUR, wijk=waterwijk, first_name="Fatma", email=NEWCOMER)
    at_viewport(page, PHONE["width"])
    page.goto(link_to())
    assert page.evaluate(SIDEWAYS) is False
    assert_no_axe_violations(page)
    # The tick shows what was typed.
    password = page.locator("[name=password]")
    tab_to(page, password)
    page.keyboard.type("kort")
    tab_to(page, page.get_by_label("Laat het wachtwoord zien"))
    page.keyboard.press("Space")
    assert password.get_attribute("type") == "text"
    tab_to(page, page.get_by_role("button", name="Ja, ik doe mee"))
    page.keyboard.press("Enter")
    page.get_by_text("Neem minstens 12 tekens").first.wait_for()
    assert_no_axe_violations(page)

    accept_invitation(page, link_to(), PASSWORD, first_name="Fatma")
    assert_no_axe_violations(page)
    assert page.evaluate(SIDEWAYS) is False
    go_to_first_screen(page)
    assert page.locator("h1").first.inner_text() == "Dag Fatma"


def test_a_coordinator_asks_somebody_in_and_lets_somebody_go_by_keyboard(
    waterwijk: Wijk, coordinator: User, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    log_in(page, coordinator, live_server.url)
    at_viewport(page, PHONE["width"])
    page.goto("/beheer/mensen/")
    tab_to(page, page.get_by_role("link", name="Iemand uitnodigen"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/uitnodigen/")
    assert_no_axe_violations(page)
    tab_to(page, page.locator("[name=first_name]"))
    page.keyboard.type("Fatma")
    tab_to(page, page.locator("[name=email]"))
    page.keyboard.type(NEWCOMER)
    page.keyboard.press("Enter")
    page.wait_for_url("**/mensen/")
    assert_no_axe_violations(page)
    assert page.evaluate(SIDEWAYS) is False
    assert page.get_by_role("button", name="Stuur opnieuw naar Fatma").count() == 1

    tab_to(page, page.get_by_role("link", name="Uitzetten van redactie-waterwijk"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/uitzetten/")
    assert_no_axe_violations(page)
    tab_to(page, page.get_by_role("button", name="Ja, zet redactie-waterwijk uit"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/mensen/")
    back = page.get_by_role("button", name="Zet weer aan: redactie-waterwijk")
    tab_to(page, back)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Uitzetten van redactie-waterwijk").wait_for()
