"""A host's page: what it shows, what a tap does to the site, and what a link may not do."""

from datetime import date, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.freshness import version
from home.mail.models import OutgoingMail
from spreekuren.actions import close_day, suspend
from spreekuren.hosts.actions import renew_link, revoke_link
from spreekuren.models import HostAct, HostLink, HoursChange, Spreekuur
from tests.factories.hosts import host_link
from tests.factories.spreekuren import TUESDAY_MORNING, SpreekuurFactory

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 11, 24)
NEXT = date(2026, 12, 1)
BEFORE, DURING, AFTER = "2026-11-24 08:00", "2026-11-24 10:00", "2026-11-24 13:00"
WEDNESDAY = "2026-11-25 10:00"


@pytest.fixture(autouse=True)
def tuesday(at):
    at(BEFORE)


@pytest.fixture
def letters(waterwijk):
    return SpreekuurFactory(wijk=waterwijk, title="Brievenspreekuur", location__title="Het Anker")


@pytest.fixture
def theirs(haven):
    return SpreekuurFactory(wijk=haven, title="Spreekuur van de buren")


@pytest.fixture
def path(letters):
    return host_link(letters)[1]


def text_of(response):
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


def tap(client, path, act="dicht", **values):
    if act == "dicht":
        values.setdefault("dag", TUESDAY.isoformat())
    return client.post(path, {"act": act} | values, follow=True)


def test_the_page_shows_today_and_keeps_to_itself(client, path, theirs):
    response = client.get(path)
    text = text_of(response)
    assert "Brievenspreekuur Het Anker, Waterwijk" in text
    assert "Vandaag open van 9.00 tot 11.30 uur." in text
    assert "buren" not in response.text
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response.headers["Cache-Control"]
    assert not response.cookies


def test_five_looks_of_a_scanner_do_nothing(client, path):
    before = list(Spreekuur.objects.values())
    for _ in range(5):
        client.get(path)
        client.head(path)
        client.get(f"{path}anders/")
    assert list(Spreekuur.objects.values()) == before
    assert (HoursChange.objects.count(), HostAct.objects.count()) == (0, 0)
    assert HostLink.objects.get().last_used_at is None


@pytest.mark.parametrize(
    ("moment", "arrange", "act", "day", "said", "stored"),
    [
        (BEFORE, None, "dicht", TUESDAY, "Dat staat nu op de site.", 1),
        (DURING, None, "dicht", TUESDAY, "Dat staat nu op de site.", 1),
        (AFTER, None, "dicht", TUESDAY, "Dat spreekuur is al voorbij.", 0),
        (WEDNESDAY, None, "dicht", TUESDAY, "Dat spreekuur is al voorbij.", 0),
        (WEDNESDAY, None, "dicht", date(2026, 11, 25), "Op die dag is er geen spreekuur.", 0),
        (WEDNESDAY, None, "dicht", NEXT, "Dat staat nu op de site.", 1),
        (BEFORE, "closed", "dicht", TUESDAY, "Het stond op die dag al op dicht.", 1),
        (BEFORE, "building", "dicht", TUESDAY, "Het stond op die dag al op dicht.", 1),
        (BEFORE, "suspended", "dicht", TUESDAY, "Op die dag is er geen spreekuur.", 0),
        (BEFORE, None, "dicht", "2026-13-45", "Dat spreekuur is al voorbij.", 0),
        (BEFORE, None, "klopt", TUESDAY, "Genoteerd.", 0),
        (BEFORE, None, "terug", TUESDAY, "", 0),
        (BEFORE, None, "iets anders", TUESDAY, "", 0),
    ],
)
def test_each_tap_in_each_state(client, at, letters, theirs, path, moment, arrange, act, day, said, stored):
    at(moment)
    if arrange == "suspended":
        suspend(spreekuur=letters)
    elif arrange:
        close_day(target=letters.location if arrange == "building" else letters, first=TUESDAY)
    for _ in range(2):  # twice is once
        response = tap(client, path, act, dag=str(day))
        assert response.status_code == 200
        assert said in text_of(response)
        assert HoursChange.objects.count() == stored


