"""A coördinator fills in a holiday; a neighbour takes over on a telephone; the resident reads it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from home.review.actions import take_over
from signalen.models import Absence
from tests.browser.helpers import (
    PHONE,
    WIDTHS,
    assert_no_axe_violations,
    at_viewport,
    log_in,
    tab_to,
)
from tests.factories.signalen import absent
from tests.factories.stand_in import page_of, sent

WHAT = "De lantaarn bij de speeltuin is kapot"


def assert_fits(page: Page) -> None:
    """The page is no wider than the screen, and axe finds nothing."""
    assert_no_axe_violations(page)
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, page.url


def test_a_neighbour_sees_counts_takes_over_and_answers_and_the_resident_reads_it(
    waterwijk: Wijk, haven: Wijk, neighbour: User, page: Page, live_server: LiveServer
) -> None:
    waterwijk.neighbours.add(haven)
    signal = sent(waterwijk, WHAT, late=1)
    sent(waterwijk, "Een losse tegel")
    absent(waterwijk)
    log_in(page, neighbour, live_server.url)
    at_viewport(page, PHONE["width"])
    page.goto("/beheer/")
    page.get_by_role("link", name="In Waterwijk wachten 2 meldingen, waarvan 1 te laat.").click()
    page.get_by_text("2 meldingen wachten, waarvan 1 te laat.").wait_for()
    assert page.get_by_text(WHAT).count() == 0
    assert_fits(page)
    tab_to(page, page.get_by_role("button", name="Overnemen"))
    page.keyboard.press("Enter")
    page.get_by_role("link", name=WHAT).wait_for()
    assert_fits(page)
    page.get_by_role("link", name=WHAT).click()
    page.get_by_role("button", name="Laat de contactgegevens zien").click()
    page.get_by_text("fatima@example.nl").wait_for()
    summary = page.locator("summary", has_text="Antwoord")
    tab_to(page, summary)
    page.keyboard.press("Enter")
    assert_fits(page)
    page.get_by_label("Wat wil je de melder laten weten?").fill("De gemeente komt vrijdag.")
    page.locator("details[open]").get_by_role("button", name="Antwoord").press("Enter")
    page.get_by_text("Je antwoord is verstuurd.").wait_for()
    page.goto(signal.follow_path)
    for words in (
        "Een buurwijk helpt uw wijkteam.",
        "Een coördinator van Haven kijkt nu naar uw melding, omdat uw wijkteam er even niet is.",
        "De gemeente komt vrijdag.",
    ):
        assert page.get_by_text(words).is_visible()
    assert_fits(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_own_team_fills_in_a_holiday_and_stops_who_stands_in(
    width: int,
    waterwijk: Wijk,
    haven: Wijk,
    coordinator: User,
    neighbour: User,
    page: Page,
    live_server: LiveServer,
) -> None:
    waterwijk.neighbours.add(haven)
    signal = sent(waterwijk, WHAT)
    log_in(page, coordinator, live_server.url)
    at_viewport(page, width)
    page.goto("/beheer/vakantie/new/")
    today = timezone.localdate()
    page.locator("[name=starts_on]").fill(f"{today:%Y-%m-%d}")
    page.locator("[name=ends_on]").fill(f"{today + timedelta(days=6):%Y-%m-%d}")
    assert_fits(page)
    page.get_by_role("button", name="Toevoegen").press("Enter")
    page.wait_for_url("**/beheer/vakantie/")
    assert_fits(page)
    assert Absence.objects.get().made_by == coordinator
    taken = take_over(wijk=waterwijk, by=neighbour, now=timezone.now())
    page.goto("/beheer/invallen/")
    assert_fits(page)
    page.get_by_role("button", name="Stop invallen").press("Enter")
    page.get_by_text("Het invallen voor Waterwijk is gestopt.").wait_for()
    log_in(page, neighbour, live_server.url)
    page.goto(page_of(taken, signal))
    page.get_by_text("Je valt hier niet meer in: de tijd is om, of het wijkteam is er weer.").wait_for()
    assert page.get_by_text(WHAT).count() == 0
