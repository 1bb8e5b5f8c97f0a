"""A coördinator enters a melding for who stands at the counter; the resident follows it with the slip."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from signalen.models import Signal
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in, tab_to

ENTER = "/beheer/balie/"


def enter(page: Page) -> None:
    for label, words in (
        ("Wat vertelt de bewoner?", "De bank bij het water is weg."),
        ("Waar is het?", "Bij het water"),
        ("Naam van de bewoner", "Riet"),
        ("Telefoonnummer", "06 12345678"),
    ):
        tab_to(page, page.get_by_role("textbox", name=label))
        page.keyboard.type(words)
    tab_to(page, page.get_by_role("button", name="Bewaar en maak een briefje"))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Briefje voor de bewoner").wait_for()


def test_a_caller_is_entered_by_keyboard_and_follows_it_with_the_slip(
    waterwijk: Wijk, haven: Wijk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    at_viewport(page, PHONE["width"])
    log_in(page, coordinator, live_server.url)
    page.goto(ENTER)
    enter(page)
    reference, code = page.locator(".wp-slip__code").all_inner_texts()
    signal = Signal.objects.get()
    assert reference == signal.reference

    page.goto("/mijn-wijk/briefje/")
    tab_to(page, page.get_by_label("Kenmerk"))
    page.keyboard.type(reference.lower())
    tab_to(page, page.get_by_label("Code"))
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=f"Uw melding {reference}").wait_for()
    page.get_by_text("De bank bij het water is weg.").wait_for()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_screens_of_the_counter_are_for_everybody(
    waterwijk: Wijk, coordinator: User, page: Page, live_server: LiveServer, width: int
) -> None:
    at_viewport(page, width)
    log_in(page, coordinator, live_server.url)
    page.goto(ENTER)
    assert_no_axe_violations(page)
    page.get_by_role("button", name="Bewaar en maak een briefje").click()
    page.get_by_text("Schrijf op wat de bewoner vertelt.").wait_for()
    assert_no_axe_violations(page)
    enter(page)
    assert_no_axe_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # The frame of the admin hides what is too wide: the code itself must fit on the slip.
    assert page.evaluate(
        "[...document.querySelectorAll('.wp-slip')].every(s => s.scrollWidth <= s.clientWidth)"
    )
