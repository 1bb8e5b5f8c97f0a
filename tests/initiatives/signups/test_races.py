"""Two at once, and everything in a row: never too many, in order, nobody lost."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from home.lib.errors import ActionError
from home.mail.models import DispatchState, OutgoingMail
from home.models import Wijk
from initiatives.models import ActivityPage, Occurrence, Signup
from initiatives.signups.actions import (
    Person,
    accept_offer,
    add_person,
    cancel_signup,
    drop_person,
    line,
    rules_changed,
    settle_offers,
    sign_up,
    signing_up,
    wait_again,
)
from initiatives.signups.queries import room_of
from initiatives.signups.states import HOLDING, OPEN, State
from tests.at_once import at_once
from tests.factories.signups import activity_with_signups, join, next_date

faults = pytest.mark.faults


@pytest.fixture
def occurrence(transactional_db: None, waterwijk: Wijk, haven: Wijk) -> Occurrence:
    join(next_date(activity_with_signups(haven)))
    return next_date(activity_with_signups(waterwijk, places=3))


def held(occurrence: Occurrence) -> int:
    return room_of(occurrence).held


@faults
def test_more_people_than_places_at_once(occurrence: Occurrence) -> None:
    names = [f"Buur {number}" for number in range(12)]
    errors = at_once(*[lambda name=name: join(occurrence, name) for name in names])
    assert errors == []
    states = list(
        Signup.objects.filter(occurrence=occurrence).order_by("turn").values_list("state", flat=True)
    )
    assert states == [State.PLACED] * 3 + [State.WAITING] * 9


@faults
def test_without_the_lock_too_many_get_a_place(
    occurrence: Occurrence, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: what keeps the places is taken away, and the test above would fail."""

    def slow_room(row: Occurrence) -> Any:
        found = room_of(row)
        time.sleep(0.3)
        return found

    monkeypatch.setattr(line, "lock", lambda pk: ActivityPage.objects.get(pk=pk))
    monkeypatch.setattr(signing_up, "room_of", slow_room)
    monkeypatch.setattr(signing_up, "next_turn", lambda _row: int(time.monotonic_ns() % 2_000_000_000))
    monkeypatch.setattr("tests.factories.signups.sign_up", sign_up.__wrapped__)
    at_once(*[lambda name=name: join(occurrence, name) for name in ("A", "B", "C", "D", "E", "F")])
    assert held(occurrence) > 3


@faults
def test_as_many_offers_as_places_that_come_free_at_once(
    occurrence: Occurrence, scale: Callable[[int], int]
) -> None:
    count = scale(50)
    ActivityPage.objects.filter(pk=occurrence.activity_id).update(places=count)
    occurrence.activity.refresh_from_db()
    placed = [join(occurrence, f"Buur {number}") for number in range(count)]
    waiting = [join(occurrence, f"Wacht {number}") for number in range(count)]
    errors = at_once(*[lambda row=row: cancel_signup(signup=row, now=timezone.now()) for row in placed])
    assert errors == []
    states = dict(Signup.objects.values_list("pk", "state"))
    assert {states[row.pk] for row in placed} == {State.CANCELLED}
    assert {states[row.pk] for row in waiting} == {State.OFFERED}
    offers = OutgoingMail.objects.filter(subject__startswith="Er is een plek voor u")
    assert sorted(offers.values_list("about", flat=True)) == sorted(row.submission for row in waiting)


@faults
def test_the_last_place_is_taken_once(occurrence: Occurrence) -> None:
    ActivityPage.objects.filter(pk=occurrence.activity_id).update(places=1)
    occurrence.activity.refresh_from_db()
    first, second = join(occurrence, "Riet"), join(occurrence, "Jan")
    cancel_signup(signup=first, now=timezone.now())
    now = timezone.now()
    errors = at_once(
        lambda: accept_offer(signup=second, now=now),
        lambda: cancel_signup(signup=second, now=now),
        lambda: join(occurrence, "Sara"),
        lambda: join(occurrence, "Omar"),
    )
    assert all(isinstance(error, ActionError) for error in errors)
    assert held(occurrence) == 1