def test_a_tap_says_so_on_every_page_at_once_and_next_door_nothing_changes(
    client, letters, theirs, path, waterwijk, haven, django_capture_on_commit_callbacks
):
    waterwijk.page.body = [("next_spreekuren", {"title": "Spreekuren", "count": 3})]
    waterwijk.page.save_revision().publish()
    building = f"/waterwijk/spreekuren/{letters.location.slug}/"
    next_door = client.get("/haven/spreekuren/").content
    before, beside = version(waterwijk.pk), version(haven.pk)
    with django_capture_on_commit_callbacks(execute=True):
        response = tap(client, path)
    assert "De site zegt nu Vandaag dicht." in text_of(response)
    assert version(waterwijk.pk) > before
    assert version(haven.pk) == beside
    assert client.get("/haven/spreekuren/").content == next_door

    for address in (building, "/waterwijk/spreekuren/", "/waterwijk/"):
        page = BeautifulSoup(client.get(address).content, "html.parser")
        assert "Vandaag dicht" in page.main.get_text(), address
        assert "andaag open" not in page.get_text(), address
        assert "dinsdag 1 december" in page.get_text().lower(), address
    for calendar in (f"{building}agenda.ics", "/waterwijk/spreekuren/spreekuren.ics"):
        assert "STATUS:CANCELLED" in client.get(calendar).text
    data = BeautifulSoup(client.get(building).content, "html.parser").find(type="application/ld+json").string
    closed = '{"@type": "OpeningHoursSpecification", "validFrom": "2026-11-24", "validThrough": "2026-11-24"}'
    assert closed in data
    assert "Ina" not in client.get(building).text

    with django_capture_on_commit_callbacks(execute=True):
        change = HoursChange.objects.get()
        response = tap(client, path, "terug", wijziging=change.pk)
    assert "Teruggezet. Dat staat nu op de site." in text_of(response)
    assert "Vandaag open van 9.00 tot 11.30 uur" in client.get(building).text
    assert "CANCELLED" not in client.get(f"{building}agenda.ics").text


def test_a_reason_afterwards(client, letters, path):
    tap(client, path)
    change = HoursChange.objects.get()
    response = tap(client, path, "reden", wijziging=change.pk, reason="griep")
    assert "Vandaag dicht (griep)." in text_of(response)
    assert "Vandaag dicht (griep)" in client.get("/waterwijk/spreekuren/").text
    response = tap(client, path, "reden", wijziging=change.pk, reason="te lang " * 40)
    assert "Deze tekst is te lang" in text_of(response)
    assert "te lang te lang" in response.text
    assert HoursChange.objects.get().reason == "griep"


def test_what_an_editor_closed_a_host_does_not_open(client, letters, path):
    change = close_day(target=letters, first=TUESDAY, reason="geen verwarming")
    assert "Toch open" not in text_of(client.get(path))
    assert "Dit was al teruggezet." in text_of(tap(client, path, "terug", wijziging=change.pk))
    assert HoursChange.objects.get() == change


def test_a_change_of_another_wijk_stays(client, path, theirs):
    _link, other = host_link(theirs)
    tap(client, other)
    change = HoursChange.objects.get()
    for act in ("terug", "reden"):
        assert tap(client, path, act, wijziging=change.pk, reason="x").status_code == 200
    assert tap(client, path, "terug", wijziging="9" * 40).status_code == 200
    assert list(HoursChange.objects.values_list("pk", "reason")) == [(change.pk, "")]


