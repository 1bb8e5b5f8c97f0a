"""A coördinator on a telephone closes five meldingen at once and tells the wijk."""

from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from signalen.models import Signal
from signalen.states import State
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in
from tests.factories.signalen import SignalFactory


def test_five_are_closed_and_the_wijk_reads_of_it(
    waterwijk: Wijk, haven: Wijk, coordinator: User, page: Page, live_server: LiveServer
) -> None:
    for number in range(1, 7):
        SignalFactory(wijk=waterwijk, what=f"Lantaarn {number} is stuk")
    log_in(page, coordinator, live_server.url)
    at_viewport(page, PHONE["width"])
    page.goto("/beheer/u-meldde/")
    for number in range(1, 6):
        page.get_by_label(f"Lantaarn {number} is stuk").check()
    page.get_by_label("Wat is er gedaan?").fill("De gemeente heeft de lantaarns gemaakt.")
    page.get_by_label("Zet ook een kort bericht klaar").check()
    page.get_by_label("Titel van het bericht").fill("U meldde, wij deden: de lantaarns")
    for width in WIDTHS:
        at_viewport(page, width)
        assert_no_axe_violations(page)
    at_viewport(page, WIDTHS[-1])
    page.get_by_role("button", name="Sluit af").click()
    page.get_by_text("5 meldingen zijn afgesloten").wait_for()
    page.get_by_role("button", name="Publiceren", exact=True).first.click()
    page.get_by_text("staat op de site").first.wait_for()

    page.goto("/waterwijk/wijkkrant/")
    page.get_by_role("link", name="U meldde, wij deden: de lantaarns").first.click()
    page.get_by_text("De gemeente heeft de lantaarns gemaakt.").wait_for()
    assert Signal.objects.filter(wijk=waterwijk, state=State.DONE).count() == 5
