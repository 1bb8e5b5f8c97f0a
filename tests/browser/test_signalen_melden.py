"""A resident sends a melding step by step from a phone, also an old one without scripts."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from home.models import Wijk
from signalen.models import Signal
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport
from tests.factories.photos import SECRET, photo_with_place
from tests.factories.signalen import SignalFactory

MELDEN = "/waterwijk/melden/"
WHAT = "Wat ziet u, of wat wilt u ons vertellen?"


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


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Verder").click()


def begin(page: Page) -> None:
    """Answer what and where."""
    page.goto(MELDEN)
    page.get_by_role("link", name="Iets in de buurt").click()
    page.get_by_label(WHAT).fill("De lantaarn is kapot.")
    go_on(page)
    page.get_by_label("Waar is het?").fill("Bij de speeltuin")


def test_a_melding_with_a_photo_from_an_old_phone(waterwijk: Wijk, old_phone: Page, photo: Path) -> None:
    begin(old_phone)
    go_on(old_phone)
    old_phone.get_by_label("Foto's").set_input_files(photo)
    go_on(old_phone)
    old_phone.get_by_label("Uw e-mailadres").fill("fout")
    go_on(old_phone)
    # The link in the summary leads to the field, and the text is still there.
    old_phone.locator("#fouten a").click()
    expect(old_phone.get_by_label("Uw e-mailadres")).to_have_value("fout")
    old_phone.get_by_label("Uw e-mailadres").fill("")
    go_on(old_phone)
    expect(old_phone.get_by_text("1 foto", exact=True)).to_be_visible()
    old_phone.get_by_role("link", name="Wijzig wat u schreef").click()
    expect(old_phone.get_by_label(WHAT)).to_have_value("De lantaarn is kapot.")
    old_phone.go_back()
    old_phone.get_by_role("button", name="Melding versturen").click()

    signal = Signal.objects.get()
    expect(old_phone.get_by_role("heading", level=1)).to_have_text("Bedankt voor uw melding")
    expect(old_phone.locator(".wp-reference__code")).to_have_text(signal.reference)
    assert SECRET not in (Path(settings.PRIVATE_ROOT) / signal.photos.get().file.name).read_bytes()


def test_reload_and_back_send_nothing_twice(waterwijk: Wijk, page: Page) -> None:
    begin(page)
    for _ in range(3):
        go_on(page)
    page.get_by_role("button", name="Melding versturen").click()
    code = page.locator(".wp-reference__code")
    expect(code).to_be_visible()
    page.reload()
    page.go_back()
    expect(code).to_have_text(Signal.objects.get().reference)
    page.goto(f"{MELDEN}wat/")
    expect(page.get_by_label(WHAT)).to_have_value("")


def test_a_phone_that_knows_its_place_sends_it_along(
    waterwijk: Wijk, page: Page, live_server: LiveServer
) -> None:
    page.context.grant_permissions(["geolocation"], origin=live_server.url)
    page.context.set_geolocation({"latitude": 52.3839, "longitude": 5.225})
    begin(page)
    page.get_by_role("button", name="Gebruik de plek waar ik nu ben").click()
    expect(page.get_by_text("Deze plek gaat mee.")).to_be_visible()
    for _ in range(3):
        go_on(page)
    page.get_by_role("button", name="Melding versturen").click()
    expect(page.locator(".wp-reference__code")).to_be_visible()

    assert Signal.objects.get().point_text == "52.383900, 5.225000"


def test_a_melding_with_the_keyboard_alone(waterwijk: Wijk, page: Page) -> None:
    page.goto(MELDEN)
    page.get_by_role("link", name="Iets in de buurt").focus()
    page.keyboard.press("Enter")
    for answer in ("De lantaarn is kapot.", "Bij de speeltuin"):
        page.locator("main form [name=what], main form [name=where]").focus()
        page.keyboard.type(answer)
        page.keyboard.press("Tab")
        page.get_by_role("button", name="Verder").press("Enter")
    for _ in range(2):
        page.get_by_role("button", name="Verder").press("Enter")
    page.get_by_role("button", name="Melding versturen").press("Enter")
    expect(page.locator(".wp-reference__code")).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_every_step_is_for_everybody(waterwijk: Wijk, page: Page, width: int) -> None:
    SignalFactory(wijk=waterwijk, is_public=True, public_text="De lantaarn op het plein is stuk")
    at_viewport(page, width)
    page.goto(f"{MELDEN}wat/")
    go_on(page)
    expect(page.locator("#fouten")).to_be_visible()
    assert_no_axe_violations(page)
    seen = []
    for click in steps(page):
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        seen.append(page.get_by_role("heading", level=1).inner_text())
        click()
    assert_no_axe_violations(page)

    assert seen == [
        "Hulp voor u of voor iemand anders",
        "Op welke plek?",
        "Is dit al gemeld?",
        "Ziet u dit ook?",
        "Hebt u een foto?",
        "Wilt u antwoord?",
        "Klopt alles?",
    ]
    expect(page.locator(".wp-reference__code")).to_be_visible()


def steps(page: Page) -> Iterator[Callable[[], None]]:
    """Yield, on each page of the form, what leads to the next one."""
    page.goto(f"{MELDEN}hulp/")
    yield page.get_by_role("link", name="Naar uw wijk").click
    page.goto(f"{MELDEN}wat/")
    page.get_by_label(WHAT).fill("Lawaai en overlast op het plein, de lantaarn van buurman Jan is stuk.")
    go_on(page)
    page.get_by_label("Waar is het?").fill("Bij de speeltuin")
    yield partial(go_on, page)
    yield page.get_by_role("link", name="Ik ook").click
    yield page.get_by_role("link", name="Terug").click
    page.get_by_role("link", name="Nee, het is iets anders").click()
    yield partial(go_on, page)
    yield partial(go_on, page)
    yield page.get_by_role("button", name="Melding versturen").click
