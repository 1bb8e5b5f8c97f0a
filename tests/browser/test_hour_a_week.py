"""The hour of a newcomer on a telephone: from the letter to a Bericht with a photo for everybody."""

from pathlib import Path

from playwright.sync_api import Locator, Page

from home.accounts.models import User
from home.models import Wijk
from home.review.actions import set_second_pair_of_eyes
from tests.browser.helpers import PHONE, accept_invitation, at_viewport, go_to_first_screen, tab_to
from tests.factories.people import PASSWORD, invited, link_to
from tests.factories.photos import SECRET, photo_with_place
from wijkkrant.models import Article

TITLE = "De buurttuin is open"
TEXT = "Kom zaterdag langs. Er is koffie en soep."


def press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    """Walk to something with Tab and press a key on it."""
    tab_to(page, wanted)
    page.keyboard.press(key)


def add_photo(page: Page, photo: Path) -> None:
    """Add a photo of this telephone within the editor; nobody can be recognised on it."""
    press(page, page.get_by_role("button", name="Kies een foto").first)
    chooser = page.get_by_role("dialog")
    # Of the tabs only the chosen one is on the way of Tab; arrows lead to the other.
    press(page, chooser.get_by_role("tab", name="Zoeken"), "ArrowRight")
    # The tab takes the focus once more a moment after the arrow: nobody is as fast as this test.
    page.evaluate("() => new Promise(done => setTimeout(done, 300))")
    # Listened for before the walk: the browser else opens the system's own window.
    with page.expect_file_chooser() as asked:
        press(page, chooser.locator("input[type=file]"))
    asked.value.set_files(photo)
    tab_to(page, chooser.locator("[name$=description]"))
    page.keyboard.type("Bloemen en een bank in de tuin")
    press(page, chooser.get_by_role("radio", name="Ja").first, "ArrowDown")
    press(page, chooser.get_by_role("button", name="Toevoegen"))
    chooser.wait_for(state="hidden")


def test_an_invited_redacteur_publishes_a_bericht_with_a_photo_by_keyboard_on_a_telephone(
    waterwijk: Wijk, haven: Wijk, coordinator: User, page: Page, tmp_path: Path
) -> None:
    set_second_pair_of_eyes(wijk=waterwijk, needed=False, by=coordinator)
    invited(coordinator, waterwijk)
    photo = tmp_path / "IMG_0042.jpg"
    photo.write_bytes(photo_with_place(size=(1200, 900)).read())
    at_viewport(page, PHONE["width"])
    accept_invitation(page, link_to(), PASSWORD, first_name="Fatma")
    go_to_first_screen(page)
    press(page, page.get_by_role("link", name="Bericht", exact=True))
    tab_to(page, page.locator("[name=title]"))
    page.keyboard.type(TITLE)
    tab_to(page, page.locator(".public-DraftEditor-content").first)
    page.keyboard.type(TEXT)
    add_photo(page, photo)
    press(page, page.get_by_role("button", name="Publiceren", exact=True).first)
    page.get_by_text("staat op de site").first.wait_for()

    article = Article.objects.get()
    assert (article.title, article.live, article.wijk, str(article.owner)) == (
        TITLE,
        True,
        waterwijk,
        "Fatma",
    )
    page.context.clear_cookies()
    page.goto("/waterwijk/wijkkrant/")
    page.get_by_role("link", name=TITLE).first.click()
    assert TEXT in page.locator("main").inner_text()
    picture = page.get_by_alt_text("Bloemen en een bank in de tuin").first
    shown = page.request.get(str(picture.evaluate("image => image.currentSrc")))
    assert (shown.ok, SECRET in shown.body()) == (True, False)
