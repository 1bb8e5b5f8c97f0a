"""Editors: one tap on a list, and links for hosts; each in the own wijk only."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home.lib.registries import quick_actions, waiting_sources
from home.mail.models import OutgoingMail
from spreekuren.actions import close_day
from spreekuren.models import HostLink, HoursChange, Spreekuur
from tests.factories.hosts import host_link
from tests.factories.spreekuren import TUESDAY_MORNING, LocatiePageFactory, SpreekuurFactory

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def tuesday(at):
    at("2026-11-24 08:00")


@pytest.fixture
def letters(waterwijk):
    return SpreekuurFactory(wijk=waterwijk, title="Brievenspreekuur")


@pytest.fixture
def theirs(haven):
    return SpreekuurFactory(wijk=haven, title="Spreekuur van de buren")


def item_of(response, spreekuur):
    item = BeautifulSoup(response.content, "html.parser").select_one(f"#spreekuur-{spreekuur.pk}")
    return " ".join(item.get_text(" ").split())


def tap(client, spreekuur, **values):
    return client.post(reverse("spreekuren_tap", args=[spreekuur.pk]), values, follow=True)


def test_an_editor_closes_and_opens_with_one_tap(redacteur_client, client, letters, theirs):
    page = redacteur_client.get(reverse("spreekuren_taps"))
    assert "Vandaag open van 9.00 tot 11.30 uur. Vandaag dicht" in item_of(page, letters)
    assert theirs.title not in page.text
    for _ in range(2):
        page = tap(redacteur_client, letters, act="dicht", dag="2026-11-24")
        assert "Vandaag dicht." in item_of(page, letters)
    assert "Het stond op die dag al op dicht." in item_of(page, letters)
    assert "Het stond" not in redacteur_client.get(reverse("spreekuren_taps")).text
    change = HoursChange.objects.get()
    assert (change.wijk, change.first, change.host_link) == (letters.wijk, TUESDAY, None)
    assert "Vandaag dicht" in client.get("/waterwijk/spreekuren/").text
    page = tap(redacteur_client, letters, act="terug", wijziging=change.pk)
    assert "Vandaag open" in item_of(page, letters)
    assert not HoursChange.objects.exists()


def test_an_editor_puts_back_what_a_host_set_and_a_mistake_changes_nothing(redacteur_client, client, letters):
    client.post(host_link(letters)[1], {"act": "dicht", "dag": "2026-11-24"})
    tap(redacteur_client, letters, act="terug", wijziging=HoursChange.objects.get().pk)
    for values in (
        {"act": "terug", "wijziging": "x"},
        {"act": "dicht", "dag": "2026-99-99"},
        {"act": "?"},
        {},
    ):
        assert tap(redacteur_client, letters, **values).status_code == 200
    assert not HoursChange.objects.exists()
    assert redacteur_client.get(reverse("spreekuren_tap", args=[letters.pk])).status_code == 405


def test_old_hours_wait_on_the_first_screen_and_klopt_nog_ends_that(
    redacteur, redacteur_client, letters, theirs, waterwijk
):
    Spreekuur.objects.update(confirmed_on=date(2026, 8, 26))  # 90 days
    source = next(source for source in waiting_sources if source.name == "old-hours")
    assert list(source.items(redacteur)) == []
    Spreekuur.objects.update(confirmed_on=date(2026, 8, 25))
    SpreekuurFactory(wijk=waterwijk, title="Nieuw")
    (item,) = source.items(redacteur)
    assert (item.text, item.url, item.is_late) == (
        "1 spreekuur is langer dan 90 dagen niet nagekeken",
        f"/beheer/spreekuur-dicht/#spreekuur-{letters.pk}",
        False,
    )
    Spreekuur.objects.update(confirmed_on=date(2026, 1, 1))
    (item,) = source.items(redacteur)
    assert (item.text, item.is_late) == ("2 spreekuren zijn langer dan 90 dagen niet nagekeken", True)
    assert "Klopt nog" in item_of(redacteur_client.get(item.url), letters)
    page = tap(redacteur_client, letters, act="klopt")
    assert "Klopt nog" not in item_of(page, letters)
    assert Spreekuur.objects.get(pk=letters.pk).confirmed_on == TUESDAY
    assert Spreekuur.objects.get(pk=theirs.pk).confirmed_on == date(2026, 1, 1)


def test_the_big_button_leads_to_the_list_for_who_may(redacteur, communicatie, waterwijk, haven, theirs):
    action = next(action for action in quick_actions if action.name == "close-spreekuur")
    assert (action.label, action.order) == ("Spreekuur dicht", 30)
    assert action.url(redacteur, waterwijk) is None  # nothing to close yet
    SpreekuurFactory(wijk=waterwijk)
    assert action.url(redacteur, waterwijk) == f"/beheer/spreekuur-dicht/?wijk={waterwijk.pk}"
    assert action.url(redacteur, haven) is None
    assert action.url(communicatie, waterwijk) is None


@pytest.mark.parametrize("who", ["neighbour_client", "communicatie_client", "client"])
def test_nobody_of_elsewhere_comes_in(who, request, letters):
    link, _path = host_link(letters)
    client = request.getfixturevalue(who)
    addresses = [
        *(reverse(f"spreekuren_{name}", args=[letters.pk]) for name in ("tap", "hosts")),
        reverse("spreekuren_host_link", args=[link.pk]),
    ]
    for address in addresses:
        for values in ({"act": "dicht", "dag": "2026-11-24"}, {"act": "intrekken"}, {"name": "Wim"}):
            answer = client.post(address, values)
            assert answer.status_code == (302 if who == "client" else 404)
            assert not answer.headers.get("Location") or "login" in answer.headers["Location"]
    assert HostLink.objects.get().works
    assert not HoursChange.objects.exists()


def fresh(response):
    found = BeautifulSoup(response.content, "html.parser").select_one("#nieuwe-link")
    return found and found.text.partition("8000")[2]


def test_a_link_is_shown_once_works_and_is_renewed_and_revoked(redacteur_client, client, letters):
    hosts = reverse("spreekuren_hosts", args=[letters.pk])
    assert hosts in redacteur_client.get(reverse("spreekuur:edit", args=[letters.pk])).text
    assert hosts in redacteur_client.get(reverse("spreekuur:index")).text
    page = redacteur_client.post(hosts, {"name": "Ina", "email": "ina@voorbeeld.example"}, follow=True)
    path = fresh(page)
    assert "We mailden de link ook naar ina@voorbeeld.example." in page.text
    assert client.get(path).status_code == 200
    assert OutgoingMail.objects.get().to == "ina@voorbeeld.example"
    assert fresh(redacteur_client.get(hosts)) is None
    link = HostLink.objects.get()
    assert (link.wijk, link.created_by.username) == (letters.wijk, "redactie-waterwijk")

    act = reverse("spreekuren_host_link", args=[link.pk])
    newer = fresh(redacteur_client.post(act, {"act": "vernieuw"}, follow=True))
    assert [client.get(one).status_code for one in (path, newer)] == [404, 200]
    page = redacteur_client.post(act, {"act": "intrekken"}, follow=True)
    assert "De link van Ina werkt niet meer." in page.text
    assert client.get(newer).status_code == 404
    assert redacteur_client.post(act, {"act": "vernieuw"}).status_code == 404


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"name": "", "email": "ina@voorbeeld.example"}, "name", "Vul in voor wie de link is."),
        ({"name": "Ina", "email": "ina@"}, "email", "Dit e-mailadres klopt niet."),
    ],
)
def test_a_mistake_is_said_at_its_field_and_the_text_stays(redacteur_client, letters, values, field, message):
    page = redacteur_client.post(reverse("spreekuren_hosts", args=[letters.pk]), values)
    assert page.context["form"].errors[field][0].startswith(message)
    assert "ina@" in page.text
    assert not HostLink.objects.exists()


def test_the_list_costs_the_same_with_2_and_with_20(redacteur_client, waterwijk):
    location = LocatiePageFactory(wijk=waterwijk)

    def fill(count):
        for number in range(count):
            rule = TUESDAY_MORNING | {"weekdays": [number % 7]}
            close_day(target=SpreekuurFactory(wijk=waterwijk, location=location, rules=[rule]), first=TUESDAY)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            redacteur_client.get(reverse("spreekuren_taps"))
        return len(queries)

    fill(2)
    cost()
    few = cost()
    fill(18)
    assert cost() == few
