"""Who gets a place, as arithmetic: never too many, in order, nobody forgotten."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.signups.places import LONGEST_OFFER, Room, first_that_fit, offer_time

START = datetime(2026, 12, 1, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Waits:
    size: int
    is_by_team: bool = False


@pytest.mark.parametrize(
    ("room", "on_site", "by_team"),
    [
        (Room(), None, None),
        (Room(places=20), 20, 20),
        (Room(places=20, held=20), 0, 0),
        # The number of places was made smaller after people had one.
        (Room(places=5, held=8), 0, 0),
        (Room(places=20, kept=4), 16, 20),
        (Room(places=20, kept=4, held=16), 0, 4),
        # Who the team entered used the places that were kept.
        (Room(places=20, kept=4, held=19, held_by_team=3), 0, 1),
        (Room(places=20, kept=4, held=10, held_by_team=6), 10, 10),
    ],
)
def test_places_that_are_kept_are_not_given_away_by_the_site(
    room: Room, on_site: int | None, by_team: int | None
) -> None:
    assert (room.free(by_team=False), room.free(by_team=True)) == (on_site, by_team)


def test_too_many_are_counted_and_nobody_more_fits() -> None:
    room = Room(places=5, held=8)
    assert (room.too_many, room.is_full, room.fits(1, by_team=True)) == (3, True, False)


@pytest.mark.parametrize(
    ("waiting", "people", "may"), [(0, 1, True), (9, 1, True), (9, 2, False), (10, 1, False)]
)
def test_a_waiting_list_has_an_end(waiting: int, people: int, may: bool) -> None:
    assert Room(places=5, waiting_limit=10, waiting=waiting).may_wait(people) is may
    assert Room(places=5, waiting=waiting).may_wait(people)
    assert not Room(places=5, waiting_limit=0).may_wait(people)


def test_a_smaller_party_takes_what_no_earlier_one_fits() -> None:
    line = [Waits(3), Waits(2), Waits(1), Waits(1)]
    assert list(first_that_fit(Room(places=10, held=8), line)) == [line[1]]
    assert list(first_that_fit(Room(places=10, held=7), line)) == [line[0]]
    assert list(first_that_fit(Room(places=10, held=9), line)) == [line[2]]
    assert list(first_that_fit(Room(places=10, held=5), line)) == [line[0], line[1]]


@given(
    places=st.integers(0, 30),
    kept=st.integers(0, 30),
    held=st.integers(0, 40),
    line=st.lists(st.builds(Waits, st.integers(1, 6), st.booleans())),
)
def test_what_is_offered_fits_and_what_is_left_does_not(
    places: int, kept: int, held: int, line: list[Waits]
) -> None:
    room = Room(places=places, kept=kept, held=held)
    chosen = list(first_that_fit(room, line))
    after = room
    for party in chosen:
        assert after.fits(party.size, by_team=party.is_by_team)
        after = after.take(party.size, by_team=party.is_by_team)
    assert after.held <= max(places, held)
    left = list(line)
    for party in chosen:
        left.remove(party)
    assert not any(after.fits(party.size, by_team=party.is_by_team) for party in left)


@pytest.mark.parametrize(
    ("before", "held", "level"),
    [(0, 9, None), (9, 10, 50), (10, 11, None), (0, 16, 80), (15, 20, 100), (20, 20, None), (19, 25, 100)],
)
def test_who_organises_hears_once_at_half_at_four_fifths_and_when_it_is_full(
    before: int, held: int, level: int | None
) -> None:
    assert Room(places=20, held=held).warned_at(before) == level
    assert Room(held=held).warned_at(before) is None


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (timedelta(days=30), LONGEST_OFFER),
        (timedelta(days=8), LONGEST_OFFER),
        (timedelta(days=4), timedelta(days=1)),
        (timedelta(hours=8), timedelta(hours=2)),
        (timedelta(hours=2), timedelta(hours=1)),
        (timedelta(minutes=20), timedelta(minutes=20)),
        (timedelta(0), timedelta(0)),
        (timedelta(hours=-3), timedelta(0)),
    ],
)
def test_the_time_of_an_offer_shrinks_near_the_start(left: timedelta, expected: timedelta) -> None:
    assert offer_time(START - left, START) == expected


@given(st.integers(0, 60 * 24 * 60))
def test_an_offer_never_ends_after_the_start_and_never_lasts_longer_than_two_days(minutes: int) -> None:
    left = timedelta(minutes=minutes)
    assert offer_time(START - left, START) <= min(left, LONGEST_OFFER)