@pytest.mark.parametrize("end", ["revoked", "renewed", "building off", "wijk closed", "unknown", "theirs"])
def test_a_link_that_opens_nothing_gives_one_friendly_page(client, letters, end):
    link, path = host_link(letters)
    if end == "revoked":
        revoke_link(link=link)
    elif end == "renewed":
        renew_link(link=link)
    elif end == "building off":
        letters.location.unpublish()
    elif end == "wijk closed":
        letters.wijk.page.unpublish()
    else:
        path = f"/spreekuur/{'a' * 22}/" if end == "unknown" else f"/waterwijk{path}"
    for address in (path, f"{path}anders/"):
        response = client.get(address)
        assert response.status_code == 404
        if end != "theirs":
            assert "Deze link werkt niet (meer)" in text_of(response)
            assert "no-store" in response.headers["Cache-Control"]
            assert "Brieven" not in response.text
        assert client.post(address, {"act": "dicht", "dag": "2026-11-24"}).status_code == 404
    assert not HoursChange.objects.exists()


def test_a_renewed_link_works_and_the_old_one_does_not(client, letters):
    link, old = host_link(letters)
    new = f"/spreekuur/{renew_link(link=link)}/"
    assert [client.get(path).status_code for path in (old, new)] == [404, 200]


OTHER = {
    "kind": "other_times",
    "first": "2026-11-24",
    "start": "13.00",
    "end": "14.30 uur",
    "place": "",
    "reason": "",
}


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({}, "Vandaag open van 13.00 tot 14.30 uur"),
        ({"first": "25-11-2026"}, "Morgen, 13.00 tot 14.30 uur"),
        ({"kind": "other_place", "start": "", "end": "", "place": "de bibliotheek"}, "de bibliotheek"),
        ({"kind": "closed", "first": "2026-12-01"}, "Niet op 1 december"),
    ],
)
def test_anders_stands_on_the_site_and_can_be_put_back(client, letters, path, values, shown):
    building = f"/waterwijk/spreekuren/{letters.location.slug}/"
    for _ in range(2):
        response = client.post(f"{path}anders/", OTHER | values, follow=True)
        assert "De verandering staat nu op de site." in text_of(response)
    change = HoursChange.objects.get()
    assert shown in client.get(building).text
    tap(client, path, "terug", wijziging=change.pk)
    assert shown not in client.get(building).text


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"start": "", "end": ""}, "start", "Van wanneer tot wanneer is het open?"),
        ({"end": ""}, "end", "Vul begin en einde allebei in."),
        ({"start": "negen"}, "start", "Schrijf een tijd zo: 9.00."),
        ({"first": "2026-11-23"}, "first", "Deze dag is al voorbij."),
        ({"first": "2036-11-23"}, "first", "Deze dag is te ver weg. Kies een dag binnen een jaar."),
        ({"first": "morgen"}, "first", "Schrijf de dag zo: 24-11-2026."),
        ({"kind": "other_place"}, "place", "Waar kunnen bewoners dan terecht?"),
        (
            {"kind": "other_place", "first": "2026-11-25", "start": "", "end": "", "place": "de bieb"},
            "start",
            "Op die dag is er geen spreekuur. Schrijf op van wanneer tot wanneer het open is.",
        ),
        ({"kind": "closed", "first": "2026-11-25"}, "first", "Op die dag is er geen spreekuur."),
        ({"start": "6.00", "end": "7.00"}, "end", "Deze tijd is al voorbij."),
        ({"kind": "weg"}, "kind", "Kies een van deze antwoorden."),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_the_text_stays(client, path, values, field, message):
    response = client.post(f"{path}anders/", OTHER | {"reason": "verbouwing"} | values)
    assert response.context["form"].errors == {field: [message]}
    assert 'value="verbouwing"' in response.text
    assert not HoursChange.objects.exists()
    assert HostLink.objects.get().last_used_at is None


def test_in_a_closed_building_only_another_place_helps(client, letters, path):
    close_day(target=letters.location, first=TUESDAY)
    response = client.post(f"{path}anders/", OTHER)
    assert list(response.context["form"].errors) == ["place"]
    elsewhere = OTHER | {"kind": "other_place", "place": "de bibliotheek"}
    assert client.post(f"{path}anders/", elsewhere).status_code == 302


def test_anders_after_dicht_replaces_it(client, path):
    tap(client, path)
    client.post(f"{path}anders/", OTHER)
    assert [change.kind for change in HoursChange.objects.all()] == ["other_times"]
    tap(client, path)
    assert [change.kind for change in HoursChange.objects.all()] == ["closed"]


