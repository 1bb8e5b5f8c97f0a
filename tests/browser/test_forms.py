"""A resident sends a melding and an offer from a phone, also an old one without scripts."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.lib.images import clean_photo
from home.models import Wijk
from initiatives.offers.models import VolunteerOffer
from signalen.actions import Contact, Place, receive_signal
from signalen.models import Signal
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in
from tests.factories.photos import SECRET, photo_with_place

MELDEN = "/waterwijk/melden/"
MEEDOEN = "/waterwijk/meedoen/"


@pytest.fixture
def old_phone(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page as wide as a phone, without JavaScript."""
    context = browser.new_context(
        base_url=live_server.url, locale="nl-NL", viewport=PHONE, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_0042.jpg"
    path.write_bytes(photo_with_place().read())
    return path


def test_a_melding_with_a_photo_from_an_old_phone(waterwijk: Wijk, old_phone: Page, photo: Path) -> None:
    old_phone.goto(MELDEN)
    old_phone.get_by_label("Waar is het?").fill("Bij de speeltuin")
    old_phone.get_by_label("Foto's").set_input_files(photo)
    old_phone.get_by_role("button", name="Melding versturen").click()

    # The text is missing: the photo waits, and the link in the summary leads to the field.
    expect(old_phone.locator("#fouten")).to_be_visible()
    expect(old_phone.get_by_text("1 foto van u is bewaard.")).to_be_visible()
    old_phone.locator("#fouten a").click()
    expect(old_phone.get_by_label("Wat ziet u, of wat wilt u ons vertellen?")).to_be_in_viewport()
    old_phone.get_by_label("Wat ziet u, of wat wilt u ons vertellen?").fill("De lantaarn is kapot.")
    old_phone.get_by_role("button", name="Melding versturen").click()

    signal = Signal.objects.get()
    expect(old_phone.get_by_role("heading", level=1)).to_have_text("Bedankt voor uw melding")
    expect(old_phone.locator(".wp-reference__code")).to_have_text(signal.reference)
    assert SECRET not in (Path(settings.PRIVATE_ROOT) / signal.photos.get().file.name).read_bytes()


def test_reload_and_back_send_nothing_twice(waterwijk: Wijk, page: Page) -> None:
    page.goto(MELDEN)
    page.get_by_label("Wat ziet u, of wat wilt u ons vertellen?").fill("De lantaarn is kapot.")
    page.get_by_label("Waar is het?").fill("Bij de speeltuin")
    page.get_by_role("button", name="Melding versturen").click()
    expect(page.locator(".wp-reference__code")).to_be_visible()
    page.reload()
    page.go_back()
    page.go_forward()

    expect(page.locator(".wp-reference__code")).to_have_text(Signal.objects.get().reference)


def test_the_back_button_brings_an_empty_form(waterwijk: Wijk, page: Page) -> None:
    page.goto(MELDEN)
    first = page.locator("[name=submission]").input_value()
    page.get_by_label("Wat ziet u, of wat wilt u ons vertellen?").fill("De lantaarn is kapot.")
    page.get_by_label("Waar is het?").fill("Bij de speeltuin")
    page.get_by_role("button", name="Melding versturen").click()
    expect(page.locator(".wp-reference__code")).to_be_visible()
    page.go_back()

    assert page.locator("[name=submission]").input_value() != first


def test_a_phone_that_knows_its_place_sends_it_along(
    waterwijk: Wijk, page: Page, live_server: LiveServer
) -> None:
    page.context.grant_permissions(["geolocation"], origin=live_server.url)
    page.context.set_geolocation({"latitude": 52.3839, "longitude": 5.225})
    page.goto(MELDEN)
    page.get_by_role("button", name="Gebruik de plek waar ik nu ben").click()
    expect(page.get_by_text("Wij sturen de plek waar u nu bent mee.")).to_be_visible()
    page.get_by_label("Wat ziet u, of wat wilt u ons vertellen?").fill("De lantaarn is kapot.")
    page.get_by_label("Waar is het?").fill("Hier")
    page.get_by_role("button", name="Melding versturen").click()
    expect(page.locator(".wp-reference__code")).to_be_visible()

    assert Signal.objects.get().point_text == "52.383900, 5.225000"


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
    for address, button in ((MELDEN, "Melding versturen"), (MEEDOEN, "Aanbod versturen")):
        page.goto(address)
        assert_no_axe_violations(page)
        page.get_by_role("button", name=button).click()
        expect(page.locator("#fouten")).to_be_visible()
        assert_no_axe_violations(page)
    page.goto(MELDEN)
    page.get_by_label("Wat ziet u, of wat wilt u ons vertellen?").fill("De lantaarn is kapot.")
    page.get_by_label("Waar is het?").fill("Hier")
    page.get_by_role("button", name="Melding versturen").click()
    expect(page.locator(".wp-reference__code")).to_be_visible()
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
    page.get_by_role("link", name=signal.reference).first.click()

    expect(page.get_by_text("Bij de speeltuin")).to_be_visible()
    photo = page.get_by_alt_text("Foto 1 bij deze melding")
    assert photo.evaluate("image => image.naturalWidth") == 120
    assert_no_axe_violations(page)
