"""A wijkschouw: findings entered on the spot one after another, kept once, and only for the own wijk."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from home.roles import Role
from signalen.actions import Place, close_signal, receive_signal
from signalen.models import Category, NeighbourhoodWalk, Signal, SignalPhoto
from signalen.states import Source, State
from tests.conftest import client_of
from tests.factories.initiatives import ActivityFactory
from tests.factories.photos import photo_with_place
from tests.factories.signalen import SignalFactory, WalkFactory

LIST = "/beheer/wijkschouwen/"


@pytest.fixture
def walk(waterwijk: Wijk) -> NeighbourhoodWalk:
    walk: NeighbourhoodWalk = WalkFactory(wijk=waterwijk)
    return walk


def page_of(walk: NeighbourhoodWalk) -> str:
    return f"{LIST}schouw/{walk.pk}/"


def enter_at(walk: NeighbourhoodWalk) -> str:
    return f"{page_of(walk)}bevinding/"


def finding(**changes: Any) -> dict[str, Any]:
    data = {"submission": str(uuid4()), "what": "Een tegel ligt los.", "where": "Kade", "act": "next"}
    return data | changes


def soup(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def value_of(response: Any, name: str) -> str:
    field = soup(response).select_one(f"[name={name}]")
    assert field is not None
    return str(field.get("value") or field.get_text()).strip()


def told(response: Any) -> str:
    return soup(response).select_one(".messages").get_text(" ", strip=True)


def test_one_finding_after_another_keeps_the_place(
    walk: NeighbourhoodWalk, haven: Wijk, coordinator_client: Client
) -> None:
    other = WalkFactory(wijk=haven)
    SignalFactory(wijk=haven, walk=other, where="Havenstraat")
    assert value_of(coordinator_client.get(enter_at(walk)), "where") == ""
    for number, what in enumerate(("Een tegel ligt los.", "Er ligt afval."), start=1):
        response = coordinator_client.post(enter_at(walk), finding(what=what), follow=True)
        signal = walk.findings.latest("pk")
        assert f"Bevinding {number} staat erin: {signal.reference}." in told(response)
        assert (value_of(response, "what"), value_of(response, "where")) == ("", "Kade")
    # Somebody else enters too: each keeps the place of what they sent themselves.
    SignalFactory(wijk=walk.wijk, walk=walk, where="Plein")
    assert value_of(coordinator_client.get(f"{enter_at(walk)}?na={signal.reference}"), "where") == "Kade"
    assert value_of(coordinator_client.get(enter_at(walk)), "where") == "Plein"
    assert coordinator_client.get(f"{enter_at(walk)}?na=%00").status_code == 200


def test_a_finding_is_an_ordinary_melding_that_nobody_is_mailed_about(
    walk: NeighbourhoodWalk, coordinator_client: Client
) -> None:
    subject = Category.objects.get(wijk=walk.wijk, name="Afval")
    coordinator_client.post(
        enter_at(walk),
        finding(category=subject.pk, latitude="52.383900", longitude="5.225000", photos=[photo_with_place()]),
    )
    signal = Signal.objects.get()
    assert (signal.state, signal.source, signal.category) == (State.RECEIVED, Source.WALK, subject)
    assert (signal.answer_by, signal.point_text) == (None, "52.383900, 5.225000")
    assert [(line.event, line.actor) for line in signal.history.all()] == [("received", "team")]
    assert (hasattr(signal, "contact"), OutgoingMail.objects.count()) == (False, 0)
    assert b"GPS" not in SignalPhoto.objects.get(signal=signal).file.read()
    inbox = coordinator_client.get("/beheer/meldingen/", {"source": "walk"})
    assert signal.title in soup(inbox).select_one("#listing-results table").get_text()
    melding = coordinator_client.get(f"/beheer/meldingen/inspect/{signal.pk}/")
    assert soup(melding).select_one(f"a[href='{page_of(walk)}']").get_text() == walk.title


def test_a_double_tap_keeps_one(walk: NeighbourhoodWalk, coordinator_client: Client) -> None:
    data = finding()
    answers = [
        coordinator_client.post(enter_at(walk), data | {"photos": [photo_with_place()]}, follow=True)
        for _ in range(2)
    ]
    signal = Signal.objects.get()
    assert [told(one).count(f"Bevinding 1 staat erin: {signal.reference}.") for one in answers] == [1, 1]
    assert signal.photos.count() == 1


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"what": " "}, "what", "Schrijf op wat je ziet."),
        ({"where": ""}, "where", "Schrijf op waar het is."),
        ({"what": "a" * 100_000}, "what", "Deze tekst is te lang"),
        ({"what": "BSN 111222333"}, "what", "burgerservicenummer"),
        ({"category": "99999"}, "category", "Kies een onderwerp uit de lijst."),
    ],
)
def test_what_is_wrong_stands_at_its_field(
    walk: NeighbourhoodWalk, coordinator_client: Client, changes: dict[str, str], field: str, sentence: str
) -> None:
    response = coordinator_client.post(enter_at(walk), finding(**changes))
    assert sentence in soup(response).select_one(f"#id_{field}_error").get_text()
    assert Signal.objects.count() == 0


def test_a_subject_of_another_wijk_does_not_exist(
    walk: NeighbourhoodWalk, haven: Wijk, coordinator_client: Client
) -> None:
    foreign = Category.objects.filter(wijk=haven).first()
    response = coordinator_client.post(enter_at(walk), finding(category=foreign.pk))
    assert soup(response).select_one("#id_category_error").get_text() == "Kies een onderwerp uit de lijst."


def test_a_bad_photo_keeps_the_text_and_the_good_photo(
    walk: NeighbourhoodWalk, coordinator_client: Client
) -> None:
    bad = SimpleUploadedFile("foto.jpg", b"<svg/>", content_type="image/jpeg")
    data = finding(what="Een gat in de weg.")
    response = coordinator_client.post(enter_at(walk), data | {"photos": [photo_with_place(), bad]})
    page = soup(response)
    wrong = page.select_one("#id_photos_error").get_text()
    assert wrong.startswith("Foto 2: Dit bestand is geen foto die wij kunnen lezen.")
    assert (value_of(response, "what"), value_of(response, "where")) == ("Een gat in de weg.", "Kade")
    assert "Bewaard: 1 foto." in page.get_text()
    assert Signal.objects.count() == 0
    coordinator_client.post(enter_at(walk), data)
    assert Signal.objects.get().photos.count() == 1


def test_klaar_keeps_what_was_typed_and_goes_to_the_list(
    walk: NeighbourhoodWalk, coordinator_client: Client
) -> None:
    empty = coordinator_client.post(enter_at(walk), finding(what="", act="done"))
    assert (empty.status_code, empty.headers["Location"]) == (302, page_of(walk))
    assert Signal.objects.count() == 0
    full = coordinator_client.post(enter_at(walk), finding(act="done"))
    assert (full.headers["Location"], Signal.objects.count()) == (page_of(walk), 1)


def test_a_walk_of_another_wijk_takes_no_findings(walk: NeighbourhoodWalk, haven: Wijk) -> None:
    with pytest.raises(ActionError):
        receive_signal(wijk=haven, submission=uuid4(), what="Iets", place=Place(where="Daar"), walk=walk)
    assert Signal.objects.count() == 0


def test_the_action_list_tells_how_far_each_finding_is(
    walk: NeighbourhoodWalk, coordinator: User, coordinator_client: Client
) -> None:
    todo = SignalFactory(wijk=walk.wijk, walk=walk, what="Losse tegel")
    done = SignalFactory(wijk=walk.wijk, walk=walk, what="Afval", assignee=coordinator)
    close_signal(signal=done, user=coordinator, seen=done.version, now=timezone.now(), text="Opgeruimd.")
    SignalFactory(wijk=walk.wijk, walk=walk, what="Toch niets", state=State.WITHDRAWN)
    SignalFactory(wijk=walk.wijk, what="Van een bewoner")
    page = soup(coordinator_client.get(page_of(walk)))
    assert [one.get_text() for one in page.select(".wp-findings__title")] == [
        "Losse tegel",
        "Afval",
        "Toch niets",
    ]
    assert [one.get_text() for one in page.select(".wp-walk__counts li")] == [
        "Nog te doen: 1",
        "Bezig: 0",
        "Klaar: 1",
    ]
    assert f"{coordinator} pakt dit op." in page.select(".wp-findings__item")[1].get_text()
    links = [link["href"] for link in page.select(".wp-findings__item a") if "publish" in link["href"]]
    assert links == [f"/beheer/meldingen/inspect/{one.pk}/#publish" for one in (todo, done)]


def test_the_screens_ask_as_much_for_many_findings_as_for_few(
    walk: NeighbourhoodWalk, coordinator: User, coordinator_client: Client
) -> None:
    counts = []
    for more in (2, 18):
        for _ in range(more):
            SignalFactory(wijk=walk.wijk, walk=walk, assignee=coordinator)
        for url in (page_of(walk), enter_at(walk)):
            coordinator_client.get(url)
            with CaptureQueriesContext(connection) as queries:
                coordinator_client.get(url)
            counts.append(len(queries))
    assert counts[:2] == counts[2:]
    assert max(counts) <= 20


class TestWall:
    """Only coördinatoren, and only of the own wijk."""

    def test_another_wijk_has_no_such_walk(
        self, walk: NeighbourhoodWalk, neighbour: User, make_user: Callable[..., User], haven: Wijk
    ) -> None:
        client = client_of(make_user("haven-co", wijk=haven, role=Role.COORDINATOR))
        urls = [page_of(walk), enter_at(walk), f"{LIST}edit/{walk.pk}/", f"{LIST}delete/{walk.pk}/"]
        assert [client.get(url).status_code for url in urls] == [404] * 4
        assert client.post(enter_at(walk), finding()).status_code == 404
        assert client.post(page_of(walk), {"act": "publish", "seen": "Iets"}).status_code == 404
        assert walk.title not in client.get(LIST).text
        assert Signal.objects.count() == 0

    def test_a_redacteur_has_nothing_to_do_with_it(
        self, walk: NeighbourhoodWalk, redacteur_client: Client
    ) -> None:
        for url in (page_of(walk), enter_at(walk)):
            assert redacteur_client.get(url).status_code == 404
        assert walk.title not in redacteur_client.get(LIST, follow=True).text
        assert "Wijkschouwen" not in redacteur_client.get("/beheer/").text

    def test_a_coordinator_makes_one_with_an_activity_of_the_own_wijk(
        self, waterwijk: Wijk, haven: Wijk, coordinator_client: Client
    ) -> None:
        own, foreign = ActivityFactory(wijk=waterwijk), ActivityFactory(wijk=haven)
        data = {
            "wijk": waterwijk.pk,
            "title": "Najaarsschouw",
            "held_on": "2026-11-28",
            "start": "Buurthuis",
            "walkers": "Bewoners en de gemeente",
        }
        refused = coordinator_client.post(f"{LIST}new/", data | {"activity": foreign.pk})
        assert "Deze activiteit is van een andere wijk." in refused.text
        coordinator_client.post(f"{LIST}new/", data | {"activity": own.pk})
        made = NeighbourhoodWalk.objects.get()
        assert (made.activity_id, made.held_on) == (own.pk, date(2026, 11, 28))
        coordinator_client.post(f"{LIST}edit/{made.pk}/", data | {"wijk": haven.pk, "title": "Schouw"})
        made.refresh_from_db()
        assert (made.wijk, made.title) == (waterwijk, "Schouw")
