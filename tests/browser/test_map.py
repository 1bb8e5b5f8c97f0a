"""A resident points out a place on a map, by finger or keyboard; without tiles the words do the job."""

from collections.abc import Iterator
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from threading import Thread

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import Browser, Page
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from home.models import Wijk
from signalen.models import SignalDraft
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, tab_to
from tests.factories.signalen import SignalFactory

PICK = "Wijs de plek aan op de kaart"


class Tiles:
    """A tile server on this machine: what was asked of it, with which Referer, and whether it works."""

    def __init__(self) -> None:
        buffer = BytesIO()
        Image.new("RGB", (256, 256), (210, 225, 200)).save(buffer, format="PNG")
        tiles, picture = self, buffer.getvalue()
        self.asked: list[tuple[str, str]] = []
        self.works = True

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                tiles.asked.append((self.path, self.headers.get("Referer", "")))
                self.send_response(200 if tiles.works else 500)
                self.send_header("Content-Type", "image/png")
                self.end_headers()
                self.wfile.write(picture if tiles.works else b"")

            def log_message(self, *_args: object) -> None:
                """Stay quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def tiles(settings: Settings) -> Iterator[Tiles]:
    tiles = Tiles()
    Thread(target=tiles.server.serve_forever, daemon=True).start()
    settings.TILE_URL = f"{tiles.host}/{{z}}/{{x}}/{{y}}.png"
    yield tiles
    tiles.server.shutdown()


@pytest.fixture
def phone(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page as wide as a phone that may ask pictures of another host; it hears of a broken policy."""
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", viewport=PHONE, has_touch=True)
    page = context.new_page()
    page.set_default_timeout(10_000)
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.extend([message.text] if "Policy" in message.text else []))
    yield page
    context.close()
    assert troubles == []


@pytest.fixture
def placed(waterwijk: Wijk) -> Wijk:
    waterwijk.latitude, waterwijk.longitude = Decimal("52.384"), Decimal("5.232")
    waterwijk.save()
    return waterwijk


def to_the_place(page: Page) -> None:
    page.goto("/waterwijk/melden/wat/")
    page.get_by_label("Wat ziet u").fill("De lantaarn is kapot.")
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Waar is het?").fill("Bij de speeltuin")


def kept_point(page: Page) -> tuple[float, float]:
    """Go on, and return the point in what was kept."""
    page.get_by_role("button", name="Verder").click()
    page.wait_for_url("**/foto/")
    answers = SignalDraft.objects.get().answers
    return float(answers["latitude"]), float(answers["longitude"])


def test_a_tap_puts_a_pin_that_goes_along(placed: Wijk, haven: Wijk, tiles: Tiles, phone: Page) -> None:
    to_the_place(phone)
    assert tiles.asked == []  # nothing before somebody asks for a map
    phone.get_by_role("button", name=PICK).click()
    phone.get_by_text("Tik op de plek.").wait_for()
    phone.locator(".leaflet-tile-loaded").nth(3).wait_for()
    for width in WIDTHS:
        at_viewport(phone, width)
        assert_no_axe_violations(phone)
    at_viewport(phone, PHONE["width"])

    phone.locator("[data-map-view]").tap(position={"x": 100, "y": 100})
    phone.get_by_text("Gelukt.").wait_for()
    first = [float(phone.locator(f"#id_{name}").input_value()) for name in ("latitude", "longitude")]
    phone.get_by_role("button", name="Haal de speld weg").click()
    assert phone.locator("#id_latitude").input_value() == ""
    phone.locator("[data-map-view]").tap(position={"x": 100, "y": 100})
    phone.get_by_text("Gelukt.").wait_for()

    latitude, longitude = kept_point(phone)
    assert [latitude, longitude] == pytest.approx(first, abs=0.00001)
    # North-west of the middle, and within the wijk.
    assert 0 < latitude - 52.384 < 0.01
    assert 0 < 5.232 - longitude < 0.01
    # The tile server hears nothing of which page of which melding.
    assert {referer for _, referer in tiles.asked} <= {"", phone.url.split("/waterwijk")[0] + "/"}


def test_with_the_keyboard_alone(placed: Wijk, tiles: Tiles, phone: Page) -> None:
    to_the_place(phone)
    tab_to(phone, phone.get_by_role("button", name=PICK))
    phone.keyboard.press("Enter")
    phone.get_by_text("Tik op de plek.").wait_for()
    for _ in range(3):
        phone.keyboard.press("ArrowUp")
        phone.wait_for_timeout(400)
    tab_to(phone, phone.get_by_role("button", name="Kies het midden van de kaart"))
    phone.keyboard.press("Enter")
    phone.get_by_text("Gelukt.").wait_for()

    latitude, longitude = kept_point(phone)
    assert latitude > 52.385
    assert longitude == pytest.approx(5.232, abs=0.0001)


def test_a_map_that_does_not_load_stops_nobody(placed: Wijk, tiles: Tiles, phone: Page) -> None:
    tiles.works = False
    to_the_place(phone)
    phone.get_by_role("button", name=PICK).click()
    phone.get_by_text("De kaart laadt niet.").wait_for()
    phone.get_by_role("button", name="Verder").click()
    phone.wait_for_url("**/foto/")
    assert SignalDraft.objects.get().answers["latitude"] is None


def test_without_tiles_there_is_no_map_and_no_word_to_another(placed: Wijk, page: Page) -> None:
    to_the_place(page)
    assert page.get_by_role("button", name=PICK).count() == 0
    page.goto("/waterwijk/meldingen/")
    assert page.get_by_role("button", name="Bekijk op de kaart").count() == 0


def test_neighbours_see_about_where_something_is(
    placed: Wijk, haven: Wijk, tiles: Tiles, phone: Page
) -> None:
    public = {"is_public": True, "public_from": timezone.now(), "public_text": "Een scheve paal."}
    SignalFactory(wijk=placed, latitude=Decimal("52.384321"), longitude=Decimal("5.231234"), **public)
    SignalFactory(wijk=placed, **(public | {"public_text": "Zonder plek."}))
    SignalFactory(wijk=haven, latitude=Decimal("52.3843"), longitude=Decimal("5.2312"), **public)
    phone.goto("/waterwijk/meldingen/")
    phone.get_by_role("button", name="Bekijk op de kaart").click()
    phone.get_by_text("1 melding staat op de kaart").wait_for()
    for width in WIDTHS:
        at_viewport(phone, width)
        assert_no_axe_violations(phone)
    pins = phone.get_by_role("button", name="Een scheve paal.")
    assert pins.count() == 1
    pins.focus()
    phone.keyboard.press("Enter")
    phone.locator(".leaflet-popup").get_by_text("Een scheve paal.").wait_for()
