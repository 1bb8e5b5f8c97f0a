"""Photos come in by three screens; what is good is kept once, what is not is told in Dutch."""

from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from home.lib.images import NOT_AN_IMAGE
from home.media.models import Photo
from home.media.questions import ASK_CHILDREN, ASK_DAY, ASK_PEOPLE, ENDS_BEFORE, IN_FUTURE
from home.media.views import CHOOSE_PLACE, NOTHING_CHOSEN
from home.models import Wijk
from home.wall import wijken_for
from tests.factories.photos import UPLOADS, photo_in, photo_with_place, send_photo

pytestmark = pytest.mark.django_db
ADDRESS = "/beheer/fotos/"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
HEAVY = "Deze foto is te zwaar: hoogstens 20 MB. Kies een kleinere foto."


def bad_file(kind: str) -> SimpleUploadedFile:
    if kind == "heavy":
        return SimpleUploadedFile("groot.jpg", b"\xff\xd8" + bytes(30 * 1024 * 1024), "image/jpeg")
    if kind == "broken":
        return SimpleUploadedFile("kapot.jpg", photo_with_place().read()[:700], "image/jpeg")
    if kind == "empty":
        return SimpleUploadedFile("leeg.jpg", b"", "image/jpeg")
    return SimpleUploadedFile("brief.jpg", PDF, "image/jpeg")


BAD = {"heavy": HEAVY, "broken": NOT_AN_IMAGE, "pdf": NOT_AN_IMAGE, "empty": NOT_AN_IMAGE}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("address", UPLOADS)
def test_a_bad_file_is_refused_and_nothing_is_stored(
    kind: str, address: str, redacteur_client: Client, waterwijk: Wijk
) -> None:
    response = send_photo(redacteur_client, address, bad_file(kind))
    assert response.status_code == 200
    assert Photo.objects.count() == 0


@pytest.mark.parametrize("kind", BAD)
def test_one_bad_file_keeps_no_other_back(kind: str, redacteur_client: Client, waterwijk: Wijk) -> None:
    files = [photo_with_place(name="a.jpg"), bad_file(kind), photo_with_place("PNG", name="b.png")]
    response = redacteur_client.post(ADDRESS, {"upload": uuid4(), "photos": files})
    page = BeautifulSoup(response.content, "html.parser")
    rows = [" ".join(row.text.split()) for row in page.select(".wp-photos__row")]
    assert rows == ["a.jpg Bewaard", f"{files[1].name} {BAD[kind]}", "b.png Bewaard"]
    assert Photo.objects.count() == 2
    following = page.select_one("a.wp-photos__next")
    assert following is not None
    assert redacteur_client.get(following["href"]).status_code == 200


def test_pressing_twice_stores_nothing_twice(redacteur_client: Client, waterwijk: Wijk) -> None:
    data = {"upload": uuid4()}
    for _ in range(2):
        files = [photo_with_place(name="a.jpg"), photo_with_place("PNG", name="b.png")]
        response = redacteur_client.post(ADDRESS, data | {"photos": files})
        assert response.url == f"{ADDRESS}{data['upload']}/"
    assert Photo.objects.count() == 2


def test_the_script_hears_the_same_sentences(redacteur_client: Client, waterwijk: Wijk) -> None:
    upload, headers = uuid4(), {"accept": "application/json"}
    good = redacteur_client.post(ADDRESS, {"upload": upload, "photos": photo_with_place()}, headers=headers)
    assert good.json() == {
        "error": "",
        "photos": [{"name": "IMG_0042.jpg", "error": ""}],
        "next": f"{ADDRESS}{upload}/",
    }
    bad = redacteur_client.post(ADDRESS, {"upload": upload, "photos": bad_file("pdf")}, headers=headers)
    assert bad.json()["photos"] == [{"name": "brief.jpg", "error": NOT_AN_IMAGE}]


def test_nothing_chosen_is_said(redacteur_client: Client, waterwijk: Wijk) -> None:
    response = redacteur_client.post(ADDRESS, {"upload": "geen-nummer"})
    assert NOTHING_CHOSEN in unescape(response.text)


