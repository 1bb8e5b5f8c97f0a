"""Two photos straight from a phone; one shows a child, so it stays off the site until a parent agrees."""

from pathlib import Path

from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from home.accounts.models import User
from home.media.models import Photo
from home.models import Wijk
from tests.browser.helpers import PHONE, assert_no_axe_violations, log_in
from tests.factories.photos import photo_with_place
from tests.factories.wijkkrant import ArticleFactory

BLOCKED = 'Op de foto "Feest met Ali" staat een kind onder de 16'


def send_two(page: Page, folder: Path) -> None:
    """Choose two photos at once; one that is no photo comes along."""
    for name, file_format in (("IMG_1.jpg", "JPEG"), ("IMG_2.jpg", "PNG")):
        (folder / name).write_bytes(photo_with_place(file_format, size=(800, 600)).read())
    (folder / "brief.jpg").write_bytes(b"%PDF-1.4 geen foto")
    page.goto("/beheer/fotos/")
    assert_no_axe_violations(page)
    page.set_input_files("#id_photos", [folder / "IMG_1.jpg", folder / "brief.jpg", folder / "IMG_2.jpg"])
    page.get_by_text("2 van de 3 foto's zijn bewaard.").wait_for()
    assert "geen foto die wij kunnen lezen" in page.locator(".wp-photos__row--wrong").inner_text()
    assert_no_axe_violations(page)
    # The keyboard is where it goes on.
    page.keyboard.press("Enter")
    page.wait_for_url("**/beheer/fotos/*-*/")


def tell_what_is_on_them(page: Page) -> None:
    first, second = page.locator(".wp-photos__one").all()
    assert first.get_by_label("Wie staan erop?").is_hidden()
    first.get_by_label("Wat staat er op de foto?").fill("Feest met Ali")
    first.locator("[name$=has_recognisable_people][value=True]").check()
    first.get_by_label("Wie staan erop?").fill("Ali")
    first.locator("[name$=has_children][value=True]").check()
    second.get_by_label("Wat staat er op de foto?").fill("De lege straat")
    second.locator("[name$=has_recognisable_people][value=False]").check()
    assert second.get_by_label("Wie staan erop?").is_hidden()
    assert_no_axe_violations(page)
    page.get_by_role("button", name="Bewaren").click()
    page.wait_for_url("**/beheer/images/")


def publish(page: Page, number: int) -> None:
    page.goto(f"/beheer/pages/{number}/edit/")
    page.get_by_role("button", name="Meer acties").last.click()
    page.get_by_role("button", name="Publiceren", exact=True).last.click()
    page.wait_for_load_state("networkidle")


def test_two_photos_from_a_phone_and_a_child_without_consent(
    waterwijk: Wijk, coordinator: User, page: Page, live_server: LiveServer, tmp_path: Path
) -> None:
    page.set_viewport_size(PHONE)
    log_in(page, coordinator, live_server.url)
    send_two(page, tmp_path)
    tell_what_is_on_them(page)
    photo = Photo.objects.get(title="Feest met Ali")
    article = ArticleFactory(wijk=waterwijk, title="Feest", slug="feest", live=False)
    article.image = photo
    article.save_revision(user=coordinator)

    publish(page, article.pk)
    assert BLOCKED in page.locator(".messages").inner_text()
    assert page.request.get("/waterwijk/wijkkrant/feest/").status == 404

    page.goto(f"/beheer/images/{photo.pk}/")
    assert_no_axe_violations(page)
    page.get_by_label("Wie gaf toestemming?").fill("Ans, moeder van Ali")
    page.get_by_label("Wanneer gaf die toestemming?").fill("2026-11-01")
    page.get_by_label("rechtsboven").check()
    page.get_by_role("button", name="Bewaren").last.click()
    page.wait_for_url("**/beheer/images/")
    assert Photo.objects.get(pk=photo.pk).has_focal_point()

    publish(page, article.pk)
    assert page.request.get("/waterwijk/wijkkrant/feest/").status == 200
    page.goto(f"/beheer/fotos/{photo.pk}/weghalen/")
    assert_no_axe_violations(page)
