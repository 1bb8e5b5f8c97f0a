"""What becomes of a sign-up, by whom, and what happens to the place."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import DispatchState, OutgoingMail
from home.models import Wijk
from initiatives.actions import cancel_occurrence, move_occurrence, restore_occurrence
from initiatives.models import ActivityPage, Occurrence, Signup
from initiatives.signups.actions import (
    Person,
    accept_offer,
    add_person,
    cancel_signup,
    drop_person,
    mark_signup_called,
    place_by_hand,
    rules_changed,
    say_comes,
    settle_offers,
    wait_again,
)
from initiatives.signups.queries import room_of
from initiatives.signups.states import MOVES, Actor, State, may_move
from tests.conftest import At
from tests.factories.signups import activity_with_signups, join, next_date

NOW = "2026-11-20 10:00"


@pytest.fixture(autouse=True)
def friday(at: At) -> None:
    at(NOW)


@pytest.fixture
def occurrence(waterwijk: Wijk) -> Occurrence:
    return next_date(activity_with_signups(waterwijk))


@pytest.fixture
def full(occurrence: Occurrence) -> list[Signup]:
    """Two with a place, and three who wait: two together, and one alone."""
    return [join(occurrence, *names) for names in (("Riet",), ("Jan",), ("Fatima", "Omar"), ("Sara",))]


def state_of(*signups: Signup) -> list[str]:
    found = dict(Signup.objects.values_list("pk", "state"))
    return [found[signup.pk] for signup in signups]


def mailed() -> list[str]:
    return [
        subject.split(":")[0]
        for subject in OutgoingMail.objects.order_by("pk").values_list("subject", flat=True)
    ]


def let_mail_leave() -> None:
    """Let every mail be sent at this moment."""
    OutgoingMail.objects.filter(settled_at=None).update(
        state=DispatchState.SENT, settled_at=timezone.now(), due_at=None
    )


def test_a_freed_place_is_offered_to_the_first_that_fits(full: list[Signup]) -> None:
    riet, _jan, together, sara = full
    cancel_signup(signup=riet, now=timezone.now())
    assert state_of(*full) == ["cancelled", "placed", "waiting", "offered"]
    assert mailed()[-2:] == ["U komt niet", "Er is een plek voor u"]
    assert (
        "U hebt 24 uur om ja te zeggen"
        in OutgoingMail.objects.get(about=sara.submission, subject__contains="plek voor u").text
    )
    assert not OutgoingMail.objects.filter(
        about=together.submission, subject__contains="plek voor u"
    ).exists()


def test_an_offer_holds_the_place_until_somebody_says_yes(full: list[Signup], occurrence: Occurrence) -> None:
    riet, _jan, _together, sara = full
    cancel_signup(signup=riet, now=timezone.now())
    assert join(occurrence, "Nieuw").state == State.WAITING
    assert accept_offer(signup=sara, now=timezone.now()).state == State.PLACED
    assert mailed()[-1] == "U hebt een plek"
    assert room_of(occurrence).held == 2


def test_the_time_of_an_offer_counts_from_its_mail(full: list[Signup], at: At) -> None:
    riet, _jan, together, sara = full
    cancel_signup(signup=riet, now=timezone.now())
    at("2026-11-20 20:00")
    settle_offers(now=timezone.now())
    sara.refresh_from_db()
    # The mail server has been away: the place is held, and no time has begun.
    assert (sara.state, sara.offer_ends_at) == ("offered", None)
    let_mail_leave()
    settle_offers(now=timezone.now())
    sara.refresh_from_db()
    assert sara.offer_ends_at == timezone.now() + timedelta(hours=21.5)
    at("2026-11-21 17:29")
    settle_offers(now=timezone.now())
    assert state_of(sara) == ["offered"]
    at("2026-11-21 17:30")
    settle_offers(now=timezone.now())
    assert state_of(sara, together) == ["lapsed", "waiting"]
    assert mailed()[-1] == "De plek ging naar een ander"


def test_a_place_that_nobody_took_in_time_goes_to_the_next(waterwijk: Wijk, at: At) -> None:
    occurrence = next_date(activity_with_signups(waterwijk, places=1))
    first, second, third = (join(occurrence, name) for name in ("Riet", "Jan", "Sara"))
    cancel_signup(signup=first, now=timezone.now())
    let_mail_leave()
    settle_offers(now=timezone.now())
    at("2026-11-21 11:00")
    settle_offers(now=timezone.now())
    assert state_of(second, third) == ["lapsed", "offered"]
    with pytest.raises(ActionError, match="geen plek vrij"):
        accept_offer(signup=second, now=timezone.now())
    assert wait_again(signup=second, now=timezone.now()).state == State.WAITING
    cancel_signup(signup=third, now=timezone.now())
    assert state_of(second) == ["offered"]


def test_who_is_late_still_gets_a_place_that_nobody_else_took(waterwijk: Wijk, at: At) -> None:
    occurrence = next_date(activity_with_signups(waterwijk, places=1))
    first, second = (join(occurrence, name) for name in ("Riet", "Jan"))
    cancel_signup(signup=first, now=timezone.now())
    let_mail_leave()
    settle_offers(now=timezone.now())
    at("2026-11-21 11:00")
    settle_offers(now=timezone.now())
    assert state_of(second) == ["lapsed"]
    assert accept_offer(signup=second, now=timezone.now()).state == State.PLACED


def test_nothing_is_offered_after_the_start_for_what_is_off_or_to_who_cancelled(
    full: list[Signup], occurrence: Occurrence, at: At
) -> None:
    riet, jan, together, sara = full
    cancel_signup(signup=sara, now=timezone.now())
    at("2026-11-24 10:00")
    cancel_signup(signup=riet, now=timezone.now())
    assert state_of(*full) == ["cancelled", "placed", "waiting", "cancelled"]
    later = next_date(occurrence.activity)
    others = [join(later, name) for name in ("Riet", "Jan", "Sara")]
    cancel_occurrence(occurrence=later, now=timezone.now())
    cancel_signup(signup=others[0], now=timezone.now())
    assert state_of(*others) == ["cancelled", "placed", "waiting"]
    with pytest.raises(ActionError, match="gaat niet door"):
        accept_offer(signup=others[2], now=timezone.now())
    del jan, together


def test_an_offer_ends_at_the_start_without_a_mail(full: list[Signup], at: At) -> None:
    riet, _jan, _together, sara = full
    cancel_signup(signup=riet, now=timezone.now())
    at("2026-11-24 10:00")
    settle_offers(now=timezone.now())
    assert state_of(sara) == ["lapsed"]
    assert "De plek ging naar een ander" not in mailed()


def test_more_places_are_offered_and_fewer_take_nobodys_away(
    full: list[Signup], occurrence: Occurrence
) -> None:
    ActivityPage.objects.filter(pk=occurrence.activity_id).update(places=4)
    rules_changed(occurrence=occurrence, now=timezone.now())
    assert state_of(*full) == ["placed", "placed", "offered", "waiting"]
    ActivityPage.objects.filter(pk=occurrence.activity_id).update(places=1)
    rules_changed(occurrence=occurrence, now=timezone.now())
    assert state_of(*full) == ["placed", "placed", "offered", "waiting"]
    occurrence.activity.refresh_from_db()
    room = room_of(occurrence)
    assert (room.held, room.too_many) == (4, 3)
    assert accept_offer(signup=full[2], now=timezone.now()).state == State.PLACED


def test_publishing_more_places_offers_them(full: list[Signup], occurrence: Occurrence) -> None:
    activity = ActivityPage.objects.get(pk=occurrence.activity_id)
    activity.places = 5
    activity.save_revision().publish()
    assert state_of(*full) == ["placed", "placed", "offered", "offered"]


def test_one_of_two_does_not_come_and_one_more_does(occurrence: Occurrence) -> None:
    together = join(occurrence, "Sara", "Omar")
    waits = join(occurrence, "Jan")
    drop_person(person=together.people.get(first_name="Omar"), now=timezone.now())
    together.refresh_from_db()
    assert (together.size, together.state) == (1, "placed")
    assert [person.first_name for person in together.people.all()] == ["Sara"]
    assert state_of(waits) == ["offered"]
    with pytest.raises(ActionError, match="geen plek voor nog iemand"):
        add_person(signup=together, person=Person("Bram"), now=timezone.now())
    cancel_signup(signup=waits, now=timezone.now())
    assert add_person(signup=together, person=Person("Bram"), now=timezone.now()).size == 2
    assert mailed()[-1] == "Uw aanmelding is anders"


def test_the_last_one_who_does_not_come_cancels_the_whole(occurrence: Occurrence) -> None:
    signup = join(occurrence, "Riet")
    drop_person(person=signup.people.get(), now=timezone.now())
    assert state_of(signup) == ["cancelled"]


def test_a_place_by_hand_uses_what_is_kept_and_no_more(waterwijk: Wijk, coordinator: User) -> None:
    occurrence = next_date(activity_with_signups(waterwijk, places=2, kept_places=1))
    placed, first, second = (join(occurrence, name) for name in ("Riet", "Jan", "Sara"))
    assert place_by_hand(signup=second, by=coordinator, now=timezone.now()).state == State.PLACED
    with pytest.raises(ActionError, match="geen plek vrij"):
        place_by_hand(signup=first, by=coordinator, now=timezone.now())
    assert state_of(placed, first, second) == ["placed", "waiting", "placed"]


def test_the_team_takes_somebody_off_with_words(full: list[Signup], coordinator: User) -> None:
    cancel_signup(signup=full[0], by=coordinator, text="U belde dat u ziek bent.", now=timezone.now())
    assert state_of(full[0]) == ["removed"]
    letter = OutgoingMail.objects.get(about=full[0].submission, subject__startswith="U staat niet meer")
    assert "U belde dat u ziek bent." in letter.text


def test_who_has_only_a_telephone_is_called_and_the_time_counts_from_there(
    occurrence: Occurrence, at: At
) -> None:
    first, _second = (join(occurrence, name) for name in ("Riet", "Jan"))
    waits = join(occurrence, "Sara", email="", phone="+31612345678")
    cancel_signup(signup=first, now=timezone.now())
    waits.refresh_from_db()
    assert (waits.state, waits.call_needed_at) == ("offered", timezone.now())
    at("2026-11-22 10:00")
    settle_offers(now=timezone.now())
    assert state_of(waits) == ["offered"]
    mark_signup_called(signup=waits, now=timezone.now())
    waits.refresh_from_db()
    assert (waits.call_needed_at, waits.offer_ends_at) == (None, timezone.now() + timedelta(hours=12))
    with pytest.raises(ActionError, match="al gebeld"):
        mark_signup_called(signup=waits, now=timezone.now())


def test_a_mail_that_cannot_arrive_becomes_a_call(occurrence: Occurrence) -> None:
    first, _second = (join(occurrence, name) for name in ("Riet", "Jan"))
    waits = join(occurrence, "Sara", phone="+31612345678")
    cancel_signup(signup=first, now=timezone.now())
    OutgoingMail.objects.update(state=DispatchState.REFUSED, settled_at=timezone.now(), due_at=None)
    settle_offers(now=timezone.now())
    waits.refresh_from_db()
    assert (waits.state, waits.offer_ends_at, waits.call_needed_at) == ("offered", None, timezone.now())


def test_who_cannot_be_reached_at_all_holds_a_place_no_longer_than_others(
    occurrence: Occurrence, at: At
) -> None:
    first, _second = (join(occurrence, name) for name in ("Riet", "Jan"))
    waits = join(occurrence, "Sara")
    cancel_signup(signup=first, now=timezone.now())
    OutgoingMail.objects.update(state=DispatchState.REFUSED, settled_at=timezone.now(), due_at=None)
    settle_offers(now=timezone.now())
    waits.refresh_from_db()
    assert (waits.offer_ends_at, waits.call_needed_at) == (timezone.now() + timedelta(hours=24), None)
    at("2026-11-21 10:00")
    settle_offers(now=timezone.now())
    assert state_of(waits) == ["lapsed"]


def test_a_date_that_moves_asks_who_comes_and_tells_who_waits(
    full: list[Signup], occurrence: Occurrence
) -> None:
    riet, jan, *_rest = full
    start = occurrence.start + timedelta(hours=3)
    now = timezone.now()
    move_occurrence(occurrence=occurrence, start=start, end=start + timedelta(hours=2), now=now)
    asked = OutgoingMail.objects.filter(subject__startswith="Er is iets veranderd. Komt u nog?")
    told = OutgoingMail.objects.filter(subject__startswith="Er is iets veranderd:")
    assert (asked.count(), told.count()) == (2, 2)
    assert "U staat nog op de wachtlijst" in told[0].text
    assert "uw plek" not in told[0].text
    assert say_comes(signup=riet, comes=True, now=now).comes is True
    say_comes(signup=jan, comes=False, now=now)
    assert state_of(*full) == ["placed", "cancelled", "waiting", "offered"]


def test_a_date_that_is_off_tells_everyone_and_on_again_too(
    full: list[Signup], occurrence: Occurrence
) -> None:
    now = timezone.now()
    cancel_occurrence(occurrence=occurrence, note="De zaal is lek.", now=now)
    off = OutgoingMail.objects.filter(subject__startswith="Het gaat niet door")
    assert off.count() == 4
    assert "De zaal is lek." in off[0].text
    restore_occurrence(occurrence=occurrence, now=now)
    assert OutgoingMail.objects.filter(subject__startswith="Het gaat toch door").count() == 4
    assert state_of(*full) == ["placed", "placed", "waiting", "waiting"]


def test_a_date_with_people_is_called_off_when_its_rule_goes(
    full: list[Signup], occurrence: Occurrence
) -> None:
    activity = ActivityPage.objects.get(pk=occurrence.activity_id)
    activity.weekdays = [3]
    activity.save_revision().publish()
    occurrence.refresh_from_db()
    assert occurrence.is_cancelled
    assert mailed()[-1] == "Het gaat niet door"
    assert Signup.objects.count() == len(full)


Verb = Callable[[Signup, User], object]
VERBS: dict[str, tuple[State, Actor, Verb]] = {
    "accept": (
        State.PLACED,
        Actor.RESIDENT,
        lambda signup, _user: accept_offer(signup=signup, now=timezone.now()),
    ),
    "by_hand": (
        State.PLACED,
        Actor.TEAM,
        lambda signup, user: place_by_hand(signup=signup, by=user, now=timezone.now()),
    ),
    "again": (
        State.WAITING,
        Actor.RESIDENT,
        lambda signup, _user: wait_again(signup=signup, now=timezone.now()),
    ),
    "cancel": (
        State.CANCELLED,
        Actor.RESIDENT,
        lambda signup, _user: cancel_signup(signup=signup, now=timezone.now()),
    ),
    "remove": (
        State.REMOVED,
        Actor.TEAM,
        lambda signup, user: cancel_signup(signup=signup, by=user, now=timezone.now()),
    ),
}


@pytest.mark.parametrize("before", list(State))
@pytest.mark.parametrize("verb", VERBS)
def test_outside_the_table_nothing_moves(
    before: State, verb: str, waterwijk: Wijk, coordinator: User
) -> None:
    signup = join(next_date(activity_with_signups(waterwijk, places=9)), "Riet")
    Signup.objects.filter(pk=signup.pk).update(state=before)
    to, actor, act = VERBS[verb]
    if may_move(before, to, actor):
        act(signup, coordinator)
        # What waits again while there is room is offered a place at once.
        assert state_of(signup) == [State.OFFERED if to == State.WAITING else to]
        return
    mails = OutgoingMail.objects.count()
    with pytest.raises(ActionError, match="Dat kan niet meer"):
        act(signup, coordinator)
    assert (state_of(signup), OutgoingMail.objects.count()) == ([before], mails)


def test_every_state_can_be_reached() -> None:
    reached = {State.PLACED, State.WAITING} | {to for moves in MOVES.values() for to in moves}
    assert reached == set(State)


def test_what_is_over_stays_as_it_was(occurrence: Occurrence, at: At) -> None:
    signup = join(occurrence, "Riet", "Jan")
    at("2026-11-24 12:00")
    with pytest.raises(ActionError, match="al geweest"):
        cancel_signup(signup=signup, now=timezone.now())
    with pytest.raises(ActionError, match="al geweest"):
        drop_person(person=signup.people.first(), now=timezone.now())
    assert state_of(signup) == ["placed"]