def test_klopt_nog_notes_today_and_leaves_calendars_alone(client, letters, path):
    Spreekuur.objects.update(confirmed_on=date(2026, 8, 1))
    for _ in range(2):
        assert "Bevestigd op 24 november 2026" in text_of(tap(client, path, "klopt"))
    stored = Spreekuur.objects.get(pk=letters.pk)
    assert (stored.confirmed_on, stored.sequence) == (TUESDAY, letters.sequence)
    assert [act.what for act in HostAct.objects.all()] == ["Keek de tijden na: ze kloppen nog"]


def test_too_many_taps_are_refused_and_nothing_is_lost(client, path, monkeypatch):
    monkeypatch.setattr("spreekuren.hosts.views.TAPS_PER_HOUR", 1)
    tap(client, path, "klopt")
    response = tap(client, path)
    assert (response.status_code, HoursChange.objects.count()) == (429, 0)
    assert "Er is nu erg vaak getikt." in text_of(response)
    response = client.post(f"{path}anders/", OTHER | {"reason": "verbouwing"})
    assert response.status_code == 429
    assert 'value="verbouwing"' in response.text


def test_a_database_that_is_too_busy_loses_no_text(client, path, monkeypatch):
    def busy(**_values):
        raise OperationalError("database is locked")

    monkeypatch.setattr("spreekuren.hosts.taps.change_day", busy)
    response = client.post(f"{path}anders/", OTHER | {"reason": "verbouwing"})
    assert response.status_code == 503
    assert "verbouwing" in response.text
    assert "no-store" in response.headers["Cache-Control"]


def test_what_an_editor_alters_is_the_editors(client, letters, path, redacteur_client):
    tap(client, path)
    change = HoursChange.objects.get()
    form = {"wijk": letters.wijk_id, "spreekuur": letters.pk, "location": "", "kind": "closed", "last": ""}
    form |= {"first": "2026-11-24", "start": "", "end": "", "place": "", "reason": "lekkage"}
    assert redacteur_client.post(f"/beheer/hourschange/edit/{change.pk}/", form).status_code == 302
    tap(client, path, "terug", wijziging=change.pk)
    assert HoursChange.objects.get().reason == "lekkage"


def test_who_did_what_is_kept_for_editors(client, letters, path, redacteur_client):
    tap(client, path)
    tap(client, path, "terug", wijziging=HoursChange.objects.get().pk)
    page = redacteur_client.get(f"/beheer/spreekuur-links/{letters.pk}/").text
    assert "24 november 08:00, Ina: Dicht, 24 november" in page
    assert "Ina: Zette terug: Dicht, 24 november" in page


def test_the_page_costs_the_same_with_many_changes(client, letters, path):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        return len(queries)

    cost()
    few = cost()
    for ahead in range(1, 12):
        close_day(target=letters, first=TUESDAY + timedelta(weeks=ahead))
    assert few == cost() <= 12


def test_the_link_is_mailed_to_who_has_an_address_and_never_kept(letters):
    _link, path = host_link(letters, email="ina@voorbeeld.example")
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.subject) == ("ina@voorbeeld.example", "Uw link voor het Brievenspreekuur")
    assert path in mail.text
    token = path.split("/")[2]
    assert token not in mail.subject
    assert token not in str(HostLink.objects.values().get())
    host_link(letters, "Omar")
    assert OutgoingMail.objects.count() == 1


def test_a_night_spreekuur_is_closed_past_midnight(client, at, waterwijk):
    night = SpreekuurFactory(
        wijk=waterwijk, rules=[TUESDAY_MORNING | {"weekdays": [1], "start": time(22), "end": time(2)}]
    )
    path = host_link(night)[1]
    at("2026-11-25 00:30")
    response = tap(client, path)
    assert "Dat staat nu op de site." in text_of(response)
    assert HoursChange.objects.get().first == TUESDAY
    assert timezone.localdate() == date(2026, 11, 25)
