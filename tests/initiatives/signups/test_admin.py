"""Who organises sees who comes to the own dates, ticks who is there, and nobody else does."""

from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ModelLogEntry

from home.mail.models import OutgoingMail
from home.models import Wijk
from initiatives.models import Occurrence, Signup, SignupPerson
from initiatives.signups.actions import cancel_signup
from initiatives.signups.states import Source, State
from tests.conftest import At
from tests.factories.signups import activity_with_signups, join, next_date

LIST = "/beheer/aanmeldingen/"


@pytest.fixture(autouse=True)
def friday(at: At) -> None:
    at("2026-11-20 10:00")


@pytest.fixture
def occurrence(waterwijk: Wijk) -> Occurrence:
    return next_date(activity_with_signups(waterwijk, title="Samen eten"))


def page_of(occurrence: Occurrence) -> str:
    return f"{LIST}{occurrence.pk}/"


def text(response: Any) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


def press(client: Client, occurrence: Occurrence, act: str, **values: Any) -> str:
    return text(client.post(page_of(occurrence), {"act": act} | values, follow=True))


def test_a_redacteur_sees_the_dates_of_the_own_wijk_with_how_many_come(
    occurrence: Occurrence, haven: Wijk, redacteur_client: Client
) -> None:
    for _ in range(3):
        join(occurrence)
    join(next_date(activity_with_signups(haven, title="Havenfeest")))
    shown = text(redacteur_client.get(LIST))
    assert (
        "Samen eten Dinsdag 24 november, 10.00 tot 12.00 uur 2 van 2 plekken bezet, 1 op de wachtlijst."
        in shown
    )
    assert "Havenfeest" not in shown


def test_a_date_shows_everybody_and_what_they_said(
    occurrence: Occurrence, coordinator_client: Client
) -> None:
    join(occurrence, "Riet", "Jan", phone="+31612345678", needs="Een rolstoel", answers=[("Soep?", "Ja")])
    join(occurrence, "Sara")
    shown = text(coordinator_client.get(page_of(occurrence)))
    for words in ("Riet, Jan", "06 12345678", "Nodig: Een rolstoel", "Soep? Ja", "Wachtlijst", "Sara"):
        assert words in shown
    paper = text(coordinator_client.get(f"{page_of(occurrence)}afdrukken/"))
    assert "Riet" in paper
    assert "Sara" not in paper


@pytest.mark.parametrize("who", ["neighbour_client", "communicatie_client", "client"])
def test_nobody_else_sees_or_changes_who_comes(
    who: str, occurrence: Occurrence, haven: Wijk, request: pytest.FixtureRequest
) -> None:
    signup = join(occurrence, "Riet")
    client: Client = request.getfixturevalue(who)
    for path in (page_of(occurrence), f"{page_of(occurrence)}afdrukken/"):
        answer = client.get(path)
        assert answer.status_code in {302, 404}
    client.post(page_of(occurrence), {"act": "remove", "signup": signup.reference})
    signup.refresh_from_db()
    assert signup.state == State.PLACED


def test_a_place_is_given_and_taken_by_a_button(
    occurrence: Occurrence, haven: Wijk, redacteur_client: Client
) -> None:
    first, second, waits = (join(occurrence, name) for name in ("Riet", "Jan", "Sara"))
    assert "Er is nu geen plek vrij." in press(redacteur_client, occurrence, "place", signup=waits.reference)
    told = press(redacteur_client, occurrence, "remove", signup=first.reference)
    assert f"{first.reference} van de lijst gehaald" in told
    press(redacteur_client, occurrence, "place", signup=waits.reference)
    states = [signup.state for signup in Signup.objects.order_by("turn")]
    assert states == [State.REMOVED, State.PLACED, State.PLACED]
    other = join(next_date(activity_with_signups(haven)))
    assert "Kies een van de knoppen." in press(redacteur_client, occurrence, "remove", signup=other.reference)
    assert Signup.objects.get(pk=other.pk).state == State.PLACED
    del second


@pytest.mark.parametrize("act", ["", "verzonnen", "release"])
def test_a_button_that_is_not_there_does_nothing(
    act: str, occurrence: Occurrence, redacteur_client: Client
) -> None:
    signup = join(occurrence)
    press(redacteur_client, occurrence, act, signup=signup.reference)
    signup.refresh_from_db()
    assert (signup.state, signup.version) == (State.PLACED, 0)


def test_who_must_be_called_stands_on_top_until_somebody_did(
    occurrence: Occurrence, redacteur_client: Client
) -> None:
    first, _second = join(occurrence, "Riet"), join(occurrence, "Jan")
    waits = join(occurrence, "Sara", email="", phone="+31612345678")
    cancel_signup(signup=first, now=timezone.now())
    called = f"Bellen {waits.reference}: Samen eten Bel Sara: 06 12345678 . Plek aangeboden."
    assert called in text(redacteur_client.get(LIST))
    press(redacteur_client, occurrence, "called", signup=waits.reference)
    assert "Bellen" not in text(redacteur_client.get(LIST))
    waits.refresh_from_db()
    assert waits.offer_ends_at is not None


