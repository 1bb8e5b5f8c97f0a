"""Who takes consent back is gone from the site at once, and cannot be put back."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.images.models import Filter
from wagtail.models import ModelLogEntry

from home.accounts.models import User
from home.freshness import version
from home.lib.registries import freshness_sources
from home.media.actions import clean_up_withdrawn, hide_expired, withdraw_consent
from home.media.models import Photo, PhotoRendition
from home.media.publishing import HiddenPhotoError
from home.models import TeamMember, Wijk
from tests.factories.photos import CHILD, photo_in
from tests.factories.wijkkrant import ArticleFactory

pytestmark = pytest.mark.django_db
Capture = Callable[..., Any]
NAMES = ("Ali", "Ans", "moeder", "Kampioen", "fotograaf")
AGREED = CHILD | {
    "consent_by": "Ans, moeder van Ali",
    "description": "Ali met de beker",
    "rights_holder": "Ans de fotograaf",
}


@pytest.fixture
def photo(waterwijk: Wijk) -> Photo:
    photo = photo_in(waterwijk, "Kampioen Ali", **AGREED)
    photo.tags.add("Kampioen")
    return photo


@pytest.fixture
def article(waterwijk: Wijk, photo: Photo) -> Any:
    picture = {"image": {"image": photo.pk, "alt_text": "Ali", "decorative": False}, "caption": "Ali wint"}
    page = ArticleFactory(wijk=waterwijk, title="Toernooi", slug="toernooi", image=photo)
    page.body = type(page).body.field.stream_block.to_python([{"type": "picture", "value": picture}])
    page.save_revision().publish()
    waterwijk.page.image = photo
    waterwijk.page.body = [("latest_articles", {"title": "Nieuws", "count": 3})]
    waterwijk.page.save_revision().publish()
    return page


ADDRESSES = (
    "/waterwijk/",
    "/waterwijk/wijkkrant/",
    "/waterwijk/wijkkrant/toernooi/",
    "/waterwijk/wijkkrant/rss.xml",
    "/waterwijk/wijkkrant/atom.xml",
    "/zoeken/?q=toernooi",
)


def files_of(photo: Photo) -> list[str]:
    return [photo.file.name, *PhotoRendition.objects.filter(image=photo).values_list("file", flat=True)]


def exists(name: str) -> bool:
    return (Path(settings.MEDIA_ROOT) / name).exists()


def withdraw(photo: Photo, by: User, capture: Capture) -> None:
    with capture(execute=True):
        withdraw_consent(photo=photo, by=by)


def test_the_photo_is_replaced_everywhere_and_the_old_addresses_are_gone(
    article: Any,
    photo: Photo,
    client: Client,
    redacteur: User,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    before = {address: client.get(address).text for address in ADDRESSES}
    old = [f"/media/{name}" for name in files_of(photo)[1:]]
    assert len(old) > 5
    shown_at = {address for address in ADDRESSES if any(one in before[address] for one in old)}
    assert {"/waterwijk/", "/waterwijk/wijkkrant/", "/waterwijk/wijkkrant/toernooi/"} <= shown_at
    assert [client.get(one).status_code for one in old] == [200] * len(old)
    names = files_of(photo)

    withdraw(photo, redacteur, django_capture_on_commit_callbacks)

    cache.clear()
    for address in ADDRESSES:
        text = client.get(address).text
        assert [one for one in old if one in text] == [], address
        assert ("geen-foto" in text) == (address in shown_at), address
    assert "Ali" not in client.get("/waterwijk/wijkkrant/toernooi/").text
    assert [client.get(one).status_code for one in old] == [404] * len(old)
    assert [name for name in names if exists(name)] == []


def test_a_shared_link_shows_the_drawing(
    article: Any,
    photo: Photo,
    client: Client,
    redacteur: User,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    withdraw(photo, redacteur, django_capture_on_commit_callbacks)
    text = client.get(article.url).text
    shared = next(line for line in text.splitlines() if 'property="og:image"' in line)
    assert "/static/img/geen-foto" in shared
    assert client.get("/media/" + photo.file.name).status_code == 404


def test_drafts_and_older_versions_show_the_drawing_too(
    article: Any, photo: Photo, redacteur: User, django_capture_on_commit_callbacks: Capture
) -> None:
    withdraw(photo, redacteur, django_capture_on_commit_callbacks)
    for revision in article.revisions.all():
        old = revision.as_object()
        assert "geen-foto" in old.image.get_rendition("width-480").url


def test_nothing_is_kept_about_people_in_the_row_the_log_and_the_search(
    photo: Photo, redacteur_client: Client, redacteur: User, django_capture_on_commit_callbacks: Capture
) -> None:
    redacteur_client.post(
        f"/beheer/images/{photo.pk}/",
        {"title": "Kampioen Ali", "has_recognisable_people": "True", "has_children": "True"},
    )
    assert ModelLogEntry.objects.filter(label="Kampioen Ali").exists()
    withdraw(photo, redacteur, django_capture_on_commit_callbacks)
    photo = Photo.objects.get(pk=photo.pk)
    kept = {field.name: str(field.value_from_object(photo)) for field in photo._meta.concrete_fields}
    assert [name for name, value in kept.items() for word in NAMES if word in value] == []
    assert list(photo.tags.all()) == []
    entries = ModelLogEntry.objects.filter(object_id=str(photo.pk))
    assert {entry.label for entry in entries} == {"Weggehaalde foto"}
    assert entries.filter(action="media.withdraw_consent", user=redacteur).count() == 1
    for word in NAMES:
        assert (
            list(Photo.objects.all().autocomplete(word)) == []
            if hasattr(Photo.objects, "autocomplete")
            else True
        )
        assert "Weggehaalde foto" not in redacteur_client.get(f"/beheer/images/?q={word}").text


def test_twice_is_once(
    photo: Photo, redacteur: User, coordinator: User, django_capture_on_commit_callbacks: Capture
) -> None:
    withdraw(photo, redacteur, django_capture_on_commit_callbacks)
    first = Photo.objects.get(pk=photo.pk)
    withdraw(photo, coordinator, django_capture_on_commit_callbacks)
    again = Photo.objects.get(pk=photo.pk)
    assert again.consent_withdrawn_at == first.consent_withdrawn_at
    assert ModelLogEntry.objects.filter(action="media.withdraw_consent").count() == 1


def test_a_file_that_is_gone_already_is_no_error(
    photo: Photo, redacteur: User, django_capture_on_commit_callbacks: Capture
) -> None:
    photo.get_rendition("width-200")
    for name in files_of(photo):
        (Path(settings.MEDIA_ROOT) / name).unlink()
    withdraw(photo, redacteur, django_capture_on_commit_callbacks)
    assert Photo.objects.get(pk=photo.pk).leftover_file == ""


def test_what_storage_refuses_is_tried_again(
    photo: Photo, redacteur_client: Client, django_capture_on_commit_callbacks: Capture
) -> None:
    photo.get_rendition("width-200")
    names = files_of(photo)
    real = FileSystemStorage.delete

    def refuse_original(self: FileSystemStorage, name: str) -> None:
        if name.startswith("original_images"):
            raise OSError("disk is away")
        real(self, name)

    with (
        mock.patch.object(FileSystemStorage, "delete", refuse_original),
        django_capture_on_commit_callbacks(execute=True),
    ):
        redacteur_client.post(f"/beheer/fotos/{photo.pk}/weghalen/")
    row = Photo.objects.get(pk=photo.pk)
    assert row.is_hidden
    assert row.leftover_file == names[0]
    assert exists(names[0])
    for _ in range(2):
        clean_up_withdrawn(timezone.now())
        assert [name for name in names if exists(name)] == []
    assert Photo.objects.get(pk=photo.pk).leftover_file == ""


def test_every_wijk_that_shows_it_is_marked_as_changed(
    article: Any,
    photo: Photo,
    waterwijk: Wijk,
    haven: Wijk,
    redacteur: User,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    # A beheerder may have put it in another wijk.
    ArticleFactory(wijk=haven, title="Ook hier", slug="ook", image=photo)
    before = {wijk.pk: version(wijk.pk) for wijk in (waterwijk, haven)}
    withdraw(photo, redacteur, django_capture_on_commit_callbacks)
    assert [version(pk) > old for pk, old in before.items()] == [True, True]


def test_the_screen_shows_where_the_photo_is_and_only_in_the_own_wijk(
    article: Any, photo: Photo, haven: Wijk, waterwijk: Wijk, redacteur_client: Client
) -> None:
    ArticleFactory(wijk=haven, title="Quokka", slug="quokka", image=photo)
    TeamMember.objects.create(wijk=waterwijk, first_name="Fatma", photo=photo, photo_consent=True)
    text = redacteur_client.get(f"/beheer/fotos/{photo.pk}/weghalen/").text
    assert "Toernooi" in text
    assert "Fatma" in text
    assert "En op 1 plek buiten je eigen wijk." in text
    assert "Quokka" not in text
    assert Photo.objects.get(pk=photo.pk).consent_withdrawn_at is None


def test_a_photo_of_another_wijk_stays_and_is_not_found(photo: Photo, neighbour_client: Client) -> None:
    address = f"/beheer/fotos/{photo.pk}/weghalen/"
    assert neighbour_client.get(address).status_code == 404
    assert neighbour_client.post(address).status_code == 404
    assert Photo.objects.get(pk=photo.pk).consent_withdrawn_at is None
    assert exists(photo.file.name)


def test_other_photos_are_untouched(
    photo: Photo, waterwijk: Wijk, haven: Wijk, redacteur: User, django_capture_on_commit_callbacks: Capture
) -> None:
    others = [photo_in(waterwijk, "Boom"), photo_in(haven, "Boot", **AGREED)]
    shown = [other.get_rendition("width-200").file.name for other in others]
    withdraw(photo, redacteur, django_capture_on_commit_callbacks)
    assert all(exists(name) for name in shown)
    assert [Photo.objects.get(pk=other.pk).title for other in others] == ["Boom", "Boot"]


def test_a_withdrawn_photo_cannot_be_filled_again(
    photo: Photo, redacteur_client: Client, redacteur: User, django_capture_on_commit_callbacks: Capture
) -> None:
    withdraw(photo, redacteur, django_capture_on_commit_callbacks)
    address = f"/beheer/images/{photo.pk}/"
    assert "Dat is niet terug te draaien" in redacteur_client.get(address).text
    response = redacteur_client.post(address, {"title": "Ali", "has_recognisable_people": "False"})
    assert "Deze foto is weggehaald." in response.text
    assert Photo.objects.get(pk=photo.pk).title == "Weggehaalde foto"


def test_consent_that_ends_takes_the_photo_off_and_new_consent_puts_it_back(
    waterwijk: Wijk, haven: Wijk, client: Client, at: Any, django_capture_on_commit_callbacks: Capture
) -> None:
    at("2026-11-24 10:00")
    photo = photo_in(waterwijk, **AGREED, consent_until="2026-11-24")
    article = ArticleFactory(wijk=waterwijk, title="Toernooi", slug="toernooi", image=photo)
    assert "geen-foto" not in client.get(article.url).text
    old = PhotoRendition.objects.filter(image=photo).values_list("file", flat=True)[0]
    source = next(one for one in freshness_sources if one.name == "photos")
    ends = source.valid_until(waterwijk, timezone.now())
    assert ends == timezone.make_aware(datetime(2026, 11, 25))
    assert source.valid_until(haven, timezone.now()) is None

    at("2026-11-25 00:01")
    assert "geen-foto" in client.get(article.url).text
    before = version(waterwijk.pk)
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            hide_expired(timezone.now())
    assert client.get(f"/media/{old}").status_code == 404
    assert version(waterwijk.pk) == before + 1
    assert exists(Photo.objects.get(pk=photo.pk).file.name)

    Photo.objects.filter(pk=photo.pk).update(consent_until="2027-11-24")
    assert "geen-foto" not in client.get(article.url).text


@pytest.mark.parametrize("specs", [("width-200",), ("width-200", "width-300", "fill-100x100")])
def test_a_size_made_while_consent_was_withdrawn_does_not_stay(
    specs: tuple[str, ...], photo: Photo, redacteur: User, django_capture_on_commit_callbacks: Capture
) -> None:
    """A reader's request holds the old photo in hand; it looks again after it has written."""
    stale = Photo.objects.get(pk=photo.pk)
    real = Photo.generate_rendition_file

    def slow(self: Photo, wanted: Filter, **options: Any) -> Any:
        made = real(self, wanted, **options)
        Photo.objects.filter(pk=photo.pk).update(consent_withdrawn_at=timezone.now())
        return made

    # Of several sizes Wagtail makes each in a thread of its own, which sees no test transaction.
    stamp = mock.patch.object(Photo, "generate_rendition_file", slow)
    if len(specs) > 1:
        stamp = mock.patch.object(Photo, "_was_withdrawn_meanwhile", return_value=True)
    with stamp, django_capture_on_commit_callbacks(execute=True):
        made = stale.get_renditions(*specs)
    assert ["geen-foto" in one.url for one in made.values()] == [True] * len(specs)
    assert PhotoRendition.objects.filter(image=photo).count() == 0


