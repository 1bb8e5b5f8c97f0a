"""What waits longer than three days may be approved by a coördinator of a neighbouring wijk."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry, TaskState

from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Wijk
from home.review.actions import approve_as_stand_in, return_as_stand_in, take_over
from home.review.actions.standing_in import (
    CHANGED,
    DONE,
    NO_NEIGHBOUR,
    NOTHING_LATE,
    TIME_IS_UP,
    version_seen,
)
from home.review.models import TakeOver
from home.review.waiting import came_back, for_me, next_door
from home.roles import Role
from tests.conftest import client_of
from tests.factories.review import draft, sent_in, taken_over
from tests.factories.wijkkrant import photo_of

pytestmark = pytest.mark.django_db

SECRET = "Quokka"
LIST = "/beheer/invallen/"


@pytest.fixture(autouse=True)
def _ledger(settings: Any) -> None:
    """Wagtail's own mail goes by the ledger, as on a real site."""
    settings.EMAIL_BACKEND = "home.mail.backends.LedgerBackend"


@pytest.fixture
def next_to(waterwijk: Wijk, haven: Wijk) -> None:
    """Haven is next to Waterwijk."""
    waterwijk.neighbours.add(haven)


def texts(items: Any) -> list[tuple[str, bool]]:
    return [(item.text, item.is_late) for item in items]


def in_words(client: Client, url: str) -> str:
    return client.get(url, follow=True).content.decode()


# Who comes, how long the page waits, and whether that person may take over.
TAKING = [
    ("neighbour", 3.1, ""),
    ("neighbour", 2.9, NOTHING_LATE),
    ("stranger", 9, NO_NEIGHBOUR),
    ("redacteur_of_haven", 9, NO_NEIGHBOUR),
    ("coordinator", 9, NO_NEIGHBOUR),
    ("communicatie", 9, NO_NEIGHBOUR),
]


@pytest.fixture
def people(
    make_user: Callable[..., User], haven: Wijk, request: pytest.FixtureRequest
) -> Callable[[str], User]:
    def find(name: str) -> User:
        if name == "stranger":
            from home.actions import open_wijk

            far = open_wijk(name="Poort", slug="poort", gemeente="Almere", team_email="p@wijkteam.example")
            return make_user("coordinator-poort", wijk=far, role=Role.COORDINATOR)
        if name == "redacteur_of_haven":
            return make_user("redactie-haven", wijk=haven, role=Role.REDACTEUR)
        return request.getfixturevalue(name)

    return find


@pytest.mark.parametrize(("who", "days", "refusal"), TAKING)
def test_who_may_take_over_and_when(
    who: str, days: float, refusal: str, waterwijk: Wijk, next_to: None, people: Any
) -> None:
    sent_in(waterwijk, days=days)
    user = people(who)
    if refusal:
        with pytest.raises(ActionError) as error:
            take_over(wijk=waterwijk, by=user, now=timezone.now())
        assert error.value.message == refusal
    else:
        assert take_over(wijk=waterwijk, by=user, now=timezone.now()).stand_in == user
    status = client_of(user).post(f"{LIST}overnemen/{waterwijk.pk}/").status_code
    assert (status, TakeOver.objects.count()) == (
        (302, 1) if not refusal else (302, 0) if refusal == NOTHING_LATE else (404, 0)
    )


def test_before_taking_over_only_numbers_are_told(
    neighbour_client: Client, waterwijk: Wijk, next_to: None, redacteur: User
) -> None:
    sent_in(waterwijk, f"{SECRET} 1", by=redacteur, days=4.2)
    sent_in(waterwijk, f"{SECRET} 2", by=redacteur, days=3.5)
    sent_in(waterwijk, f"{SECRET} 3", by=redacteur, days=1)
    answer = in_words(neighbour_client, LIST)
    assert "2 berichten wachten al 4 dagen." in " ".join(answer.split())
    assert (SECRET in answer, redacteur.username in answer) == (False, False)
    assert neighbour_client.get(f"{LIST}overnemen/{waterwijk.pk}/").status_code == 405
    assert TakeOver.objects.count() == 0


