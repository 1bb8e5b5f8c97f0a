"""A resident on a telephone, by keyboard alone: "ik ook" from the list, and all of it on the own page."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import Wijk
from signalen import actions
from signalen.models import Signal, SignalSupporter
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, tab_to
from tests.factories.signalen import SignalContactFactory, SignalFactory

EMAIL = "riet@example.nl"


@pytest.fixture
def signal(waterwijk: Wijk, haven: Wijk, coordinator: User) -> Signal:
    signal: Signal = SignalFactory(wijk=waterwijk)
    actions.publish_signal(
        signal=signal, user=coordinator, now=timezone.now(), text="Een tegel ligt los.", at_once=True
    )
    SignalContactFactory(signal=SignalFactory(wijk=haven, what="De brug is glad."), email=EMAIL)
    return signal


def link_in_mail() -> str:
    mail = OutgoingMail.objects.filter(to=EMAIL, text__contains="/mijn-wijk/").latest("pk")
    found = re.search(r"https?://[^/]+(/mijn-wijk/\S+)", mail.text)
    assert found
    return found.group(1)


def test_a_neighbour_says_me_too_finds_it_back_and_is_forgotten(signal: Signal, page: Page) -> None:
    at_viewport(page, PHONE["width"])
    page.goto("/waterwijk/meldingen/")
    tab_to(page, page.get_by_role("link", name="Ik zie dit ook: Een tegel ligt los."))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Uw e-mailadres"))
    page.keyboard.type(EMAIL)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Bedankt dat u het zei").wait_for()

    page.goto("/mijn-wijk/")
    tab_to(page, page.get_by_label("Uw e-mailadres"))
    page.keyboard.type(EMAIL)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kijk in uw mail").wait_for()

    page.goto(link_in_mail())
    page.get_by_role("link", name="Een tegel ligt los.").wait_for()
    page.get_by_role("link", name="De brug is glad.").wait_for()
    tab_to(page, page.get_by_text("Ik wil mijn gegevens laten wissen"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="Verwijder mijn gegevens"))
    page.keyboard.press("Enter")
    page.get_by_text("Uw gegevens zijn gewist. Wij hebben niets waar uw e-mailadres bij staat.").wait_for()
    assert SignalSupporter.objects.get().email == ""


@pytest.mark.parametrize("width", WIDTHS)
def test_the_own_page_is_for_everybody(signal: Signal, page: Page, width: int) -> None:
    at_viewport(page, width)
    page.goto("/mijn-wijk/")
    page.get_by_label("Uw e-mailadres").fill(EMAIL)
    page.get_by_role("button", name="Mail mij de link").click()
    page.get_by_role("heading", name="Kijk in uw mail").wait_for()
    page.goto(link_in_mail())
    assert_no_axe_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
