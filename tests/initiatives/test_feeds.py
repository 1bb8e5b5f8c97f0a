"""Calendar files that follow every change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import recurring_ical_events
from icalendar import Calendar

from initiatives.actions import cancel_occurrence, move_occurrence
from tests.factories.initiatives import ActivityFactory, dates_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
URLS = ["/agenda/agenda.ics", "/waterwijk/agenda/agenda.ics", "/waterwijk/agenda/koffie/agenda.ics"]


@pytest.fixture(autouse=True)
def _sunday_noon(at):
    at("2026-11-22 13:00")


def calendar(client, url):
    response = client.get(url)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content)


def events(client, url):
    return {str(event["uid"]): event for event in calendar(client, url).walk("VEVENT")}


@pytest.mark.parametrize("url", URLS)
def test_a_calendar_reads_back_what_is_planned(client, waterwijk, url):
    activity = ActivityFactory(wijk=waterwijk, title="Koffie", place_name="De Brug", lead="Kom erbij")
    window = (date(2026, 11, 22), date(2027, 6, 30))

    read = recurring_ical_events.of(calendar(client, url)).between(*window)

    assert [event.start.astimezone(UTC) for event in read] == [row.start for row in dates_of(activity)]
    assert [event.end.astimezone(UTC) for event in read] == [row.end for row in dates_of(activity)]
    first = next(iter(events(client, url).values()))
    assert first["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert (str(first["summary"]), str(first["location"])) == ("Koffie", "De Brug")
    assert str(first["url"]).endswith("/waterwijk/agenda/koffie/")


def test_a_change_keeps_the_uid_and_raises_the_sequence(client, waterwijk):
    activity = ActivityFactory(wijk=waterwijk, title="Koffie")
    before = events(client, URLS[2])
    first, second = dates_of(activity)[:2]

    cancel_occurrence(occurrence=first, note="Ziek", now=NOW)
    start = second.start + timedelta(hours=3)
    move_occurrence(occurrence=second, start=start, end=start + timedelta(hours=1), place="De Brug", now=NOW)
    activity.start_time = time(9)
    activity.save_revision().publish()

    after = events(client, URLS[2])
    assert after.keys() == before.keys()
    off, moved = (next(e for uid, e in after.items() if str(row.uuid) in uid) for row in (first, second))
    assert (str(off["status"]), off["sequence"]) == ("CANCELLED", 2)
    assert (str(moved["status"]), moved["sequence"]) == ("CONFIRMED", 2)
    assert (moved.start.astimezone(UTC), str(moved["location"])) == (start, "De Brug")


def test_a_feed_keeps_to_its_wijk_and_its_choices(client, waterwijk, haven):
    ActivityFactory(wijk=waterwijk, title="Gratis", repeat="once")
    ActivityFactory(wijk=waterwijk, title="Betaald", repeat="once", cost=3)
    ActivityFactory(wijk=haven, title="Haven", repeat="once")

    def names(url):
        return sorted(str(event["summary"]) for event in events(client, url).values())

    assert names("/agenda/agenda.ics") == ["Betaald", "Gratis", "Haven"]
    assert names("/waterwijk/agenda/agenda.ics") == ["Betaald", "Gratis"]
    assert names("/waterwijk/agenda/agenda.ics?gratis=on") == ["Gratis"]
    assert names("/waterwijk/agenda/agenda.ics?datum=2026-11-25") == []


def test_a_feed_keeps_what_has_just_been(client, waterwijk, at):
    ActivityFactory(wijk=waterwijk, title="Koffie", repeat="once")

    at("2026-12-10 10:00")
    assert len(events(client, URLS[1])) == 1
    at("2027-01-10 10:00")
    assert len(events(client, URLS[1])) == 0


@pytest.mark.parametrize("url", ["/nergens/agenda/agenda.ics", "/waterwijk/agenda/niets/agenda.ics"])
def test_an_unknown_calendar_is_not_there(client, waterwijk, url):
    assert client.get(url).status_code == 404


def test_a_feed_costs_the_same_for_one_and_for_many(client, waterwijk, django_assert_max_num_queries):
    ActivityFactory(wijk=waterwijk, title="Koffie")
    client.get(URLS[1])

    with django_assert_max_num_queries(8):
        client.get(URLS[1])
