"""What browser tests say about a page."""

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Locator, Page

from home.accounts.models import User

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
WIDTHS = (PHONE["width"], DESK["width"])
# WCAG 2.2 A and AA, and what axe calls best practice is left to people.
WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    # What passes need not be written down: that takes a third of the time.
    "resultTypes": ["violations"],
}


def at_viewport(page: Page, width: int) -> None:
    """Show the page as wide as a phone (390) or a desk (1280), or any other width."""
    height = PHONE["height"] if width < DESK["width"] else DESK["height"]
    page.set_viewport_size({"width": width, "height": height})


# Nothing fades in or out any more: the editor is ready, and of what moves only what never ends is left.
STANDS_STILL = """() => !document.querySelector("[data-w-init-ready-class]:not(.ready)")
  && document.getAnimations().every(
    (one) => one.playState !== "running" || one.effect.getComputedTiming().endTime === Infinity)"""


def axe_violations(page: Page) -> list[tuple[str, list[str]]]:
    """Return what axe finds against WCAG 2.2 AA once nothing is halfway into view: the rule, and where."""
    page.wait_for_function(STANDS_STILL)
    found = Axe().run(page, options=WCAG).response["violations"]
    return [(one["id"], [str(node["target"]) for node in one["nodes"]]) for one in found]


def assert_no_axe_violations(page: Page) -> None:
    """Assert that axe finds nothing against WCAG 2.2 AA; names rule and element when it does."""
    found = axe_violations(page)
    # pytest explains an assert of a test file only, not of this one.
    assert found == [], found


def log_in(page: Page, user: User, base_url: str) -> None:
    """Give the browser a session of `user`, without the login form."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    name, key = settings.SESSION_COOKIE_NAME, session.session_key or ""
    page.context.add_cookies([{"name": name, "value": key, "url": base_url}])


def tab_to(page: Page, wanted: Locator, most: int = 80) -> None:
    """Press Tab until `wanted` has the focus, as somebody without a mouse does."""
    for _ in range(most):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} cannot be reached with Tab")


def accept_invitation(page: Page, link: str, password: str, first_name: str = "") -> None:
    """Open an invitation and choose a password with the keyboard alone; ends on the first steps."""
    page.goto(link)
    if first_name:
        tab_to(page, page.locator("[name=first_name]"))
        page.keyboard.press("Control+a")
        page.keyboard.type(first_name)
    tab_to(page, page.locator("[name=password]"))
    page.keyboard.type(password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/beheer/eerste-stappen/")


def go_to_first_screen(page: Page) -> None:
    """Press the button at the end of the first steps."""
    tab_to(page, page.get_by_role("link", name="Naar mijn beginscherm"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/beheer/")
