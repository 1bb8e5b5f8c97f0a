"""From an empty database to a small, honest site: a town of three wijken, and a fourth from the screen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from home.roles import Role
from home.town.models import TownSettings
from tests.browser.helpers import (
    PHONE,
    accept_invitation,
    assert_no_axe_violations,
    at_viewport,
    go_to_first_screen,
    log_in,
)
from tests.factories.people import link_to

CSV = Path(__file__).parent.parent.parent / "docs" / "wijken.csv"
PASSWORD = "een-lang-wachtwoord-9"
EMPTY = "main section:not(:has(*)), main ul:not(:has(li)), main h2:empty"


@pytest.fixture
def resident(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Somebody else's telephone, who is not logged in."""
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def first_link(live_server: LiveServer, capsys: pytest.CaptureFixture[str]) -> str:
    """Open the town as `make site` does, and return the link that it prints."""
    call_command("open_town", naam="Stad aan het Water", wijken=str(CSV), beheerder="webmaster@stad.nl")
    found = re.search(r"/beheer/password_reset/confirm/\S+", capsys.readouterr().out)
    assert found
    return found[0]


def enter(page: Page, link: str) -> None:
    """Choose a password by the printed link, log in and scan the code for the second step."""
    page.goto(link)
    for name in ("new_password1", "new_password2"):
        page.fill(f"[name={name}]", PASSWORD)
    page.locator("form button[type=submit], form input[type=submit]").first.click()
    page.goto("/beheer/login/")
    page.fill("[name=username]", "webmaster@stad.nl")
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/beheer/tweede-stap/")
    device = TOTPDevice.objects.get()
    page.fill(
        "[name=code]", f"{totp(device.bin_key, device.step, device.t0, device.digits, device.drift):06d}"
    )
    page.locator("main form button, .wp-second-step button").first.click()
    page.wait_for_url("**/beheer/")


def prove_the_mail(page: Page) -> None:
    """Open the test mail that went to the first beheerder, and press its button."""
    page.goto(link_to("webmaster@stad.nl"))
    page.get_by_role("button", name="De mail werkt").click()
    expect(page.get_by_role("link", name="Naar het beheer")).to_be_visible()
    assert TownSettings.load().mail_proven_at is not None


def open_fourth_wijk(page: Page) -> None:
    """Fill in the one screen; the address follows the name while it is typed."""
    page.goto("/beheer/wijk/new/")
    assert_no_axe_violations(page)
    page.locator("[name=name]").press_sequentially("Oosterwei")
    page.fill("[name=gemeente]", "Gouda")
    page.fill("[name=postcodes]", "2805")
    page.fill("[name=team_email]", "team@oosterwei.nl")
    page.locator("form[data-edit-form] button[type=submit]").first.click()
    expect(page.get_by_text("Oosterwei staat op de site.")).to_be_visible()


def invite_its_coordinator(page: Page) -> None:
    """Go on from the new wijk: wijk and role are chosen already."""
    page.wait_for_url("**/beheer/mensen/uitnodigen/?*")
    assert_no_axe_violations(page)
    expect(page.get_by_role("radio", name="Coördinator")).to_be_checked()
    page.fill("[name=first_name]", "Omar")
    page.fill("[name=email]", "omar@oosterwei.nl")
    page.get_by_role("button", name="Verstuur de uitnodiging").click()
    page.wait_for_url("**/beheer/mensen/")


def come_in_as_coordinator(browser: Browser, live_server: LiveServer) -> None:
    """Open the letter on a telephone, choose a password, and see the steps of the new wijk."""
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", viewport=PHONE)
    page = context.new_page()
    accept_invitation(page, link_to("omar@oosterwei.nl"), PASSWORD)
    go_to_first_screen(page)
    assert_no_axe_violations(page)
    expect(page.get_by_role("heading", name="Je wijk in 6 stappen")).to_be_visible()
    context.close()


def look_around(resident: Page, start: str) -> set[str]:
    """Open every page that a resident can reach; none is dead, empty, unfinished or too wide."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        seen.add(url)
        answer = resident.goto(url)
        assert answer is not None
        assert answer.status == 200, f"{url} is a dead link"
        assert resident.locator(EMPTY).count() == 0, f"{url} has an empty part"
        text = resident.locator("body").inner_text()
        assert not re.search(r"lorem|todo|None|\{\{|Wijkplein", text), url
        assert resident.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], url
        links = resident.eval_on_selector_all(
            "a[href^='/']", "tags => tags.map(tag => tag.getAttribute('href'))"
        )
        waiting += [link.partition("#")[0] for link in links if not link.startswith("/beheer/")]
    return seen


def test_an_empty_town_becomes_a_small_honest_site(
    first_link: str, browser: Browser, page: Page, resident: Page, live_server: LiveServer
) -> None:
    with override_settings(TWO_FACTOR=True):
        enter(page, first_link)
        expect(page.get_by_text("Mail is nog niet bewezen.")).to_be_visible()
        assert_no_axe_violations(page)
        prove_the_mail(page)
        open_fourth_wijk(page)
        invite_its_coordinator(page)
        come_in_as_coordinator(browser, live_server)
    oosterwei = Wijk.objects.get(slug="oosterwei")
    omar = User.objects.get(email="omar@oosterwei.nl")
    assert [group.wijk_group.role for group in omar.groups.filter(wijk_group__wijk=oosterwei)] == [
        Role.COORDINATOR
    ]
    seen = look_around(resident, "/")
    assert {
        "/achter-de-molen/",
        "/het-lage-land/",
        "/nieuwerveen/",
        "/oosterwei/",
        "/oosterwei/melden/",
    } <= seen
    resident.goto("/oosterwei/")
    expect(resident.get_by_role("heading", level=1)).to_have_text("Welkom in Oosterwei")
    assert_no_axe_violations(resident)
    resident.goto("/")
    resident.get_by_label("Typ uw postcode").fill("2805")
    resident.get_by_role("button", name="Vind mijn wijk").click()
    resident.wait_for_url("**/oosterwei/")


@pytest.mark.parametrize("width", [PHONE["width"], 1280])
def test_the_screens_of_a_webmaster_are_for_everybody(
    width: int, page: Page, beheerder: User, live_server: LiveServer
) -> None:
    call_command("open_town", naam="Stad aan het Water", wijken=str(CSV), zonder_vragen=True)
    log_in(page, beheerder, live_server.url)
    at_viewport(page, width)
    wijk = Wijk.objects.first()
    assert wijk is not None
    addresses = [
        "/beheer/deze-site/",
        "/beheer/wijk/",
        f"/beheer/wijken/{wijk.pk}/sluiten/",
        "/beheer/partner/",
    ]
    for address in addresses:
        page.goto(address)
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    page.goto(f"/beheer/wijken/{wijk.pk}/sluiten/")
    page.get_by_role("button", name="Ja, haal").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("staat niet meer op de site. Alles is bewaard.")).to_be_visible()
    answer = page.goto(wijk.url)
    assert answer is not None
    assert answer.status == 410
    assert_no_axe_violations(page)
