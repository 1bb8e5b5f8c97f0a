"""A partner answers from the mailed link by keyboard; the team lets it through; the resident reads it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import Partner, Wijk
from signalen import actions
from signalen.models import Signal
from signalen.states import State
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in, tab_to
from tests.factories.signalen import SignalContactFactory, SignalFactory

WORDS = "Wij komen met de hoogwerker."


@pytest.fixture
def signal(waterwijk: Wijk, haven: Wijk, coordinator: User) -> Signal:
    gemeente = Partner.objects.create(wijk=waterwijk, name="Gemeente Almere", email="g@gemeente.example")
    for what in ("Een losse tegel voor de school", "De lantaarn is kapot"):
        signal: Signal = SignalFactory(wijk=waterwijk, what=what)
        SignalContactFactory(signal=signal)
        actions.forward_signal(
            signal=signal, user=coordinator, seen=0, partner=gemeente, now=timezone.now(), message="Lukt dit?"
        )
    return signal


def test_from_the_partner_to_the_resident(
    signal: Signal, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    text = OutgoingMail.objects.filter(to="g@gemeente.example").latest("pk").text
    url = "/partner/" + text.split("/partner/")[1].split()[0]
    for width in WIDTHS:
        at_viewport(page, width)
        page.goto(url)
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    at_viewport(page, PHONE["width"])
    tab_to(page, page.get_by_role("radio", name="Wij pakken dit op"))
    page.keyboard.press("Space")
    day = timezone.localdate() + timedelta(days=3)
    page.get_by_label("Op welke dag?").fill(day.isoformat())
    tab_to(page, page.get_by_label("Toelichting"))
    page.keyboard.type(WORDS)
    tab_to(page, page.get_by_role("button", name="Antwoord versturen"))
    page.keyboard.press("Enter")
    page.get_by_text("Bedankt voor uw antwoord").wait_for()

    log_in(page, coordinator, live_server.url)
    page.goto(f"/beheer/meldingen/inspect/{signal.pk}/")
    assert_no_axe_violations(page)
    tab_to(page, page.get_by_role("button", name="Zet door"))
    page.keyboard.press("Enter")
    page.get_by_text("Het antwoord is doorgezet.").wait_for()
    signal.refresh_from_db()
    assert (signal.state, signal.planned_on) == (State.FORWARDED, day)
    page.context.clear_cookies()
    page.goto(signal.follow_path)
    assert WORDS in page.locator("main").inner_text()
