""" "Kopieer vorige": last year's lampionnenoptocht, with new dates."""

import re
import uuid
from datetime import date, time
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from home.accounts.models import User
from home.lib.errors import ActionError
from home.models import Theme, Wijk
from initiatives.actions import cancel_occurrence
from initiatives.copies.actions import copy_activity
from initiatives.models import ActivityPage
from tests.conftest import At
from tests.factories.initiatives import ActivityFactory, dates_of
from tests.factories.wijkkrant import photo_of

pytestmark = pytest.mark.django_db

LIST = "/beheer/kopieer/"


@pytest.fixture
def optocht(waterwijk: Wijk, at: At) -> ActivityPage:
    """Last year's procession, with everything filled in, over for two weeks."""
    at("2026-11-01 10:00")
    made: ActivityPage = ActivityFactory(
        wijk=waterwijk,
        title="Lampionnenoptocht",
        repeat="once",
        first_date=date(2026, 11, 11),
        start_time=time(17),
        end_time=time(19),
        lead="Loop mee met je lampion.",
        body=[("paragraph", "<p>Neem een lampion mee.</p>")],
        image=photo_of(waterwijk),
        place_name="Buurthuis De Brug",
        contact_name="Anna",
        contact_phone="036 123 45 67",
        organiser="Wijkteam",
        themes=list(Theme.objects.all()[:2]),
    )
    made.tags.add("lampion")
    made.save_revision().publish()
    at("2026-11-24 10:00")
    return ActivityPage.objects.get(pk=made.pk)


def url_of(activity: ActivityPage) -> str:
    return f"{LIST}{activity.pk}/"


def as_proposed(client: Client, activity: ActivityPage, **changed: Any) -> dict[str, Any]:
    """Return the form as it opens, with some fields changed."""
    page = BeautifulSoup(client.get(url_of(activity)).content, "html.parser")
    fields = {one["name"]: one.get("value", "") for one in page.select(".wp-copy__form input[name]")}
    return fields | changed


def copies(activity: ActivityPage) -> list[ActivityPage]:
    return list(ActivityPage.objects.exclude(pk=activity.pk).order_by("pk"))


def test_the_copy_has_the_words_and_the_new_date_and_nothing_of_what_happened(
    redacteur_client: Client, redacteur: User, optocht: ActivityPage, waterwijk: Wijk, client: Client
) -> None:
    form = as_proposed(redacteur_client, optocht)
    assert (form["first_date"], form["start_time"], form["end_time"]) == ("2027-11-10", "17.00", "19.00")
    answer = redacteur_client.post(url_of(optocht), form, follow=True)
    (copy,) = copies(optocht)
    assert answer.redirect_chain == [(f"/beheer/pages/{copy.pk}/edit/", 302)]
    assert "‘Lampionnenoptocht’ is gekopieerd, met 10 november 2027 als datum." in answer.text
    assert (copy.title, copy.lead, copy.organiser) == ("Lampionnenoptocht", optocht.lead, "Wijkteam")
    assert str(copy.body) == str(optocht.body)
    assert (copy.image, copy.place_name, copy.contact_phone) == (
        optocht.image,
        "Buurthuis De Brug",
        "036 123 45 67",
    )
    assert set(copy.themes.all()) == set(optocht.themes.all())
    assert list(copy.tags.names()) == ["lampion"]
    assert (copy.first_date, copy.last_date) == (date(2027, 11, 10), None)
    assert (copy.slug, copy.wijk, copy.owner) == ("lampionnenoptocht-2027", waterwijk, redacteur)
    assert (copy.live, copy.first_published_at, dates_of(copy)) == (False, None, [])
    optocht.refresh_from_db()
    assert (optocht.live, optocht.first_date) == (True, date(2026, 11, 11))
    assert client.get("/waterwijk/agenda/lampionnenoptocht-2027/").status_code == 404


def test_what_was_called_off_stays_behind(redacteur_client: Client, waterwijk: Wijk, at: At) -> None:
    at("2026-11-24 08:00")
    coffee = ActivityFactory(wijk=waterwijk, title="Koffie", until=date(2027, 6, 29))
    cancel_occurrence(occurrence=dates_of(coffee)[0], note="Zaal lek", now=coffee.first_published_at)
    form = as_proposed(redacteur_client, coffee)
    assert (form["first_date"], form["last_date"]) == ("2027-11-23", "2028-06-27")
    redacteur_client.post(url_of(coffee), form)
    (copy,) = copies(coffee)
    copy.save_revision().publish()
    assert {row.status for row in dates_of(copy)} <= {"planned"}
    assert (copy.first_date, copy.until, copy.repeat) == (date(2027, 11, 23), date(2028, 6, 27), "weekly")


def test_who_may_not_publish_reads_who_does(
    redacteur_client: Client, coordinator_client: Client, optocht: ActivityPage
) -> None:
    told = {
        client: client.get(url_of(optocht)).content.decode()
        for client in (redacteur_client, coordinator_client)
    }
    assert "op de site als de coördinator akkoord geeft." in told[redacteur_client]
    assert "op de site als je die publiceert." in told[coordinator_client]


