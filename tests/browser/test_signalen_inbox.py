"""A coördinator on a telephone works through the heap "Nieuw": answers, asks, forwards and closes."""

from io import BytesIO
from uuid import uuid4

from openpyxl import load_workbook
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import Partner, Wijk
from signalen import actions
from signalen.models import Signal
from signalen.states import State
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in, tab_to
from tests.factories.signalen import SignalFactory

# What a resident writes, the button, what the coördinator writes, and where the melding is then.
HEAP = (
    ("De lantaarn is kapot", "Antwoord", "Wij bellen morgen.", State.IN_PROGRESS),
    ("Een losse tegel", "Vraag", "Bij welk huisnummer?", State.QUESTION_SENT),
    ("Grofvuil op de stoep", "Doorsturen", "Kunnen jullie dit ophalen?", State.FORWARDED),
    ("Een lege speeltuin", "Klaar", "De schommel hangt er weer.", State.DONE),
)


SENDS = {
    "Antwoord": "Verstuur antwoord",
    "Vraag": "Verstuur vraag",
    "Doorsturen": "Stuur door",
    "Klaar": "Sluit de melding af",
}


def do(page: Page, button: str, words: str) -> None:
    """Unfold a button with the keyboard, write, and press the one that sends it."""
    summary = page.locator("summary", has_text=button).first
    tab_to(page, summary)
    page.keyboard.press("Enter")
    form = page.locator("details[open] form")
    if button == "Doorsturen":
        form.get_by_label("Naar wie?").select_option(label="Gemeente Almere")
    tab_to(page, form.locator("textarea"))
    page.keyboard.type(words)
    tab_to(page, form.get_by_role("button", name=SENDS[button]))
    page.keyboard.press("Enter")
    page.get_by_text(f"Gedaan: {button}.").wait_for()


def test_a_coordinator_empties_the_heap_by_keyboard_on_a_telephone(
    waterwijk: Wijk, haven: Wijk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    Partner.objects.create(wijk=waterwijk, name="Gemeente Almere", email="meldpunt@gemeente.example")
    for what, *_rest in HEAP:
        actions.receive_signal(
            wijk=waterwijk,
            submission=uuid4(),
            what=what,
            place=actions.Place(where="Bij de school"),
            contact=actions.Contact(email="fatima@example.nl"),
        )
    log_in(page, coordinator, live_server.url)
    at_viewport(page, PHONE["width"])
    for what, button, words, _state in HEAP:
        page.goto("/beheer/meldingen/")
        page.get_by_role("link", name=what).click()
        do(page, button, words)
    page.goto("/beheer/meldingen/")
    heaps = [" ".join(heap.inner_text().split()) for heap in page.locator(".wp-tabs a").all()]
    assert heaps == ["Nieuw 0", "Bezig 1", "Wacht 2", "Klaar"]
    states = dict(Signal.objects.values_list("what", "state"))
    assert states == {what: state for what, _button, _words, state in HEAP}
    told = OutgoingMail.objects.filter(to="fatima@example.nl").exclude(
        subject__startswith="Uw melding is binnen"
    )
    assert told.count() == len(HEAP)
    for width in WIDTHS:
        at_viewport(page, width)
        page.goto("/beheer/meldingen/?tab=wacht")
        assert_no_axe_violations(page)
        page.get_by_role("link", name="Een losse tegel").click()
        page.locator("summary", has_text="Klaar").first.click()
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_search_is_downloaded_as_it_stands_on_the_screen(
    waterwijk: Wijk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    for what, *_rest in HEAP:
        SignalFactory(wijk=waterwijk, what=what)
    log_in(page, coordinator, live_server.url)
    for width in WIDTHS:
        at_viewport(page, width)
        page.goto("/beheer/meldingen/")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.get_by_role("textbox", name="Zoekterm").fill("losse")
        # The list changes without a new page, and the links with it.
        page.locator(".wp-downloads a[href*=losse]").first.wait_for()
        with page.expect_download() as download:
            page.get_by_role("link", name="Download CSV").click()
        lines = download.value.path().read_text("utf-8-sig").splitlines()
        assert [line.split(";")[4] for line in lines] == ["Wat", "Een losse tegel"]
        with page.expect_download() as download:
            page.get_by_role("link", name="Download XLSX").click()
        sheet = load_workbook(BytesIO(download.value.path().read_bytes())).active
        assert [row[4] for row in sheet.iter_rows(values_only=True)] == ["Wat", "Een losse tegel"]