class Signups(RuleBasedStateMachine):
    """People, the team and the clock do whatever they can, in any order."""

    occurrence: Occurrence
    kept: int

    @initialize(places=st.integers(1, 6), kept=st.integers(0, 3), limit=st.sampled_from([None, 0, 4]))
    def open_it(self, places: int, kept: int, limit: int | None) -> None:
        self.kept_submissions: set[Any] = set()
        self.highest_held = 0
        ActivityPage.objects.filter(pk=self.occurrence.activity_id).update(
            places=places, kept_places=min(kept, places), waiting_places=limit
        )
        Signup.objects.all().delete()
        # Each example begins with the same chance, and so with the same Message-IDs.
        OutgoingMail.objects.all().delete()
        self.refresh()

    def refresh(self) -> None:
        self.occurrence.activity.refresh_from_db()

    def any_signup(self, number: int) -> Signup | None:
        rows = list(Signup.objects.order_by("pk"))
        return rows[number % len(rows)] if rows else None

    @rule(size=st.integers(1, 4), source=st.sampled_from(["web", "counter"]))
    def somebody_signs_up(self, size: int, source: Any) -> None:
        before = room_of(self.occurrence)
        try:
            signup = join(self.occurrence, *[f"Buur {n}" for n in range(size)], source=source)
        except ActionError:
            assert not before.fits(size, by_team=source == "counter")
            assert not before.may_wait(size)
            return
        self.kept_submissions.add(signup.submission)
        # Nobody passes the line: a place at once only when it was free.
        assert (signup.state == State.PLACED) == before.fits(size, by_team=source == "counter")

    def act(self, number: int, verb: Callable[[Signup], object]) -> None:
        signup = self.any_signup(number)
        if signup is None:
            return
        try:
            verb(signup)
        except ActionError:
            return

    @rule(number=st.integers(0, 50))
    def somebody_cancels(self, number: int) -> None:
        self.act(number, lambda signup: cancel_signup(signup=signup, now=timezone.now()))

    @rule(number=st.integers(0, 50))
    def somebody_says_yes(self, number: int) -> None:
        self.act(number, lambda signup: accept_offer(signup=signup, now=timezone.now()))

    @rule(number=st.integers(0, 50))
    def somebody_waits_again(self, number: int) -> None:
        self.act(number, lambda signup: wait_again(signup=signup, now=timezone.now()))

    @rule(number=st.integers(0, 50))
    def one_of_them_does_not_come(self, number: int) -> None:
        self.act(number, lambda signup: drop_person(person=signup.people.first(), now=timezone.now()))

    @rule(number=st.integers(0, 50))
    def one_more_comes(self, number: int) -> None:
        person = Person("Nog iemand")
        self.act(number, lambda signup: add_person(signup=signup, person=person, now=timezone.now()))

    @precondition(lambda self: Signup.objects.filter(state=State.OFFERED).exists())
    @rule()
    def the_time_of_offers_is_over(self) -> None:
        OutgoingMail.objects.filter(settled_at=None).update(
            state=DispatchState.SENT, settled_at=timezone.now(), due_at=None
        )
        settle_offers(now=timezone.now())
        Signup.objects.filter(state=State.OFFERED).update(offer_ends_at=timezone.now())
        settle_offers(now=timezone.now())

    @rule(places=st.integers(1, 8))
    def the_number_of_places_changes(self, places: int) -> None:
        kept = min(self.occurrence.activity.kept_places, places)
        ActivityPage.objects.filter(pk=self.occurrence.activity_id).update(places=places, kept_places=kept)
        self.refresh()
        self.highest_held = held(self.occurrence)
        rules_changed(occurrence=self.occurrence, now=timezone.now())

    @invariant()
    def never_more_people_than_places(self) -> None:
        room = room_of(self.occurrence)
        # Too many only where somebody made the number smaller, and then never more than there were.
        assert room.held <= max(room.places or 0, self.highest_held)
        if room.held <= (room.places or 0):
            self.highest_held = 0

    @invariant()
    def nobody_waits_for_a_place_that_is_free(self) -> None:
        room = room_of(self.occurrence)
        for signup in Signup.objects.in_line():
            assert not room.fits(signup.size, by_team=signup.is_by_team)

    @invariant()
    def nobody_is_lost_and_the_counts_add_up(self) -> None:
        rows = list(Signup.objects.prefetch_related("people"))
        assert {row.submission for row in rows} == self.kept_submissions
        assert len({row.turn for row in rows}) == len(rows)
        for row in rows:
            if row.state in OPEN:
                assert row.people.count() == row.size
        room = room_of(self.occurrence)
        assert room.held == sum(row.size for row in rows if row.state in HOLDING)
        assert room.waiting == sum(row.size for row in rows if row.state == State.WAITING)


def test_whatever_happens_nobody_is_lost_and_no_place_is_given_twice(waterwijk: Wijk, at: Any) -> None:
    at("2026-11-20 10:00")
    Signups.occurrence = next_date(activity_with_signups(waterwijk))
    Signups.kept_submissions = set()
    Signups.highest_held = 0
    test = Signups.TestCase
    test.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
    test().runTest()
