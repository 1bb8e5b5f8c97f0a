"""Two at once: one answer counts, and one of own coördinator and stand-in acts."""

from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState, WorkflowState

from home.accounts.models import User
from home.actions import open_wijk
from home.mail.models import OutgoingMail
from home.review.actions import (
    answer_preview,
    approve_as_stand_in,
    restore_version,
    return_as_stand_in,
    take_over,
)
from home.review.actions.standing_in import DONE, version_seen
from home.review.models import SharedPreview, TakeOver
from home.roles import Role
from tests.at_once import at_once
from tests.conftest import client_of
from tests.factories.review import draft, sent_in, shared, taken_over

pytestmark = pytest.mark.faults


@pytest.fixture
def town(transactional_db: None, settings: Any) -> dict[str, Any]:
    settings.EMAIL_BACKEND = "home.mail.backends.LedgerBackend"
    wijken = [
        open_wijk(
            name=name, slug=name.lower(), gemeente="Almere", team_email=f"{name.lower()}@wijkteam.example"
        )
        for name in ("Waterwijk", "Haven", "Poort")
    ]
    wijken[0].neighbours.add(*wijken[1:])
    people = []
    for wijk in wijken:
        user = User.objects.create_user(f"coordinator-{wijk.slug}", f"{wijk.slug}@wijkteam.example")
        user.groups.add(wijk.groups.get(role=Role.COORDINATOR).group)
        people.append(user)
    writer = User.objects.create_user("schrijver", "schrijver@wijkteam.example")
    return {"wijken": wijken, "people": people, "writer": writer}


def messages_of(errors: list[Any]) -> list[str]:
    return [getattr(error, "message", repr(error)) for error in errors]


def test_of_two_answers_at_once_one_counts_and_is_told_once(town: dict[str, Any]) -> None:
    row, _ = shared(draft(town["wijken"][0], by=town["writer"]))

    def answer(kind: str) -> Any:
        mine = SharedPreview.objects.get(pk=row.pk)
        return lambda: answer_preview(shared=mine, answer=kind, remark="Klopt niet.", now=timezone.now())

    errors = at_once(answer("agreed"), answer("remark"), answer("agreed"), answer("remark"))

    assert errors == []
    assert OutgoingMail.objects.count() == 1
    assert PageLogEntry.objects.filter(action__startswith="review.answered").count() == 1
    told = OutgoingMail.objects.get().subject
    assert ("gaf akkoord" in told) is (SharedPreview.objects.get().answer == "agreed")


def test_of_two_neighbours_at_once_one_takes_over(town: dict[str, Any]) -> None:
    wijk, (_, one, other) = town["wijken"][0], town["people"]
    sent_in(wijk, by=town["writer"], days=4)
    OutgoingMail.objects.all().delete()

    errors = at_once(
        *[
            lambda user=user: take_over(wijk=wijk, by=user, now=timezone.now())
            for user in (one, other, one, other)
        ]
    )

    assert {message.partition(" valt")[2] for message in messages_of(errors)} == {
        " hier al in. Je hoeft niets te doen."
    }
    assert (len(errors), TakeOver.objects.count(), OutgoingMail.objects.count()) == (2, 1, 1)


@pytest.mark.parametrize("press", ["approve", "return"])
def test_of_own_coordinator_and_stand_in_one_acts(press: str, town: dict[str, Any]) -> None:
    wijk, (own, neighbour, _) = town["wijken"][0], town["people"]
    step = sent_in(wijk, by=town["writer"], days=4)
    page = step.revision.content_object
    taken = taken_over(wijk, neighbour, town["wijken"][1])
    OutgoingMail.objects.all().delete()
    client = client_of(own)
    common = {"taken": taken, "step": step, "by": neighbour, "now": timezone.now()}

    def stand_in() -> None:
        if press == "approve":
            approve_as_stand_in(seen=version_seen(step.revision), **common)
        else:
            return_as_stand_in(remark="Klopt niet.", **common)

    errors = at_once(
        lambda: client.post(f"/beheer/pages/workflow/action/{page.pk}/approve/{step.pk}/", {"comment": ""}),
        stand_in,
    )

    page.refresh_from_db()
    state = WorkflowState.objects.get()
    assert messages_of(errors) in ([], [DONE])
    assert (state.status == "approved") is page.live
    told = OutgoingMail.objects.filter(to=town["writer"].email)
    assert (told.count(), "goedgekeurd" in told[0].subject) == (1, page.live)
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").count() == int(page.live)


def test_approved_twice_by_a_stand_in_is_published_once(town: dict[str, Any]) -> None:
    wijk, (_, neighbour, _) = town["wijken"][0], town["people"]
    step = sent_in(wijk, by=town["writer"], days=4)
    taken = taken_over(wijk, neighbour, town["wijken"][1])
    seen = version_seen(step.revision)

    def press() -> None:
        mine = TaskState.objects.get(pk=step.pk)
        approve_as_stand_in(taken=taken, step=mine, seen=seen, by=neighbour, now=timezone.now())

    errors = at_once(press, press, press)

    assert messages_of(errors) == [DONE, DONE]
    assert PageLogEntry.objects.filter(action="wagtail.publish").count() == 1


def test_put_back_twice_at_once_is_put_back_once(town: dict[str, Any]) -> None:
    page = draft(town["wijken"][0], "Eerste", by=town["writer"])
    first = page.latest_revision
    page.title = "Tweede"
    page.save_revision()
    errors = at_once(*[lambda: restore_version(page=page, revision=first, by=town["people"][0])] * 3)
    assert (errors, page.revisions.count()) == ([], 3)


def test_a_link_asked_for_twice_at_once_is_one_link(town: dict[str, Any]) -> None:
    page, submission = draft(town["wijken"][0], by=town["writer"]), uuid4()
    errors = at_once(*[lambda: shared(page, submission=submission)] * 3)
    assert (errors, SharedPreview.objects.count()) == ([], 1)
