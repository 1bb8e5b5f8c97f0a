"""Takes the pictures of the help in the admin anew, from a running demo (docs/hulp-plaatjes.md)."""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

PLACE = Path(__file__).resolve().parents[1] / "site" / "static" / "img" / "hulp"
PHONE = {"width": 390, "height": 700}
WIDTH = 640
CALM = 2500  # milliseconds in which a page of the admin comes to rest


def start(page: Page) -> None:
    """Go to the first screen."""
    page.goto("/beheer/")


def press(page: Page, name: str) -> None:
    """Press a large button."""
    page.locator(".wp-desk__button", has_text=name).click()


def article(page: Page) -> None:
    """Write an article."""
    start(page)
    press(page, "Bericht")
    page.wait_for_timeout(CALM)
    page.locator("[name=title]").click()
    page.keyboard.type("Nieuwe bankjes in het park")
    page.locator(".public-DraftEditor-content").click()
    page.keyboard.type("Vanaf maandag staan er vier bankjes bij de vijver.")


def copy_list(page: Page) -> None:
    """Choose what to copy."""
    start(page)
    page.get_by_role("link", name="Kopieer vorige").click()


def copy_form(page: Page) -> None:
    """Say when it will be."""
    copy_list(page)
    page.locator(".wp-copy__item").first.click()


def close(page: Page) -> None:
    """Close a spreekuur."""
    start(page)
    press(page, "Spreekuur dicht")


def photos(page: Page) -> None:
    """Add photos."""
    start(page)
    press(page, "Foto's")


def draft(page: Page) -> None:
    """Open what `article` wrote, kept by itself meanwhile."""
    start(page)
    page.get_by_role("link", name="staat nog niet op de site").first.click()


def share(page: Page) -> None:
    """Let somebody read along."""
    draft(page)
    page.get_by_role("link", name="Deel een voorbeeld").first.click()


def versions(page: Page) -> None:
    """Look at earlier versions."""
    draft(page)
    page.get_by_role("link", name="Terugzetten").first.click()


# Which picture, how to get there, and what part of the screen: top and height in pixels.
PICTURES: list[tuple[str, Callable[[Page], None], tuple[int, int]]] = [
    ("bericht-1", start, (0, 640)),
    ("bericht-2", article, (100, 500)),
    ("bericht-5", article, (560, 140)),
    ("activiteit-1", copy_list, (0, 640)),
    ("activiteit-2", copy_form, (0, 640)),
    ("spreekuur-dicht-2", close, (0, 640)),
    ("fotos-2", photos, (0, 520)),
    ("meekijken-3", share, (0, 640)),
    ("terugzetten-2", versions, (0, 560)),
]


def take(page: Page, name: str, part: tuple[int, int]) -> None:
    """Cut out the part and keep it as a small WebP."""
    page.wait_for_timeout(CALM)
    top, height = part
    shot = page.screenshot(clip={"x": 0, "y": top, "width": PHONE["width"], "height": height})
    picture = Image.open(BytesIO(shot)).convert("RGB")
    picture.thumbnail((WIDTH, WIDTH * 2))
    picture.save(PLACE / f"{name}.webp", "WEBP", quality=72, method=6)


def main(base_url: str, password: str) -> None:
    """Take every picture."""
    PLACE.mkdir(parents=True, exist_ok=True)
    arguments = ["--no-sandbox", "--disable-background-networking", "--lang=nl"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        page = browser.new_page(base_url=base_url, locale="nl-NL", viewport=PHONE, device_scale_factor=2)
        page.goto("/beheer/login/")
        page.fill("[name=username]", "redactie-waterwijk")
        page.fill("[name=password]", password)
        page.get_by_role("button", name="Inloggen").click()
        page.wait_for_url("**/beheer/")
        for name, go, part in PICTURES:
            go(page)
            take(page, name, part)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
