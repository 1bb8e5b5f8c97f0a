"""When a wijk is open to its neighbours, who comes in, and how the team ends it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ModelLogEntry

from home.accounts.models import User
from home.actions import open_wijk
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from home.review.actions import stop_standing_in, take_over
from home.review.actions.standing_in import NO_NEIGHBOUR, NOT_YOURS, NOTHING_LATE, TIME_IS_UP
from home.review.models import TakeOver
from home.review.waiting import next_door
from home.roles import Role
from signalen import actions
from signalen.actions.stand_in import GONE
from signalen.models import Absence, SignalPhoto
from signalen.states import State
from tests.conftest import At, client_of
from tests.factories.review import sent_in
from tests.factories.signalen import absent
from tests.factories.stand_in import LIST, SECRET, page_of, sent, words

pytestmark = pytest.mark.django_db


# How many days the answer is late, whether the team is away (from, until), and what a neighbour is told.
OPENING: list[tuple[list[int], tuple[int, int] | None, list[str]]] = [
    ([3], None, []),
    ([4], None, ["In Waterwijk wacht 1 melding te lang op antwoord."]),
    ([4, 9, 1, -2], None, ["In Waterwijk wachten 2 meldingen te lang op antwoord."]),
    ([-5], (0, 6), ["In Waterwijk wacht 1 melding."]),
    ([1, -2, -3, -4], (0, 0), ["In Waterwijk wachten 4 meldingen, waarvan 1 te laat."]),
    ([2], (-3, 1), ["In Waterwijk wacht 1 melding te lang op antwoord."]),
    ([3], (1, 6), []),
    ([3], (-6, -1), []),
    ([], (0, 6), []),
]


@pytest.mark.parametrize(("late", "away", "told"), OPENING)
def test_when_a_wijk_is_open_to_its_neighbours(
    late: list[int],
    away: tuple[int, int] | None,
    told: list[str],
    waterwijk: Wijk,
    haven: Wijk,
    neighbour: User,
    coordinator: User,
) -> None:
    for days in late:
        sent(waterwijk, late=days)
    sent(haven, late=30)
    sent(waterwijk, late=30, is_quarantined=True)
    sent(waterwijk, late=30, about_person=True)
    sent(waterwijk, late=30, state=State.DONE)
    if away:
        absent(waterwijk, *away)
    assert [item.text for item in next_door(neighbour)] == told
    answer = words(client_of(neighbour).get(LIST))
    assert (SECRET in answer, "Overnemen van Waterwijk" in answer) == (False, bool(told))
    if told:
        assert take_over(wijk=waterwijk, by=neighbour, now=timezone.now()).from_wijk == haven
    else:
        with pytest.raises(ActionError, match=NOTHING_LATE[:30]):
            take_over(wijk=waterwijk, by=neighbour, now=timezone.now())


# The last day on which the team is away, and how long a stand-in may stay.
TERMS = [
    (None, "donderdag 26 november, 14.10 uur"),
    (0, "donderdag 26 november, 14.10 uur"),
    (6, "dinsdag 1 december, 00.00 uur"),
    (40, "dinsdag 8 december, 14.10 uur"),
]


@pytest.mark.parametrize(("last", "until"), TERMS)
def test_how_long_a_stand_in_may_stay(
    last: int | None, until: str, waterwijk: Wijk, neighbour_client: Client, at: At
) -> None:
    at("2026-11-24 14:10")
    sent(waterwijk, late=4)
    if last is not None:
        absent(waterwijk, 0, last)
    answer = neighbour_client.post(f"{LIST}overnemen/{waterwijk.pk}/", follow=True)
    assert f"Je valt in voor Waterwijk tot {until}." in words(answer)
    (mail,) = OutgoingMail.objects.all()
    assert (mail.to, mail.subject) == (
        waterwijk.team_email,
        "Een coördinator van Haven kijkt mee in Waterwijk",
    )
    who = "coordinator-haven, coördinator van Haven, valt daarom in"
    assert f"In Waterwijk wacht 1 melding te lang op antwoord. {who} tot {until}." in mail.text


@pytest.fixture
def people(make_user: Callable[..., User], haven: Wijk, request: pytest.FixtureRequest) -> Any:
    def find(name: str) -> User:
        if name == "stranger":
            far = open_wijk(name="Poort", slug="poort", gemeente="Almere", team_email="p@wijkteam.example")
            return make_user("coordinator-poort", wijk=far, role=Role.COORDINATOR)
        if name == "redacteur of haven":
            return make_user("redactie-haven", wijk=haven, role=Role.REDACTEUR)
        if name == "second of haven":
            return make_user("tweede-haven", wijk=haven, role=Role.COORDINATOR)
        user: User = request.getfixturevalue(name)
        return user

    return find


@pytest.mark.parametrize(
    "who", ["stranger", "redacteur of haven", "second of haven", "coordinator", "redacteur", "communicatie"]
)
def test_nobody_else_comes_in_by_a_take_over(
    who: str, people: Any, taken: TakeOver, waterwijk: Wijk, neighbour: User
) -> None:
    signal = sent(waterwijk)
    photo = SignalPhoto.objects.create(signal=signal, file=ContentFile(b"x", name="x.jpg"))
    client, address = client_of(people(who)), page_of(taken, signal)
    data = {"act": "close", "seen": signal.version, "text": "Klaar."}
    statuses = [
        client.get(address).status_code,
        client.post(address, data).status_code,
        client.get(f"{address}foto/{photo.pk}/").status_code,
    ]
    signal.refresh_from_db()
    assert (statuses, signal.state) == ([404] * 3, State.RECEIVED)
    if who in {"stranger", "redacteur of haven", "communicatie"}:
        with pytest.raises(ActionError, match=NO_NEIGHBOUR):
            take_over(wijk=waterwijk, by=people(who) if who == "communicatie" else _again(who), now=_now())


def _again(who: str) -> User:
    names = {"stranger": "coordinator-poort", "redacteur of haven": "redactie-haven"}
    return User.objects.get(username=names[who])


def _now() -> Any:
    return timezone.now()


def test_a_stand_in_reads_what_is_open_and_nothing_else(
    taken: TakeOver, waterwijk: Wijk, haven: Wijk, neighbour_client: Client, coordinator: User
) -> None:
    mine = sent(waterwijk, "De lantaarn is kapot", state=State.FORWARDED)
    photo = SignalPhoto.objects.create(signal=mine, file=ContentFile(b"beeld", name="x.jpg"))
    actions.add_note(signal=mine, user=coordinator, text="Numbat")
    actions.assign_signal(signal=mine, user=coordinator, to=coordinator)
    others = [
        sent(waterwijk, SECRET, state=State.DONE),
        sent(waterwijk, SECRET, about_person=True),
        sent(waterwijk, SECRET, is_quarantined=True),
        sent(haven, SECRET, late=9),
    ]
    listed = words(neighbour_client.get(f"{LIST}{taken.pk}/"))
    assert ("De lantaarn is kapot" in listed, SECRET in listed) == (True, False)
    shown = neighbour_client.get(page_of(taken, mine)).content.decode()
    hidden = ["Numbat", "fatima@example.nl", "Fatima", coordinator.username, "download", "site zetten"]
    assert [word in shown for word in hidden] == [False] * len(hidden)
    assert neighbour_client.get(f"{page_of(taken, mine)}foto/{photo.pk}/").content == b"beeld"
    for other in others:
        answer = words(neighbour_client.get(page_of(taken, other), follow=True))
        assert (GONE in answer, SECRET in answer) == (True, False)
        assert neighbour_client.get(f"{page_of(taken, other)}foto/{photo.pk}/").status_code == 404
    closed = [
        f"/beheer/meldingen/inspect/{mine.pk}/",
        f"/beheer/meldingen/foto/{mine.pk}/{photo.pk}/",
        f"/beheer/vakantie/edit/{Absence.objects.get().pk}/",
    ]
    assert [neighbour_client.get(url).status_code for url in closed] == [404] * len(closed)
    assert "De lantaarn is kapot" not in words(neighbour_client.get("/beheer/meldingen/?tab=wacht"))
    csv = b"".join(neighbour_client.get("/beheer/meldingen/?export=csv&tab=wacht")).decode()
    assert "De lantaarn is kapot" not in csv


def test_the_team_sees_who_stands_in_and_stops_it(
    taken: TakeOver, waterwijk: Wijk, coordinator: User, neighbour_client: Client, redacteur: User
) -> None:
    absent(waterwijk, 30, 40)
    absent(waterwijk, -3, 3)
    client = client_of(coordinator)
    assert "coordinator-haven, coördinator van Haven, valt in voor Waterwijk tot" in words(client.get(LIST))
    address = f"{LIST}{taken.pk}/stoppen/"
    refused = [neighbour_client.post(address), client_of(redacteur).post(address)]
    assert [answer.status_code for answer in refused] == [404, 404]
    assert client.get(address).status_code == 405
    with pytest.raises(ActionError, match=NOT_YOURS):
        stop_standing_in(taken=taken, by=redacteur, now=timezone.now())
    for _ in range(2):
        answer = words(client.post(address, follow=True))
    assert ("Het invallen voor Waterwijk is gestopt." in answer, "Bij jullie" in answer) == (True, False)
    # What is planned for later stays.
    today = timezone.localdate()
    left = sorted((row.starts_on - today).days for row in Absence.objects.all())
    assert (left, Absence.objects.filter(ends_on__gte=today).count()) == ([-3, 30], 1)
    stopped = ModelLogEntry.objects.get(action="review.stopped")
    assert (stopped.user, stopped.message) == (coordinator, "Het wijkteam stopte het invallen door Haven")
    assert TIME_IS_UP in words(neighbour_client.get(f"{LIST}{taken.pk}/", follow=True))
    assert "Overnemen" not in words(neighbour_client.get(LIST)).replace("Neem je het over", "")


def test_pages_and_meldingen_are_taken_over_together_and_each_by_its_own_rule(
    waterwijk: Wijk, neighbour: User, neighbour_client: Client
) -> None:
    sent_in(waterwijk, "Buurtborrel", days=4)
    signal = sent(waterwijk, late=3)
    row = take_over(wijk=waterwijk, by=neighbour, now=timezone.now())
    listed = words(neighbour_client.get(f"{LIST}{row.pk}/"))
    assert ("Buurtborrel" in listed, SECRET in listed) == (True, False)
    assert GONE in words(neighbour_client.get(page_of(row, signal), follow=True))
    absent(waterwijk)
    assert SECRET in words(neighbour_client.get(f"{LIST}{row.pk}/"))


def test_the_screens_ask_no_more_of_the_database_when_more_waits(
    taken: TakeOver, waterwijk: Wijk, neighbour_client: Client
) -> None:
    for address in (LIST, f"{LIST}{taken.pk}/"):
        counts = []
        for _ in range(2):
            for _ in range(3):
                sent(waterwijk)
            neighbour_client.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert neighbour_client.get(address).status_code == 200
            counts.append(len(queries))
        assert counts[0] == counts[1]
