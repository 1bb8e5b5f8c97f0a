"""Who comes every time: on the list of each date, until they skip one, are away, or stop."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from home.accounts.models import User
from home.lib.errors import ActionError
from home.mail.models import OutgoingMail
from home.models import Erasure, Wijk
from initiatives.actions import cancel_occurrence
from initiatives.models import ActivityPage, Occurrence, Regular, Signup
from initiatives.regulars import my_wijk
from initiatives.regulars.actions import (
    become_regular,
    come_after_all,
    come_back,
    drop_regular_person,
    forget_regular,
    go_away,
    mark_regular_called,
    place_by_hand,
    release_regular,
    skip_date,
    stop,
    write_all_dates,
)
from initiatives.regulars.admin_queries import group_of
from initiatives.regulars.queries import coming_dates, group_room
from initiatives.regulars.retention import erase_old, forget_names
from initiatives.regulars.states import MOVES, RegularState, may_move
from initiatives.signups.actions import (
    Person,
    Reach,
    accept_offer,
    cancel_signup,
    send_reminders,
    settle_offers,
)
from initiatives.signups.queries import room_of
from initiatives.signups.states import Actor, Source, State
from tests.conftest import At
from tests.factories.regulars import group_activity, join_group
from tests.factories.signups import join

NOW = "2026-11-20 10:00"


@pytest.fixture(autouse=True)
def friday(at: At) -> None:
    at(NOW)


@pytest.fixture
def group(waterwijk: Wijk, haven: Wijk) -> ActivityPage:
    """A weekly group of three, from 24 November; next door there is one too."""
    join_group(group_activity(haven, title="Havengroep"), "Buurvrouw")
    return group_activity(waterwijk, title="Met de bus", slug="met-de-bus", asks_needs=True)


def dates(group: ActivityPage) -> list[Occurrence]:
    return coming_dates(group, timezone.now())


def on_list(regular: Regular) -> list[str]:
    """Return the days on whose list somebody stands, with how."""
    rows = Signup.objects.open().filter(regular=regular).order_by("occurrence__start")
    return [f"{row.occurrence.day:%d-%m} {row.state}" for row in rows.select_related("occurrence")]


def mailed() -> list[str]:
    subjects = OutgoingMail.objects.order_by("pk").values_list("subject", flat=True)
    return [subject.split(":")[0] for subject in subjects]


FIVE = ["24-11 placed", "01-12 placed", "08-12 placed", "15-12 placed", "22-12 placed"]


def test_who_asks_once_is_on_the_list_of_every_date_with_what_they_need(group: ActivityPage) -> None:
    OutgoingMail.objects.all().delete()
    answers = [("Waar halen wij u op?", "Gouwestein")]
    regular = join_group(group, "Riet", "Jan", needs="Rolstoel", answers=answers)
    assert on_list(regular) == FIVE
    first = Signup.objects.filter(regular=regular).earliest("occurrence__start")
    assert [person.first_name for person in first.people.all()] == ["Riet", "Jan"]
    assert (first.needs.text, dict(first.contact.answers)) == ("Rolstoel", dict(answers))
    assert mailed() == ["U hebt een vaste plek"]
    assert "dinsdag 24 november" in OutgoingMail.objects.get().text
    assert [room_of(row).held for row in dates(group)] == [2] * 5


def test_the_clock_adds_a_date_each_week_and_nothing_twice(group: ActivityPage, at: At) -> None:
    regular = join_group(group, "Riet")
    for _ in range(2):
        write_all_dates(now=timezone.now())
    assert on_list(regular) == FIVE
    at("2026-11-27 10:00")
    for _ in range(2):
        write_all_dates(now=timezone.now())
    assert on_list(regular) == [*FIVE, "29-12 placed"]
    send_reminders(now=timezone.now())
    assert "Tot binnenkort" not in mailed()


def test_the_same_form_again_is_one_place_and_one_mail(group: ActivityPage, haven: Wijk) -> None:
    regular = join_group(group, "Riet")
    count = OutgoingMail.objects.count()
    again = join_group(group, "Riet", submission=regular.submission)
    assert (again, Regular.objects.filter(activity=group).count()) == (regular, 1)
    assert OutgoingMail.objects.count() == count
    with pytest.raises(ActionError, match="al eerder verstuurd"):
        join_group(group_activity(haven), "Riet", submission=regular.submission)


@pytest.mark.parametrize(
    ("change", "names", "message", "field"),
    [
        ({"takes_regulars": False}, ["Riet"], "geen vaste plekken", None),
        ({"entry": "walk_in"}, ["Riet"], "geen vaste plekken", None),
        ({"places": 1, "waiting_places": 0}, ["Riet", "Jan"], "wachtlijst ook", None),
        ({}, ["Mien"], "heeft al een vaste plek", "first_name_1"),
        ({}, [], "Vul in wie er komt", "first_name_1"),
    ],
)
def test_what_cannot_be_is_refused_at_the_field(
    group: ActivityPage, change: dict[str, Any], names: list[str], message: str, field: str | None
) -> None:
    join_group(group, "Mien", email="mien@example.nl")
    ActivityPage.objects.filter(pk=group.pk).update(**change)
    with pytest.raises(ActionError, match=message) as refused:
        become_regular(
            activity=group,
            submission=group.translation_key,
            people=[Person(name) for name in names],
            reach=Reach(email="MIEN@example.nl"),
            now=timezone.now(),
        )
    assert refused.value.field == field


def test_who_cannot_be_reached_is_refused(group: ActivityPage) -> None:
    with pytest.raises(ActionError, match="telefoonnummer of uw e-mailadres") as refused:
        join_group(group, "Riet", email="")
    assert refused.value.field == "phone"


def test_a_date_skipped_goes_to_another_and_can_be_taken_back(group: ActivityPage) -> None:
    riet = join_group(group, "Riet", "Jan", "Piet")
    first, *_rest = dates(group)
    waits = join(first, "Sara")
    for _ in range(2):
        skip_date(regular=riet, occurrence_id=first.pk, now=timezone.now())
    waits.refresh_from_db()
    assert (on_list(riet), waits.state) == (FIVE[1:], "offered")
    write_all_dates(now=timezone.now())
    assert on_list(riet) == FIVE[1:]
    for _ in range(2):
        come_after_all(regular=riet, occurrence_id=first.pk, now=timezone.now())
    # Sara holds a place now: three do not fit.
    assert on_list(riet) == ["24-11 waiting", *FIVE[1:]]


def test_no_date_of_another_group_can_be_taken(group: ActivityPage, haven: Wijk) -> None:
    riet = join_group(group, "Riet")
    foreign = dates(ActivityPage.objects.get(wijk=haven))[0]
    skip_date(regular=riet, occurrence_id=foreign.pk, now=timezone.now())
    for wrong in (foreign.pk, None, 10**12):
        with pytest.raises(ActionError, match="Voor deze datum"):
            come_after_all(regular=riet, occurrence_id=wrong, now=timezone.now())
    assert (on_list(riet), Signup.objects.open().filter(occurrence=foreign).count()) == (FIVE, 1)


def test_who_is_away_keeps_the_place_in_the_group_and_comes_back_by_itself(
    group: ActivityPage, at: At
) -> None:
    riet = join_group(group, "Riet")
    go_away(regular=riet, weeks=3, now=timezone.now())
    riet.refresh_from_db()
    assert (riet.away_until, on_list(riet)) == (date(2026, 12, 11), FIVE[3:])
    assert group_room(group).held == 1
    assert mailed()[-1] == "U bent een tijd weg"
    at("2026-11-30 10:00")
    write_all_dates(now=timezone.now())
    assert on_list(riet) == [*FIVE[3:], "29-12 placed"]


def test_who_is_back_early_comes_again(group: ActivityPage) -> None:
    riet = join_group(group, "Riet")
    cancel_occurrence(occurrence=dates(group)[1], now=timezone.now())
    go_away(regular=riet, weeks=4, now=timezone.now())
    for _ in range(2):
        come_back(regular=riet, now=timezone.now())
    assert on_list(riet) == [FIVE[0], *FIVE[2:]]
    assert mailed().count("Fijn dat u er weer bent") == 1


@pytest.mark.parametrize("weeks", [None, 0, -5, 5, 10**9])
def test_only_the_weeks_that_are_offered_can_be_chosen(group: ActivityPage, weeks: int | None) -> None:
    riet = join_group(group, "Riet")
    with pytest.raises(ActionError, match="hoeveel weken"):
        go_away(regular=riet, weeks=weeks, now=timezone.now())
    assert on_list(riet) == FIVE


def test_who_stops_gives_the_place_to_the_first_that_fits(group: ActivityPage) -> None:
    riet, jan = join_group(group, "Riet", "Piet", needs="Rolstoel"), join_group(group, "Jan")
    together, sara = join_group(group, "Bep", "Ans", "Cor"), join_group(group, "Sara")
    assert [one.state for one in (riet, jan, together, sara)] == ["active", "active", "waiting", "waiting"]
    assert on_list(together) == []
    stop(regular=riet, now=timezone.now())
    for one in (riet, together, sara):
        one.refresh_from_db()
    assert [one.state for one in (riet, together, sara)] == ["stopped", "waiting", "active"]
    assert (on_list(riet), on_list(sara), hasattr(riet, "needs")) == ([], FIVE, False)
    assert mailed()[-2:] == ["U bent gestopt", "Er is een vaste plek voor u"]
    with pytest.raises(ActionError, match="Gestopt"):
        stop(regular=riet, now=timezone.now())


def test_one_of_two_stops(group: ActivityPage) -> None:
    riet = join_group(group, "Riet", "Jan")
    jan = riet.people.get(first_name="Jan")
    for _ in range(2):
        drop_regular_person(person=jan, now=timezone.now())
    riet.refresh_from_db()
    assert (riet.size, on_list(riet)) == (1, FIVE)
    assert [room_of(row).held for row in dates(group)] == [1] * 5
    assert mailed()[-1] == "Uw vaste plek is anders"
    drop_regular_person(person=riet.people.get(), now=timezone.now())
    riet.refresh_from_db()
    assert (riet.state, on_list(riet)) == ("stopped", [])


def test_who_signed_up_for_a_date_before_does_not_come_twice(group: ActivityPage) -> None:
    single = join(dates(group)[1], "Riet", email="riet@example.nl")
    riet = join_group(group, "Riet", email="riet@example.nl")
    assert on_list(riet) == FIVE
    assert [room_of(row).held for row in dates(group)] == [1] * 5
    single.refresh_from_db()
    assert single.regular == riet


def test_a_date_without_room_puts_who_always_comes_in_line_and_says_so(group: ActivityPage) -> None:
    first = dates(group)[0]
    join(first, "Sara", "Bep", "Cor")
    riet = join_group(group, "Riet")
    assert on_list(riet) == ["24-11 waiting", *FIVE[1:]]
    assert mailed()[-2:] == ["U staat op de wachtlijst", "U hebt een vaste plek"]
    sara = Signup.objects.get(people__first_name="Sara")
    cancel_signup(signup=sara, now=timezone.now())
    mine = Signup.objects.get(regular=riet, occurrence=first)
    assert mine.state == State.OFFERED
    settle_offers(now=timezone.now())
    accept_offer(signup=mine, now=timezone.now())
    assert on_list(riet) == FIVE


def test_single_dates_open_after_the_group_is_on_their_lists(group: ActivityPage) -> None:
    start = dates(group)[0].start
    assert group.signup_opens(start) == start - timedelta(days=28)
    group.opens_days = 7
    assert group.signup_opens(start) == start - timedelta(days=7)
    group.takes_regulars, group.opens_days = False, None
    assert group.signup_opens(start) is None


def test_who_has_only_a_telephone_is_called_when_a_place_comes_free(
    group: ActivityPage, coordinator: User
) -> None:
    first = join_group(group, "Riet", "Jan", "Piet")
    waits = join_group(group, "Sara", email="", phone="+31612345678", source=Source.PHONE)
    stop(regular=first, by=coordinator, now=timezone.now())
    waits.refresh_from_db()
    assert (waits.state, waits.call_needed_at) == ("active", timezone.now())
    mark_regular_called(regular=waits)
    with pytest.raises(ActionError, match="al gebeld"):
        mark_regular_called(regular=waits)


def test_a_place_by_hand_needs_room(group: ActivityPage) -> None:
    join_group(group, "Riet", "Jan", "Piet")
    waits = join_group(group, "Sara")
    with pytest.raises(ActionError, match="De groep is vol"):
        place_by_hand(regular=waits, now=timezone.now())
    ActivityPage.objects.filter(pk=group.pk).update(places=4)
    assert place_by_hand(regular=waits, now=timezone.now()).state == "active"


def test_more_places_are_given_when_the_page_is_published(group: ActivityPage) -> None:
    join_group(group, "Riet", "Jan", "Piet")
    waits = join_group(group, "Sara")
    page = ActivityPage.objects.get(pk=group.pk)
    page.places = 4
    page.save_revision().publish()
    assert on_list(waits) == FIVE
    page.places = 1
    page.save_revision().publish()
    assert (on_list(waits), group_room(page).too_many) == (FIVE, 3)


def test_what_looks_like_a_robot_waits_for_a_person(group: ActivityPage) -> None:
    count = OutgoingMail.objects.count()
    robot = join_group(group, "Riet", is_suspect=True)
    assert (on_list(robot), OutgoingMail.objects.count()) == ([], count)
    for _ in range(2):
        release_regular(regular=robot, now=timezone.now())
    assert (on_list(robot), mailed()[-1]) == (FIVE, "U hebt een vaste plek")


def test_the_organiser_sees_who_comes_each_week(group: ActivityPage) -> None:
    riet, jan = join_group(group, "Riet"), join_group(group, "Jan")
    join(dates(group)[0], "Sara")
    skip_date(regular=riet, occurrence_id=dates(group)[0].pk, now=timezone.now())
    shown = group_of(group, timezone.now())
    assert shown.active == [riet, jan]
    assert [(row.room.held, row.missing) for row in shown.dates] == [(2, [riet]), *[(2, [])] * 4]


@pytest.mark.parametrize("before", list(RegularState))
def test_outside_the_table_nothing_moves(
    group: ActivityPage, before: RegularState, coordinator: User
) -> None:
    now = timezone.now()
    verbs = {
        RegularState.STOPPED: (Actor.RESIDENT, lambda one: stop(regular=one, now=now)),
        RegularState.REMOVED: (Actor.TEAM, lambda one: stop(regular=one, now=now, by=coordinator)),
        RegularState.ACTIVE: (Actor.TEAM, lambda one: place_by_hand(regular=one, now=now)),
    }
    for to, (actor, verb) in verbs.items():
        regular = join_group(group, f"Riet {before} {to}")
        Regular.objects.filter(pk=regular.pk).update(state=before)
        if may_move(before, to, actor):
            assert verb(regular).state == to
        else:
            with pytest.raises(ActionError):
                verb(regular)
            assert Regular.objects.get(pk=regular.pk).state == before
        Regular.objects.filter(pk=regular.pk).update(state=RegularState.REMOVED)


def test_every_state_can_be_reached() -> None:
    reached = {to for moves in MOVES.values() for to in moves}
    assert reached | {RegularState.WAITING} == set(RegularState)


def test_names_go_thirty_days_after_somebody_stopped_and_the_counts_stay(group: ActivityPage, at: At) -> None:
    riet, jan = join_group(group, "Riet"), join_group(group, "Jan")
    stop(regular=riet, now=timezone.now())
    riet.refresh_from_db()
    assert riet.names_go_on == date(2026, 12, 20)
    at("2026-12-20 09:59")
    assert forget_names(timezone.now(), True) == 0
    at("2026-12-20 10:00")
    assert [forget_names(timezone.now(), dry) for dry in (True, False, False)] == [1, 1, 0]
    riet = Regular.objects.get(pk=riet.pk)
    assert (riet.size, riet.people.count(), hasattr(riet, "contact")) == (1, 0, False)
    assert jan.people.count() == 1
    assert Erasure.objects.filter(reference=riet.reference, kind="initiatives.RegularPerson").count() == 1
    at("2031-12-21 10:00")
    assert erase_old(timezone.now(), False) == 1
    assert not Regular.objects.filter(pk=riet.pk).exists()


def test_names_go_after_the_last_date_too(group: ActivityPage, at: At) -> None:
    riet = join_group(group, "Riet")
    Occurrence.objects.filter(activity=group, start__gt=dates(group)[0].end).delete()
    at("2026-12-24 11:59")
    assert forget_names(timezone.now(), False) == 0
    at("2026-12-24 12:01")
    assert forget_names(timezone.now(), False) == 1
    riet.refresh_from_db()
    assert (riet.state, riet.people.count()) == ("stopped", 0)


def test_the_own_page_shows_a_couple_apart_and_forgets_everything(group: ActivityPage) -> None:
    riet = join_group(group, "Riet", email="samen@example.nl")
    join_group(group, "Jan", email="samen@example.nl")
    shown = [(item.title, item.url == riet.follow_path) for item in my_wijk.items("SAMEN@example.nl")]
    assert sorted(shown) == [("Met de bus: Jan", False), ("Met de bus: Riet", True)]
    my_wijk.forget("samen@example.nl")
    assert my_wijk.items("samen@example.nl") == []
    assert Signup.objects.filter(occurrence__activity=group, people__isnull=False).count() == 0
    assert [room_of(row).held for row in dates(group)] == [0] * 5
    forget_regular(regular=riet, now=timezone.now())