def test_who_is_there_is_ticked_and_counted(occurrence: Occurrence, redacteur_client: Client, at: At) -> None:
    signup, waits = join(occurrence, "Riet", "Jan"), join(occurrence, "Sara")
    riet, jan = signup.people.order_by("pk")
    assert "Dat kan vanaf twee uur voor het begin." in press(
        redacteur_client, occurrence, "attendance", came=[riet.pk]
    )
    at("2026-11-24 09:00")
    told = press(redacteur_client, occurrence, "attendance", came=[riet.pk, waits.people.get().pk, "x", "-1"])
    assert "Bewaard. Van wie een plek had, was er 1." in told
    signup.refresh_from_db()
    assert (signup.attended, SignupPerson.objects.get(pk=jan.pk).came) == (1, False)
    assert SignupPerson.objects.get(signup=waits).came is None
    page = BeautifulSoup(redacteur_client.get(page_of(occurrence)).content, "html.parser")
    assert [box["value"] for box in page.select("input[name=came][checked]")] == [str(riet.pk)]


def test_who_walks_in_is_added_with_one_tap_and_once(
    occurrence: Occurrence, redacteur_client: Client, at: At
) -> None:
    for name in ("Riet", "Jan"):
        join(occurrence, name)
    at("2026-11-24 10:05")
    submission = str(uuid4())
    for _ in range(2):
        press(redacteur_client, occurrence, "walk_in", submission=submission, first_name="")
    added = Signup.objects.get(source=Source.DOOR)
    assert (added.state, added.attended, added.people.get().first_name) == (State.PLACED, 1, "Iemand")
    assert not OutgoingMail.objects.filter(about=added.submission).exists()
    told = press(redacteur_client, occurrence, "walk_in", submission=str(uuid4()), first_name="x" * 41)
    assert "Deze tekst is te lang" in told
    assert Signup.objects.filter(source=Source.DOOR).count() == 1


def test_a_robot_stands_apart_until_somebody_says_it_is_none(
    occurrence: Occurrence, redacteur_client: Client
) -> None:
    suspect = join(occurrence, "Riet", is_suspect=True)
    assert "Lijkt op spam" in text(redacteur_client.get(page_of(occurrence)))
    press(redacteur_client, occurrence, "release", signup=suspect.reference)
    suspect.refresh_from_db()
    assert (suspect.is_quarantined, suspect.state) == (False, State.PLACED)


def test_the_number_of_places_of_one_date_is_changed(
    occurrence: Occurrence, redacteur_client: Client
) -> None:
    waiting = [join(occurrence, name) for name in ("Riet", "Jan", "Sara")][-1]
    edit = f"/beheer/occurrence/edit/{occurrence.pk}/"
    values = {"start": "2026-11-24 10:00", "end": "2026-11-24 12:00", "place": "", "note": ""}
    for places in ("0", "-5", "2.5", "1000000000"):
        answer = redacteur_client.post(edit, values | {"places": places})
        assert answer.status_code == 200
    assert redacteur_client.post(edit, values | {"places": "3"}).status_code == 302
    waiting.refresh_from_db()
    assert waiting.state == State.OFFERED
    later = next_date(occurrence.activity, 1)
    assert later.places is None


def test_the_lists_ask_as_much_for_many_as_for_few(occurrence: Occurrence, redacteur_client: Client) -> None:
    def queries(path: str) -> int:
        redacteur_client.get(path)
        with CaptureQueriesContext(connection) as asked:
            redacteur_client.get(path)
        return len(asked)

    paths = (LIST, page_of(occurrence), f"{page_of(occurrence)}afdrukken/")
    join(occurrence, "Riet", needs="Iets")
    few = [queries(path) for path in paths]
    for number in range(20):
        join(occurrence, f"Buur {number}", "Nog een", needs="Iets")
        join(next_date(occurrence.activity, 1 + number % 5), f"Buur {number}")
    assert [queries(path) for path in paths] == few
    assert max(few) <= 20


def test_the_list_is_downloaded_without_needs_and_without_formulas_and_that_is_written_down(
    occurrence: Occurrence, haven: Wijk, redacteur_client: Client, neighbour_client: Client
) -> None:
    join(occurrence, "=1+1", "Jan", phone="+31612345678", needs="Een rolstoel", answers=[("Soep?", "Ja")])
    join(occurrence, "Sara", email="sara@example.nl")
    csv = b"".join(redacteur_client.get(f"{page_of(occurrence)}lijst.csv")).decode("utf-8-sig")
    lines = csv.splitlines()
    assert len(lines) == 4
    assert lines[0].endswith("Soep?")
    assert "rolstoel" not in csv
    assert not any(line.startswith("=") for line in lines)
    assert "sara@example.nl" in lines[3]
    sheet = redacteur_client.get(f"{page_of(occurrence)}lijst.xlsx")
    assert b"".join(sheet).startswith(b"PK")
    told = [entry.formatter.format_message(entry) for entry in downloads()]
    assert told == ["Lijst met 3 mensen gedownload als CSV", "Lijst met 3 mensen gedownload als XLSX"]
    for file_format in ("csv", "xlsx"):
        assert neighbour_client.get(f"{page_of(occurrence)}lijst.{file_format}").status_code == 404
    assert len(downloads()) == 2


def downloads() -> list[ModelLogEntry]:
    return list(ModelLogEntry.objects.filter(action="initiatives.signups_downloaded").order_by("timestamp"))