def test_taking_over_is_told_logged_and_the_same_when_pressed_twice(
    neighbour_client: Client, neighbour: User, waterwijk: Wijk, next_to: None, at: Any
) -> None:
    at("2026-11-24 14:10")
    sent_in(waterwijk, SECRET, days=4)
    for _ in range(2):
        answer = neighbour_client.post(f"{LIST}overnemen/{waterwijk.pk}/", follow=True).content.decode()
    assert SECRET in answer
    assert "Je valt in voor Waterwijk tot donderdag 26 november, 14.10 uur." in " ".join(answer.split())
    (mail,) = OutgoingMail.objects.all()
    assert (mail.to, mail.subject) == (
        waterwijk.team_email,
        "Een coördinator van Haven kijkt mee in Waterwijk",
    )
    assert "wacht 1 bericht al 4 dagen. coordinator-haven, coördinator van Haven" in mail.text
    (entry,) = ModelLogEntry.objects.filter(action="review.taken_over")
    assert (entry.object_id, entry.user, entry.message) == (
        str(waterwijk.pk),
        neighbour,
        "Een coördinator van Haven valt in",
    )


def test_the_stand_in_reads_what_waits_too_long_and_nothing_else(
    neighbour_client: Client, neighbour: User, waterwijk: Wijk, haven: Wijk, next_to: None
) -> None:
    photo = photo_of(waterwijk)
    late, recent = sent_in(waterwijk, f"{SECRET} laat", days=4), sent_in(waterwijk, "Numbat", days=1)
    page = late.revision.content_object
    page.image = photo
    page.save_revision()
    elsewhere = sent_in(haven, "Wombat", days=4)
    other = draft(waterwijk, "Bilby")
    taken = taken_over(waterwijk, neighbour, haven)
    listed = in_words(neighbour_client, f"{LIST}{taken.pk}/")
    assert [word in listed for word in (SECRET, "Numbat", "Wombat", "Bilby")] == [True, False, False, False]
    shown = in_words(neighbour_client, f"{LIST}{taken.pk}/{late.pk}/voorbeeld/")
    assert ("<h1>Quokka laat</h1>" in shown, "/media/images/" in shown) == (True, True)
    for step in (recent, elsewhere):
        assert "Numbat" not in in_words(neighbour_client, f"{LIST}{taken.pk}/{step.pk}/voorbeeld/")
        assert "Wombat" not in in_words(neighbour_client, f"{LIST}{taken.pk}/{step.pk}/")
    closed = [
        f"/beheer/pages/{page.pk}/edit/",
        f"/beheer/pages/{page.pk}/view_draft/",
        f"/beheer/pages/{other.pk}/edit/",
        f"/beheer/images/{photo.pk}/",
        f"/beheer/pages/{waterwijk.page.pk}/",
        f"/beheer/terugzetten/{page.pk}/",
        f"/beheer/voorbeeld-delen/{page.pk}/",
        f"/beheer/pages/workflow/preview/{page.pk}/{late.task_id}/",
    ]
    assert [neighbour_client.get(url).status_code for url in closed] == [404] * len(closed)
    approve = f"/beheer/pages/workflow/action/{page.pk}/approve/{late.pk}/"
    assert neighbour_client.post(approve).status_code == 404


# What happened before the stand-in presses, what is pressed, and what comes of the page.
APPROVED, RETURNED, WAITS = "approved", "rejected", "in_progress"
SCENES = [
    ("nothing", "approve", "", APPROVED),
    ("nothing", "return", "", RETURNED),
    ("own coördinator approved", "approve", DONE, APPROVED),
    ("own coördinator approved", "return", DONE, APPROVED),
    ("own coördinator returned", "approve", DONE, RETURNED),
    ("time is up", "approve", TIME_IS_UP, WAITS),
    ("time is up", "return", TIME_IS_UP, WAITS),
    ("no neighbour any more", "approve", NO_NEIGHBOUR, WAITS),
    ("another text", "approve", CHANGED, WAITS),
    ("not that long", "approve", DONE, WAITS),
]