def test_pressing_twice_makes_one_copy(redacteur_client: Client, optocht: ActivityPage) -> None:
    form = as_proposed(redacteur_client, optocht)
    first = redacteur_client.post(url_of(optocht), form)
    second = redacteur_client.post(url_of(optocht), form)
    assert first["Location"] == second["Location"]
    assert len(copies(optocht)) == 1


def test_another_form_makes_another_copy_with_an_address_of_its_own(
    redacteur_client: Client, optocht: ActivityPage
) -> None:
    for _ in range(2):
        redacteur_client.post(url_of(optocht), as_proposed(redacteur_client, optocht))
    slugs = [copy.slug for copy in copies(optocht)]
    assert slugs == ["lampionnenoptocht-2027", "lampionnenoptocht-2027-1"]


def test_the_number_of_another_page_is_no_form(redacteur: User, optocht: ActivityPage, haven: Wijk) -> None:
    other = ActivityFactory(wijk=haven, title="Van de buren")
    with pytest.raises(ActionError, match="Dit formulier is al gebruikt"):
        copy_activity(
            source=optocht,
            user=redacteur,
            first_date=date(2027, 11, 10),
            last_date=None,
            start_time=time(17),
            end_time=time(19),
            submission=other.translation_key,
        )


WRONG = [
    ({"first_date": "2027-02-30"}, "Voer een geldige datum in."),
    ({"first_date": ""}, "Kies een datum."),
    ({"last_date": "2027-11-09"}, "De laatste dag ligt voor de eerste dag."),
    ({"start_time": "half vijf"}, "Voer een geldige tijd in."),
    ({"submission": "x"}, "Ga terug en kies opnieuw."),
]


@pytest.mark.parametrize(("changed", "message"), WRONG)
def test_a_mistake_is_said_at_the_field_and_what_was_typed_stays(
    changed: dict[str, str], message: str, redacteur_client: Client, optocht: ActivityPage
) -> None:
    sent = as_proposed(redacteur_client, optocht, end_time="20.15", **changed)
    page = redacteur_client.post(url_of(optocht), sent).text
    assert message in page
    assert 'value="20.15"' in page
    assert copies(optocht) == []


def test_a_photo_that_went_and_a_missing_contact_do_not_stop_a_copy(
    redacteur_client: Client, optocht: ActivityPage
) -> None:
    ActivityPage.objects.filter(pk=optocht.pk).update(
        entry="first_contact", contact_phone="", start_time=None
    )
    optocht.image.delete()
    redacteur_client.post(url_of(optocht), as_proposed(redacteur_client, optocht, start_time="17.30"))
    (copy,) = copies(optocht)
    assert (copy.image, copy.start_time) == (None, time(17, 30))


def test_the_list_has_the_own_wijk_only_the_newest_first(
    redacteur_client: Client, neighbour_client: Client, optocht: ActivityPage, waterwijk: Wijk, haven: Wijk
) -> None:
    ActivityFactory(wijk=waterwijk, title="Buurtkoffie")
    ActivityFactory(wijk=haven, title="Van de buren")
    page = redacteur_client.get(LIST).text
    assert re.findall(r"wp-copy__name\">(.*?)<", page) == ["Buurtkoffie", "Lampionnenoptocht"]
    found = redacteur_client.get(LIST, {"q": "lampion", "wijk": "waterwijk"}).text
    assert re.findall(r"wp-copy__name\">(.*?)<", found) == ["Lampionnenoptocht"]
    assert "We vinden niets met ‘zeilen’" in redacteur_client.get(LIST, {"q": "zeilen"}).text
    assert redacteur_client.get(LIST, {"p": "x", "wijk": "haven"}).status_code == 200
    assert neighbour_client.get(url_of(optocht)).status_code == 404
    assert neighbour_client.post(url_of(optocht), {"submission": uuid.uuid4()}).status_code == 404


def test_only_who_writes_in_a_wijk_copies(
    communicatie_client: Client, client: Client, optocht: ActivityPage
) -> None:
    assert communicatie_client.get(url_of(optocht)).status_code == 404
    assert "Er is nog niets om te kopiëren" in communicatie_client.get(LIST).text
    assert client.get(url_of(optocht)).status_code == 302


def test_the_list_asks_no_more_when_it_is_longer(redacteur_client: Client, waterwijk: Wijk) -> None:
    counts = []
    for number in (2, 8):
        for _ in range(number):
            ActivityFactory(wijk=waterwijk)
        with CaptureQueriesContext(connection) as seen:
            redacteur_client.get(LIST)
        counts.append(len(seen))
    assert counts[1] <= counts[0]


def test_it_is_found_from_the_start_from_a_new_activity_and_from_the_old_one(
    redacteur_client: Client, optocht: ActivityPage
) -> None:
    assert f'href="{LIST}?wijk=waterwijk"' in redacteur_client.get("/beheer/").text
    add = f"/beheer/pages/add/initiatives/activitypage/{optocht.get_parent().pk}/"
    assert "Lijkt het op vorig jaar?" in redacteur_client.get(add).text
    edit = redacteur_client.get(f"/beheer/pages/{optocht.pk}/edit/").text
    assert "Lijkt het op vorig jaar?" not in edit
    assert f'href="{url_of(optocht)}"' in edit