def test_who_has_one_wijk_is_not_asked_which(
    redacteur_client: Client, beheerder_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    assert 'name="collection"' not in redacteur_client.get(ADDRESS).text
    assert 'name="collection"' in beheerder_client.get(ADDRESS).text
    response = beheerder_client.post(ADDRESS, {"upload": uuid4(), "photos": photo_with_place()})
    assert CHOOSE_PLACE in unescape(response.text)
    data = {"upload": uuid4(), "photos": photo_with_place(), "collection": haven.collection.pk}
    beheerder_client.post(ADDRESS, data)
    assert Photo.objects.get().collection == haven.collection


def test_a_redacteur_cannot_put_a_photo_in_another_wijk(
    redacteur_client: Client, waterwijk: Wijk, haven: Wijk
) -> None:
    data = {"upload": uuid4(), "photos": photo_with_place(), "collection": haven.collection.pk}
    redacteur_client.post(ADDRESS, data)
    assert Photo.objects.get().collection == waterwijk.collection


def test_the_photos_of_somebody_else_are_not_found(
    redacteur_client: Client, coordinator_client: Client, neighbour_client: Client, waterwijk: Wijk
) -> None:
    upload = uuid4()
    redacteur_client.post(ADDRESS, {"upload": upload, "photos": photo_with_place()})
    for client in (coordinator_client, neighbour_client):
        assert client.get(f"{ADDRESS}{upload}/").status_code == 404
        taken = client.post(ADDRESS, {"upload": upload, "photos": photo_with_place()})
        assert "Deze keuze is niet van jou." in taken.text
    assert Photo.objects.count() == 1


def test_wagtails_own_screen_leads_to_ours(redacteur_client: Client, waterwijk: Wijk) -> None:
    assert redacteur_client.get("/beheer/images/multiple/add/").url == ADDRESS


@pytest.fixture
def photos(redacteur_client: Client, waterwijk: Wijk) -> list[Photo]:
    files = [photo_with_place(name="a.jpg"), photo_with_place("PNG", name="b.png")]
    redacteur_client.post(ADDRESS, {"upload": uuid4(), "photos": files})
    return list(Photo.objects.order_by("pk"))


def answers(photo: Photo, **given: str) -> dict[str, str]:
    return {f"foto-{photo.pk}-{name}": value for name, value in given.items()}


def describe(client: Client, photos: list[Photo], *given: dict[str, str]) -> Any:
    data: dict[str, str] = {}
    for photo, one in zip(photos, given, strict=True):
        data |= answers(photo, **one)
    return client.post(f"{ADDRESS}{photos[0].upload}/", data)


NOBODY = {"has_recognisable_people": "False"}


def test_a_photo_is_called_after_what_is_on_it(redacteur_client: Client, photos: list[Photo]) -> None:
    given = NOBODY | {"description": "Een rode bakfiets", "rights_holder": "Ans"}
    assert describe(redacteur_client, photos, given, NOBODY).url == "/beheer/images/"
    first, second = Photo.objects.order_by("pk")
    assert (first.title, first.description, first.rights_holder) == (
        "Een rode bakfiets",
        "Een rode bakfiets",
        "Ans",
    )
    assert second.title.startswith("Foto van ")
    assert [photo.has_recognisable_people for photo in (first, second)] == [False, False]


def test_not_answered_is_not_no(redacteur_client: Client, photos: list[Photo]) -> None:
    assert {photo.has_recognisable_people for photo in photos} == {None}
    page = BeautifulSoup(redacteur_client.get(f"{ADDRESS}{photos[0].upload}/").content, "html.parser")
    assert page.select("input[type=radio][name$=has_recognisable_people][checked]") == []
    assert page.select("input[type=radio][name$=has_children][checked]") == []


CHILD = {"has_recognisable_people": "True", "has_children": "True", "people": "Ali"}
WRONG = [
    ({"description": "Feest"}, ASK_PEOPLE),
    ({"has_recognisable_people": "True", "people": "Ali"}, ASK_CHILDREN),
    (CHILD | {"consent_by": "moeder van Ali"}, ASK_DAY),
    (CHILD | {"consent_by": "moeder van Ali", "consent_on": "2026-11-25"}, IN_FUTURE),
    (
        CHILD | {"consent_by": "moeder", "consent_on": "2026-11-20", "consent_until": "2026-11-01"},
        ENDS_BEFORE,
    ),
    (CHILD | {"consent_by": "moeder", "consent_on": "31-02-2026"}, "Voer een geldige datum in."),
]


@pytest.mark.parametrize(("given", "sentence"), WRONG)
def test_a_wrong_answer_is_told_and_the_other_photo_is_kept(
    given: dict[str, str], sentence: str, redacteur_client: Client, photos: list[Photo], at: Any
) -> None:
    at("2026-11-24 10:00")
    response = describe(redacteur_client, photos, given, NOBODY | {"description": "Een boom"})
    page = BeautifulSoup(response.content, "html.parser")
    assert [" ".join(error.text.split()) for error in page.select(".error-message")] == [sentence]
    assert page.title is not None
    assert page.title.text.startswith("Fout: ")
    for name, value in given.items():
        field = page.select_one(f"[name=foto-{photos[0].pk}-{name}]")
        assert field is not None
        if field.get("type") != "radio":
            assert field["value"] == value, "what was typed stays"
    assert Photo.objects.get(pk=photos[1].pk).title == "Een boom"


def test_a_child_without_consent_is_kept_and_the_editor_hears_what_is_missing(
    redacteur_client: Client, photos: list[Photo]
) -> None:
    response = describe(redacteur_client, photos, CHILD | {"description": "Feest"}, NOBODY)
    listing = redacteur_client.get(response.url).text
    assert "Deze foto komt nog niet op de site. Op de foto &quot;Feest&quot; staat een kind" in listing
    assert Photo.objects.get(title="Feest").people == "Ali"


def test_who_says_nobody_leaves_no_names(redacteur_client: Client, photos: list[Photo]) -> None:
    describe(redacteur_client, photos, CHILD | NOBODY | {"consent_by": "moeder", "consent_on": "x"}, NOBODY)
    photo = Photo.objects.get(pk=photos[0].pk)
    assert (photo.people, photo.consent_by, photo.has_children) == ("", "", False)


STATES = {
    "missing": "Kind",
    "expiring": "Bijna",
    "unanswered": "Oud",
    "withdrawn": "Weg",
}


@pytest.mark.parametrize("state", STATES)
def test_the_list_finds_what_is_still_to_do(
    state: str, redacteur_client: Client, waterwijk: Wijk, haven: Wijk, at: Any
) -> None:
    at("2026-11-24 10:00")
    for wijk, suffix in ((waterwijk, ""), (haven, " Quokka")):
        people = {"has_recognisable_people": True}
        photo_in(wijk, f"Kind{suffix}", has_children=True, **people)
        photo_in(wijk, f"Bijna{suffix}", consent_by="A", consent_until="2026-12-20", **people)
        photo_in(wijk, f"Later{suffix}", consent_by="A", consent_until="2027-12-20", **people)
        photo_in(wijk, f"Oud{suffix}")
        photo_in(wijk, f"Weg{suffix}", consent_withdrawn_at="2026-11-01T10:00Z")
    page = redacteur_client.get(f"/beheer/images/?consent={state}")
    titles = [one.text.strip() for one in BeautifulSoup(page.content, "html.parser").select("figcaption")]
    assert titles == [STATES[state]]
    assert "Quokka" not in page.text


def test_what_waits_is_told_about_the_own_wijk_only(
    redacteur: Any, waterwijk: Wijk, haven: Wijk, at: Any
) -> None:
    from home.lib.registries import waiting_sources

    at("2026-11-24 10:00")
    people = {"has_recognisable_people": True}
    photo_in(waterwijk, **people)
    photo_in(waterwijk, consent_by="A", consent_until="2026-11-23", **people)
    photo_in(waterwijk, consent_by="A", consent_until="2026-12-24", **people)
    photo_in(waterwijk, consent_by="A", consent_until="2026-12-25", **people)
    for _ in range(3):
        photo_in(haven, **people)
    source = next(one for one in waiting_sources if one.name == "photos")
    assert [(item.text, item.url, item.is_late) for item in source.items(redacteur)] == [
        ("1 foto mist toestemming", "/beheer/images/?consent=missing", False),
        (
            "De toestemming voor 2 foto's loopt binnenkort af of is verlopen",
            "/beheer/images/?consent=expiring",
            True,
        ),
    ]


def test_the_first_screen_has_a_button_for_photos(redacteur: Any, waterwijk: Wijk) -> None:
    from home.lib.registries import quick_actions

    action = next(one for one in quick_actions if one.name == "photos")
    assert (action.label, action.order) == ("Foto's", 40)
    assert action.url(redacteur, wijken_for(redacteur).get()) == ADDRESS


def test_the_list_in_rows_has_a_column_for_consent(redacteur_client: Client, waterwijk: Wijk) -> None:
    photo_in(waterwijk, "Kind", has_recognisable_people=True, has_children=True)
    page = BeautifulSoup(redacteur_client.get("/beheer/images/?layout=list").content, "html.parser")
    assert "Toestemming" in [" ".join(cell.text.split()) for cell in page.select("thead th")]
    assert "Toestemming ontbreekt" in [cell.text.strip() for cell in page.select("tbody td")]


def test_a_chooser_offers_no_withdrawn_photo(redacteur_client: Client, waterwijk: Wijk) -> None:
    photo_in(waterwijk, "Boom")
    photo_in(waterwijk, "Weg", consent_withdrawn_at="2026-11-01T10:00Z")
    offered = redacteur_client.get("/beheer/images/chooser/results/").text
    assert ("Boom" in offered, "Weg" in offered) == (True, False)