def happen(scene: str, step: TaskState, waterwijk: Wijk, haven: Wijk, coordinator: User) -> None:
    page = step.revision.content_object
    if scene == "own coördinator approved":
        step.approve(user=coordinator)
    elif scene == "own coördinator returned":
        step.reject(user=coordinator)
    elif scene == "time is up":
        TakeOver.objects.update(ends_at=timezone.now())
    elif scene == "no neighbour any more":
        waterwijk.neighbours.remove(haven)
    elif scene == "another text":
        revision = page.latest_revision
        page.title = "Iets anders"
        # As autosave does it: in the same row.
        page.save_revision(user=None, overwrite_revision=revision)
    elif scene == "not that long":
        TaskState.objects.filter(pk=step.pk).update(started_at=timezone.now())


@pytest.mark.parametrize(("scene", "press", "refusal", "outcome"), SCENES)
def test_what_a_stand_in_can_do(
    scene: str,
    press: str,
    refusal: str,
    outcome: str,
    waterwijk: Wijk,
    haven: Wijk,
    next_to: None,
    neighbour: User,
    coordinator: User,
) -> None:
    step = sent_in(waterwijk, days=4)
    seen = version_seen(step.revision)
    taken = taken_over(waterwijk, neighbour, haven)
    happen(scene, step, waterwijk, haven, coordinator)
    taken.refresh_from_db()
    common = {"taken": taken, "step": step, "by": neighbour, "now": timezone.now()}
    told = ""
    try:
        if press == "approve":
            approve_as_stand_in(seen=seen, **common)
        else:
            return_as_stand_in(remark="De datum klopt niet.", **common)
    except ActionError as error:
        told = error.message
    step.refresh_from_db()
    page = step.revision.content_object
    assert (told, step.status, page.live) == (refusal, outcome, outcome == APPROVED)


def test_an_approved_page_is_on_the_site_and_everybody_hears(
    neighbour_client: Client,
    neighbour: User,
    waterwijk: Wijk,
    haven: Wijk,
    next_to: None,
    redacteur: User,
    client: Client,
) -> None:
    step = sent_in(waterwijk, by=redacteur, days=4)
    OutgoingMail.objects.all().delete()
    taken = taken_over(waterwijk, neighbour, haven)
    address = f"{LIST}{taken.pk}/{step.pk}/"
    form = {"seen": neighbour_client.get(address).context["seen"], "remark": "", "approve": "1"}
    first = neighbour_client.post(address, form, follow=True).content.decode()
    again = neighbour_client.post(address, form, follow=True).content.decode()
    assert "‘Buurtborrel’ staat op de site." in first
    assert DONE in again
    page = step.revision.content_object
    assert client.get(page.url).status_code == 200
    mails = {(mail.to, mail.subject) for mail in OutgoingMail.objects.all()}
    assert mails == {
        (redacteur.email, "‘Buurtborrel’ is goedgekeurd"),
        (waterwijk.team_email, "‘Buurtborrel’ is goedgekeurd door een invaller"),
    }
    told = OutgoingMail.objects.get(to=redacteur.email).text
    assert "Je bericht ‘Buurtborrel’ is goedgekeurd en staat op de site." in told
    assert f"\n{settings.BASE_URL}{page.url}\n" in told
    entries = PageLogEntry.objects.filter(page=page.pk, action="review.stand_in_approved")
    assert [(entry.user, entry.message) for entry in entries] == [
        (neighbour, "Goedgekeurd door een invaller van Haven")
    ]
    assert page.workflow_in_progress is False


def test_what_is_sent_in_is_told_to_the_own_coordinator_in_plain_words(
    waterwijk: Wijk, coordinator: User, neighbour: User, beheerder: User, redacteur: User
) -> None:
    step = sent_in(waterwijk, "Koffie & taart", by=redacteur)
    (mail,) = OutgoingMail.objects.all()
    assert (mail.to, mail.subject) == (coordinator.email, "‘Koffie & taart’ wacht op jou")
    assert mail.text.startswith("Dag coordinator-waterwijk,\n")
    assert "redactie-waterwijk stuurde ‘Koffie & taart’ door. Wil je het nakijken?" in mail.text
    assert f"/beheer/pages/{step.revision.object_id}/edit/" in mail.text
    assert ("Kom ook!" in mail.text, "workflow" in mail.text.lower()) == (False, False)


