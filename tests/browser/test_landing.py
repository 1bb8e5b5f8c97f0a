"""On a telephone: last year's activity copied with the keyboard alone, and no barrier on our screens."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from initiatives.models import ActivityPage, AgendaPage
from tests.browser.helpers import WIDTHS, assert_no_axe_violations, at_viewport, axe_violations, log_in
from tests.factories.initiatives import ActivityFactory
from wijkkrant.models import Article, Krant

SCREENS = ("/beheer/", "/beheer/kopieer/", "/beheer/hulp/", "/beheer/hulp/bericht/")


@pytest.fixture
def optocht(waterwijk: Wijk) -> ActivityPage:
    last_year = timezone.localdate() - timedelta(days=300)
    made: ActivityPage = ActivityFactory(
        wijk=waterwijk, title="Lampionnenoptocht", repeat="once", first_date=last_year
    )
    return made


def press(page: Page, *, until: str, keys: int = 80) -> None:
    """Walk with Tab to the element that holds this text, and press Enter."""
    for _ in range(keys):
        page.keyboard.press("Tab")
        focused = "document.activeElement.innerText || document.activeElement.value || ''"
        if until in str(page.evaluate(focused)):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{until} is not reached with the keyboard")


def test_the_keyboard_alone_copies_last_years_activity_with_new_dates(
    page: Page, live_server: LiveServer, redacteur: User, optocht: ActivityPage
) -> None:
    log_in(page, redacteur, live_server.url)
    at_viewport(page, WIDTHS[0])
    page.goto("/beheer/")
    press(page, until="Kopieer vorige")
    page.wait_for_url("**/kopieer/?wijk=waterwijk")
    press(page, until="Lampionnenoptocht")
    page.wait_for_url(f"**/kopieer/{optocht.pk}/")
    press(page, until="Maak de kopie")
    page.wait_for_url("**/edit/")
    assert page.get_by_text("‘Lampionnenoptocht’ is gekopieerd").count() == 1
    copy = ActivityPage.objects.exclude(pk=optocht.pk).get()
    assert isinstance(copy.first_date, date)
    assert optocht.first_date is not None
    assert copy.first_date > timezone.localdate()
    assert copy.first_date.weekday() == optocht.first_date.weekday()
    assert not copy.live


def test_our_screens_and_the_editor_have_no_barrier(
    page: Page, live_server: LiveServer, redacteur: User, optocht: ActivityPage, waterwijk: Wijk
) -> None:
    log_in(page, redacteur, live_server.url)
    article = f"/beheer/pages/add/wijkkrant/article/{Krant.objects.get(wijk=waterwijk).pk}/"
    activity = f"/beheer/pages/add/initiatives/activitypage/{AgendaPage.objects.get(wijk=waterwijk).pk}/"
    for width in WIDTHS:
        at_viewport(page, width)
        for screen in (*SCREENS, f"/beheer/kopieer/{optocht.pk}/"):
            page.goto(screen)
            assert_no_axe_violations(page)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    at_viewport(page, WIDTHS[0])
    for screen in (article, activity):
        page.goto(screen)
        page.locator(".public-DraftEditor-content").first.wait_for()
        assert axe_violations(page) == []
        button = page.get_by_role("button", name="Stuur door").first.bounding_box()
        assert button is not None
        assert button["y"] + button["height"] <= 844


def test_who_is_logged_out_while_writing_loses_nothing(
    page: Page, live_server: LiveServer, redacteur: User, waterwijk: Wijk
) -> None:
    log_in(page, redacteur, live_server.url)
    at_viewport(page, WIDTHS[0])
    page.goto(f"/beheer/pages/add/wijkkrant/article/{Krant.objects.get(wijk=waterwijk).pk}/")
    text = page.locator(".public-DraftEditor-content")
    text.wait_for()
    page.locator("[name=title]").click()
    page.keyboard.type("Bankjes")
    text.click()
    page.keyboard.type("Vier bankjes.")
    page.get_by_text("Bewaard om").wait_for()

    page.context.clear_cookies()
    page.keyboard.type(" Bij de vijver.")
    page.get_by_text("Je bent uitgelogd.").wait_for()
    log_in(page, redacteur, live_server.url)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(str(page.evaluate("location.href")))
    page.get_by_role("button", name="Zet mijn tekst terug").click()
    page.get_by_role("textbox", name="Tekst").get_by_text("Vier bankjes. Bij de vijver.").wait_for()
    assert page.locator(".wp-keep").count() == 0
    article = Article.objects.get()
    assert "Bij de vijver." in str(article.get_latest_revision_as_object().body)
