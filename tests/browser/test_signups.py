"""Signing up on a telephone: two children, one of them ill; a place that is offered; who is at the door."""

from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.models import Wijk
from initiatives.choices import Audience
from initiatives.models import Occurrence, Signup, SignupPerson
from initiatives.signups.actions import cancel_signup
from initiatives.signups.queries import sign_up_path
from initiatives.signups.states import State
from tests.browser.helpers import PHONE, WIDTHS, assert_no_axe_violations, at_viewport, log_in, tab_to
from tests.factories.signups import activity_with_signups, join, next_date


@pytest.fixture
def occurrence(waterwijk: Wijk, haven: Wijk) -> Occurrence:
    return next_date(activity_with_signups(waterwijk, places=2, title="Samen eten", asks_needs=True))


@pytest.fixture
def plain_page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A telephone with JavaScript switched off."""
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url, viewport=PHONE)
    yield context.new_page()
    context.close()


def test_two_children_are_signed_up_and_one_falls_ill(waterwijk: Wijk, haven: Wijk, page: Page) -> None:
    activity = activity_with_signups(
        waterwijk, title="Knutselen", audience=Audience.CHILDREN, age_from=6, age_to=12, places=9
    )
    at_viewport(page, PHONE["width"])
    page.goto(activity.url)
    page.get_by_role("link", name="Aanmelden").first.click()
    page.get_by_label("Voornaam").fill("Sara")
    page.get_by_label("Leeftijd").fill("8")
    page.get_by_role("button", name="Nog iemand erbij").click()
    page.get_by_role("group", name="Persoon 2").get_by_label("Voornaam").fill("Omar")
    page.get_by_role("group", name="Persoon 2").get_by_label("Leeftijd").fill("6")
    page.get_by_label("Uw naam").fill("Fatima")
    page.get_by_label("Uw telefoonnummer").fill("06 12345678")
    # Enter in a field sends the form: it takes nobody away and adds nobody.
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="U hebt een plek").wait_for()
    page.get_by_role("link", name="Ga naar uw eigen pagina").click()
    page.get_by_role("button", name="Omar komt niet").click()
    page.get_by_role("button", name="Omar komt niet").wait_for(state="detached")
    signup = Signup.objects.get()
    assert ([person.first_name for person in signup.people.all()], signup.state) == (["Sara"], State.PLACED)


def test_an_offered_place_is_taken_by_keyboard_without_scripts(
    occurrence: Occurrence, plain_page: Page
) -> None:
    first, _second, waits = (join(occurrence, name) for name in ("Riet", "Jan", "Sara"))
    cancel_signup(signup=first, now=timezone.now())
    plain_page.goto(waits.follow_path)
    button = plain_page.get_by_role("button", name="Ja, ik kom")
    for _ in range(40):
        if button.evaluate("element => element === document.activeElement"):
            break
        plain_page.keyboard.press("Tab")
    plain_page.keyboard.press("Enter")
    plain_page.get_by_text("U hebt een plek").wait_for()
    waits.refresh_from_db()
    assert waits.state == State.PLACED


def test_who_organises_ticks_who_is_there(
    occurrence: Occurrence, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    join(occurrence, "Riet", "Jan", phone="+31612345678", needs="Een rolstoel")
    moment = timezone.now()
    length = occurrence.end - occurrence.start
    Occurrence.objects.filter(pk=occurrence.pk).update(start=moment, end=moment + length)
    log_in(page, redacteur, live_server.url)
    at_viewport(page, PHONE["width"])
    page.goto("/beheer/aanmeldingen/")
    page.get_by_role("link", name="Samen eten").first.click()
    riet = page.get_by_role("checkbox", name="Riet")
    tab_to(page, riet)
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Bewaar wie er is"))
    page.keyboard.press("Enter")
    page.get_by_text("Bewaard. Van wie een plek had, was er 1.").wait_for()
    page.get_by_role("button", name="Iemand erbij").click()
    page.get_by_text("Erbij gezet.").wait_for()
    came = dict(SignupPerson.objects.values_list("first_name", "came"))
    assert came == {"Riet": True, "Jan": False, "Iemand": True}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_screens_of_signing_up_are_for_everybody(
    width: int, occurrence: Occurrence, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    first, _second, waits = (
        join(occurrence, *names, needs="Een rolstoel") for names in (("Riet",), ("Jan",), ("Sara",))
    )
    together = join(occurrence, "Bep", "Arie")
    cancel_signup(signup=first, now=timezone.now())
    at_viewport(page, width)
    thanks = f"/waterwijk/aangemeld/{waits.submission}/"
    form = sign_up_path(occurrence)
    for path in (occurrence.activity.url, form, thanks, waits.follow_path, together.follow_path):
        page.goto(path)
        for summary in page.locator("main summary").all():
            summary.click()
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.goto(form)
    page.get_by_role("button", name="Nog iemand erbij").click()
    page.get_by_role("button", name="Aanmelden", exact=True).last.click()
    page.get_by_text("Vul een voornaam in.").first.wait_for()
    assert_no_axe_violations(page)
    log_in(page, redacteur, live_server.url)
    admin = f"/beheer/aanmeldingen/{occurrence.pk}/"
    for path in ("/beheer/aanmeldingen/", admin, f"{admin}afdrukken/"):
        page.goto(path)
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("width", WIDTHS)
def test_a_caller_is_signed_up_at_the_counter(
    width: int, occurrence: Occurrence, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    log_in(page, redacteur, live_server.url)
    at_viewport(page, width)
    page.goto("/beheer/balie/aanmelden/")
    assert_no_axe_violations(page)
    page.get_by_role("link", name="Samen eten").first.click()
    page.get_by_role("button", name="Bewaar en maak een briefje").click()
    page.get_by_text("Vul een voornaam in.").wait_for()
    assert_no_axe_violations(page)
    page.get_by_label("Voornaam").fill("Bep")
    page.get_by_label("Telefoonnummer").fill("06 12345678")
    page.get_by_role("button", name="Bewaar en maak een briefje").click()
    page.get_by_role("heading", name="Briefje voor de bewoner").wait_for()
    assert_no_axe_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    reference, code = page.locator(".wp-slip__code").all_inner_texts()
    page.goto("/mijn-wijk/briefje/")
    page.get_by_label("Kenmerk").fill(reference)
    page.get_by_label("Code").fill(code)
    page.keyboard.press("Enter")
    page.get_by_text("U hebt een plek").wait_for()


def test_who_organises_writes_to_who_comes_and_thinks_better_of_it(
    occurrence: Occurrence, redacteur: User, page: Page, live_server: LiveServer
) -> None:
    join(occurrence, "Riet")
    log_in(page, redacteur, live_server.url)
    at_viewport(page, PHONE["width"])
    page.goto(f"/beheer/aanmeldingen/{occurrence.pk}/")
    page.get_by_role("link", name="Bericht sturen").click()
    tab_to(page, page.get_by_label("Je bericht"))
    page.keyboard.type("Neem een kussen mee.")
    tab_to(page, page.get_by_role("button", name="Bekijk eerst"))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Zo komt het aan").wait_for()
    for width in WIDTHS:
        at_viewport(page, width)
        assert_no_axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    tab_to(page, page.get_by_role("button", name="Verstuur"))
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Haal terug").click()
    page.get_by_text("Teruggehaald. 1 mail gaat niet weg.").wait_for()
    assert_no_axe_violations(page)
