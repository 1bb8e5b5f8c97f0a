"""A resident sends an offer from an old phone; pages at the foot; a coordinator reads a melding."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.lib.images import clean_photo
from home.models import Wijk
from initiatives.offers.models import VolunteerOffer
from signalen.actions import Contact, Place, receive_signal
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in
from tests.factories.photos import photo_with_place

MEEDOEN = "/waterwijk/meedoen/"


@pytest.fixture
def old_phone(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page as wide as a phone, without JavaScript."""
    context = browser.new_context(
        base_url=live_server.url, locale="nl-NL", viewport=PHONE, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def test_an_offer_from_an_old_phone(waterwijk: Wijk, old_phone: Page) -> None:
    old_phone.goto(MEEDOEN)
    old_phone.get_by_label("Wat wilt u doen?").fill("Boodschappen doen")
    old_phone.get_by_label("In het weekend").check()
    old_phone.get_by_label("Uw voornaam").fill("Joop")
    old_phone.get_by_label("Uw telefoonnummer").fill("06 12345678")
    old_phone.get_by_role("button", name="Aanbod versturen").click()

    expect(old_phone.locator(".wp-reference__code")).to_have_text(VolunteerOffer.objects.get().reference)


@pytest.mark.parametrize("width", WIDTHS)
def test_forms_and_their_answers_are_accessible(waterwijk: Wijk, page: Page, width: int) -> None:
    at_viewport(page, width)
    page.goto(MEEDOEN)
    assert_no_axe_violations(page)
    page.get_by_role("button", name="Aanbod versturen").click()
    expect(page.locator("#fouten")).to_be_visible()
    assert_no_axe_violations(page)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", ["/privacy/", "/toegankelijkheid/", "/contact/"])
def test_pages_at_the_foot_are_accessible(waterwijk: Wijk, page: Page, address: str, width: int) -> None:
    at_viewport(page, width)
    page.goto(address)

    assert_no_axe_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_a_coordinator_reads_a_melding(
    waterwijk: Wijk, coordinator: User, page: Page, live_server: LiveServer, width: int
) -> None:
    signal = receive_signal(
        wijk=waterwijk,
        submission=uuid4(),
        what="De lantaarn is kapot.",
        place=Place(where="Bij de speeltuin"),
        contact=Contact(email="fatima@example.nl"),
        photos=[clean_photo(photo_with_place())],
    )
    at_viewport(page, width)
    log_in(page, coordinator, live_server.url)
    page.goto("/beheer/meldingen/")
    page.get_by_role("link", name=signal.title).first.click()

    expect(page.get_by_text("Bij de speeltuin").first).to_be_visible()
    photo = page.get_by_alt_text("Foto 1 bij deze melding")
    assert photo.evaluate("image => image.naturalWidth") == 120
    assert_no_axe_violations(page)