def in_threads(jobs: list[Callable[[], Any]]) -> list[str]:
    """Do all of it at the same moment; returns the errors, a refusal to publish left out."""
    start, troubles = threading.Barrier(len(jobs)), []

    def run(work: Callable[[], Any]) -> None:
        start.wait()
        try:
            with suppress(HiddenPhotoError):
                work()
        except Exception as error:  # noqa: BLE001  (a thread's error is told by the test)
            troubles.append(repr(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[job]) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return troubles


@pytest.mark.django_db(transaction=True)
def test_withdrawing_while_others_publish_never_leaves_the_photo_in_sight(
    waterwijk: Wijk, redacteur: User, coordinator: User, client: Client
) -> None:
    photo = photo_in(waterwijk, "Kampioen Ali", **AGREED)
    original, drafts = photo.file.name, []
    for number in range(4):
        draft = ArticleFactory(wijk=waterwijk, title=f"T{number}", slug=f"t{number}", live=False)
        draft.image = photo
        draft.save_revision()
        drafts.append(draft)

    def publish(draft: Any) -> None:
        draft.get_latest_revision().publish(user=coordinator)
        Client().get(draft.url)

    jobs = [partial(publish, draft) for draft in drafts]
    assert in_threads([*jobs, partial(withdraw_consent, photo=photo, by=redacteur)]) == []
    clean_up_withdrawn(timezone.now() + timedelta(minutes=10))
    assert PhotoRendition.objects.filter(image=photo).count() == 0
    assert not exists(original)
    assert ["/media/images/" in client.get(draft.url).text for draft in drafts] == [False] * 4
