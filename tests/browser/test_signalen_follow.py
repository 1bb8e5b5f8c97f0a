"""A resident on a telephone follows a melding: answers with the keyboard alone, and asks again."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from home.accounts.models import User
from home.models import Wijk
from signalen import actions
from signalen.models import Signal
from signalen.states import State
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, tab_to
from tests.factories.signalen import SignalContactFactory, SignalFactory


@pytest.fixture
def signal(waterwijk: Wijk, haven: Wijk, coordinator: User) -> Signal:
    signal: Signal = SignalFactory(wijk=waterwijk, answer_by=timezone.localdate() + timedelta(days=3))
    SignalContactFactory(signal=signal)
    actions.ask_reporter(signal=signal, user=coordinator, seen=0, text="Is het de grote of de kleine lamp?")
    return signal


def test_a_resident_answers_by_keyboard_and_later_asks_again(
    signal: Signal, coordinator: User, page: Page
) -> None:
    at_viewport(page, PHONE["width"])
    page.goto(signal.follow_path)
    tab_to(page, page.get_by_label("Uw antwoord"))
    page.keyboard.type("De kleine, bij de school.")
    tab_to(page, page.get_by_role("button", name="Verstuur mijn antwoord"))
    page.keyboard.press("Enter")
    page.get_by_text("Uw antwoord is binnen").first.wait_for()

    signal.refresh_from_db()
    assert signal.state == State.ANSWER_RECEIVED
    actions.close_signal(
        signal=signal, user=coordinator, seen=signal.version, text="Hij brandt weer.", now=timezone.now()
    )
    page.reload()
    tab_to(page, page.get_by_text("Nee, nog niet"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Wat is er nog niet goed?"))
    page.keyboard.type("Hij knippert.")
    tab_to(page, page.get_by_role("button", name="Vraag om nog eens te kijken"))
    page.keyboard.press("Enter")
    page.get_by_text("U vraagt ons om nog eens te kijken").first.wait_for()
    signal.refresh_from_db()
    assert signal.state == State.REOPEN_REQUESTED


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_is_for_everybody(signal: Signal, page: Page, width: int) -> None:
    at_viewport(page, width)
    page.goto(signal.follow_path)
    for more in page.locator("main summary").all():
        more.click()
    assert_no_axe_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