def test_a_returned_page_comes_back_to_its_writer_with_the_remark(
    neighbour_client: Client, neighbour: User, waterwijk: Wijk, haven: Wijk, next_to: None, redacteur: User
) -> None:
    step = sent_in(waterwijk, by=redacteur, days=4)
    taken = taken_over(waterwijk, neighbour, haven)
    address = f"{LIST}{taken.pk}/{step.pk}/"
    seen = neighbour_client.get(address).context["seen"]
    empty = neighbour_client.post(address, {"seen": seen, "remark": " ", "return": "1"})
    assert (empty.status_code, "Schrijf op wat er anders moet." in empty.content.decode()) == (200, True)
    remark = "De datum klopt niet: 24 november & niet 25."
    answer = neighbour_client.post(address, {"seen": seen, "remark": remark, "return": "1"}, follow=True)
    assert "‘Buurtborrel’ is terug bij de schrijver" in answer.content.decode()
    mail = OutgoingMail.objects.get(to=redacteur.email)
    assert (mail.subject, f"De opmerking: {remark}" in mail.text) == (
        "Er is een opmerking bij ‘Buurtborrel’",
        True,
    )
    assert texts(came_back(redacteur)) == [
        ("‘Buurtborrel’ kwam terug: De datum klopt niet: 24 november & niet 25.", False)
    ]
    assert texts(came_back(neighbour)) == []


def test_two_days_later_the_door_is_closed_with_a_sentence(
    neighbour_client: Client, neighbour: User, waterwijk: Wijk, haven: Wijk, next_to: None
) -> None:
    step = sent_in(waterwijk, SECRET, days=9)
    taken = taken_over(waterwijk, neighbour, haven, hours_ago=49)
    for address in (f"{taken.pk}/", f"{taken.pk}/{step.pk}/", f"{taken.pk}/{step.pk}/voorbeeld/"):
        answer = in_words(neighbour_client, LIST + address)
        assert (TIME_IS_UP in answer, SECRET in answer) == (True, False)
    # And may be opened anew.
    assert neighbour_client.post(f"{LIST}overnemen/{waterwijk.pk}/").url != LIST


def test_of_two_stand_ins_one_acts(
    waterwijk: Wijk, haven: Wijk, next_to: None, neighbour: User, make_user: Any
) -> None:
    sent_in(waterwijk, SECRET, days=4)
    other = make_user("tweede-haven", wijk=haven, role=Role.COORDINATOR)
    taken = taken_over(waterwijk, neighbour, haven)
    second = client_of(other)
    told = second.post(f"{LIST}overnemen/{waterwijk.pk}/", follow=True).content.decode()
    assert "Een coördinator van Haven valt hier al in." in told
    assert "Een andere coördinator valt hier al in." in told
    assert (second.get(f"{LIST}{taken.pk}/").status_code, TakeOver.objects.count()) == (404, 1)


def test_what_the_first_screen_says(
    waterwijk: Wijk, next_to: None, coordinator: User, neighbour: User, redacteur: User, beheerder: User
) -> None:
    sent_in(waterwijk, "Een", days=4.5)
    assert texts(for_me(coordinator)) == [("‘Een’ wacht al 4 dagen op jou.", True)]
    assert texts(next_door(neighbour)) == [("In Waterwijk wacht 1 bericht al 4 dagen.", False)]
    sent_in(waterwijk, "Twee", days=3.2)
    sent_in(waterwijk, "Drie", days=0.1)
    assert texts(for_me(coordinator)) == [("3 berichten wachten op jou.", True)]
    assert texts(next_door(neighbour)) == [("In Waterwijk wachten 2 berichten al 4 dagen.", False)]
    assert [texts(for_me(user)) for user in (neighbour, redacteur, beheerder)] == [[], [], []]
    assert [texts(next_door(user)) for user in (coordinator, redacteur, beheerder)] == [[], [], []]


@pytest.mark.parametrize("address", [LIST, "/beheer/nakijken/", "{taken}"])
def test_the_lists_ask_no_more_of_the_database_when_more_waits(
    address: str, waterwijk: Wijk, haven: Wijk, next_to: None, neighbour: User, redacteur: User
) -> None:
    taken = taken_over(waterwijk, neighbour, haven)
    client, url = client_of(neighbour), address.format(taken=f"{LIST}{taken.pk}/")
    counts = []
    for _ in range(2):
        for wijk in (waterwijk, haven):
            sent_in(wijk, by=redacteur, days=4)
            sent_in(wijk, by=redacteur, days=5)
        client.get(url)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(url).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
