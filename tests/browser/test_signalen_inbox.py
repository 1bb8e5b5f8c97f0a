"""A coördinator on a telephone works through the heap "Nieuw", with each of the buttons."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

from django.utils import timezone
from openpyxl import load_workbook
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.mail.models import OutgoingMail
from home.models import Partner, Wijk
from signalen import actions
from signalen.inbox.acts import ACTS
from signalen.models import Category, Signal
from signalen.states import State
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in, tab_to
from tests.factories.signalen import SignalFactory

# What a resident writes, the button, what the coördinator fills in, and where the melding is then.
HEAP = (
    ("De lantaarn is kapot", "Antwoord", "Wij bellen morgen.", State.IN_PROGRESS),
    ("Een losse tegel", "Vraag", "Bij welk huisnummer?", State.QUESTION_SENT),
    ("Grofvuil op de stoep", "Doorsturen", "Kunnen jullie dit ophalen?", State.FORWARDED),
    ("Een lege speeltuin", "Klaar", "De schommel hangt er weer.", State.DONE),
    ("De boom hangt scheef", "Plan een dag", "De boom wordt gesnoeid.", State.PLANNED),
    ("Toch weer in orde", "Trek in", "De melder belde.", State.WITHDRAWN),
    ("Weer een stoeptegel scheef", "Dit is dezelfde melding", "", State.DUPLICATE),
    ("De fontein doet niets", "Wie pakt dit op?", "", State.RECEIVED),
    ("Veel geluid bij de kade", "Kies een ander onderwerp", "", State.RECEIVED),
    ("Iemand slaapt in de hal", "Dit gaat over een persoon", "", State.RECEIVED),
)
SENDS = {
    "Antwoord": "Verstuur antwoord",
    "Vraag": "Verstuur vraag",
    "Doorsturen": "Stuur door",
    "Klaar": "Sluit de melding af",
}
# Those of which the resident reads something: what moved, whoever it was.
TOLD = 7


def do(page: Page, button: str, words: str) -> None:
    """Unfold a button with the keyboard, fill in its form, and press the one that sends it."""
    tab_to(page, page.locator("summary", has_text=button).first)
    page.keyboard.press("Enter")
    form = page.locator("details[open] form")
    for choice in form.locator("select").all():
        tab_to(page, choice)
        page.keyboard.press("ArrowDown")
    for day in form.locator("[type=date]").all():
        day.fill(f"{timezone.localdate() + timedelta(days=7):%Y-%m-%d}")
    if button == "Dit is dezelfde melding":
        tab_to(page, form.locator("[name=original]"))
        page.keyboard.type(Signal.objects.get(what="Een losse tegel").reference.lower())
    if words:
        tab_to(page, form.locator("textarea"))
        page.keyboard.type(words)
    tab_to(page, form.get_by_role("button", name=SENDS.get(button, button)))
    page.keyboard.press("Enter")
    page.get_by_text(next(act.done for act in ACTS if act.label == button)).wait_for()
    # What was done is told at the top, and the form that did it is closed again.
    assert page.locator("details[open]").count() == 0
    assert page.evaluate("scrollY") == 0


def test_a_coordinator_deals_with_ten_by_keyboard_on_a_telephone(
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
    assert heaps == ["Nieuw 3", "Bezig 2", "Wacht 2", "Klaar"]
    states = dict(Signal.objects.values_list("what", "state"))
    assert states == {what: state for what, _button, _words, state in HEAP}
    kept = {signal.what: signal for signal in Signal.objects.select_related("assignee", "duplicate_of")}
    assert kept["De fontein doet niets"].assignee == coordinator
    assert kept["Veel geluid bij de kade"].category == Category.objects.filter(wijk=waterwijk).first()
    assert kept["Iemand slaapt in de hal"].about_person
    assert kept["Weer een stoeptegel scheef"].duplicate_of == kept["Een losse tegel"]
    told = OutgoingMail.objects.filter(to="fatima@example.nl").exclude(
        subject__startswith="Uw melding is binnen"
    )
    assert told.count() == TOLD
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
