"""A coördinator covers a photo on a telephone and with the keyboard; neighbours see what is left."""

from io import BytesIO

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from playwright.sync_api import Browser, Locator, Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from signalen.actions import publish_signal
from signalen.models import Signal, SignalPhoto
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in, tab_to
from tests.factories.signalen import SignalFactory


def with_photo(wijk: Wijk) -> Signal:
    """Return a melding with a photo of two colours."""
    image = Image.new("RGB", (1600, 1200), (70, 120, 60))
    image.paste((200, 170, 140), (600, 300, 1000, 1200))
    buffer = BytesIO()
    image.save(buffer, format="JPEG")
    signal: Signal = SignalFactory(wijk=wijk)
    SignalPhoto.objects.create(signal=signal, file=ContentFile(buffer.getvalue(), name="x.jpg"))
    return signal


def box(page: Page, row: int, column: int) -> Locator:
    """Return one of the boxes over the photo."""
    return page.get_by_label(f"Maak zwart: rij {row}, kolom {column}", exact=True)


def test_a_photo_is_covered_by_finger_and_by_keyboard_and_shown(
    waterwijk: Wijk, haven: Wijk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    signal = with_photo(waterwijk)
    publish_signal(signal=signal, user=coordinator, now=timezone.now(), text="Een scheve paal.", at_once=True)
    log_in(page, coordinator, live_server.url)
    at_viewport(page, PHONE["width"])
    page.goto(f"/beheer/meldingen/inspect/{signal.pk}/")
    page.get_by_role("link", name="Foto 1 op de site zetten").click()
    box(page, 1, 1).click()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    assert (box(page, 1, 1).is_checked(), box(page, 2, 2).is_checked()) == (True, True)
    for width in WIDTHS:
        at_viewport(page, width)
        assert_no_axe_violations(page)
    # One step on: the other boxes are passed by.
    page.keyboard.press("Tab")
    page.keyboard.type("Een paal")
    button = page.get_by_role("button", name="Zet deze foto op de site")
    button.click()
    page.get_by_text("Kijk de foto na.").wait_for()
    assert box(page, 2, 2).is_checked()
    page.get_by_label("Ik heb gekeken").check()
    tab_to(page, button)
    page.keyboard.press("Enter")
    page.get_by_text("De foto staat klaar").wait_for()

    at_viewport(page, PHONE["width"])
    page.goto("/waterwijk/meldingen/")
    shown = page.get_by_role("img", name="Een paal")
    shown.scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('.wp-known img').naturalWidth === 1200")
    assert_no_axe_violations(page)


def test_a_mouse_drags_over_boxes_and_without_script_each_is_a_tick_box(
    waterwijk: Wijk, coordinator: User, page: Page, browser: Browser, live_server: LiveServer
) -> None:
    signal = with_photo(waterwijk)
    photo = signal.photos.get()
    url = f"{live_server.url}/beheer/meldingen/foto/{signal.pk}/{photo.pk}/afdekken/"
    log_in(page, coordinator, live_server.url)
    page.goto(url)
    ends = [
        page.get_by_label(f"Maak zwart: rij 3, kolom {column}", exact=True).bounding_box()
        for column in (2, 6)
    ]
    start, end = ((box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in ends if box)
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=20)
    page.mouse.up()
    ticked = page.locator("[data-cover] input:checked").evaluate_all("boxes => boxes.map(box => box.value)")
    assert ticked == [f"{column},2" for column in range(1, 6)]

    plain = browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    without = plain.new_page()
    without.goto(url)
    box(without, 1, 1).check()
    without.get_by_label("Wat is er op de foto te zien?").fill("Een paal")
    without.get_by_label("Ik heb gekeken").check()
    without.get_by_role("button", name="Zet deze foto op de site").click()
    without.get_by_text("De foto staat klaar").wait_for()
    plain.close()
    assert SignalPhoto.objects.get().is_public is True
