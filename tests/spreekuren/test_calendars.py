"""Calendar files, expanded by another library and compared with what the site says."""

from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest
import recurring_ical_events

from spreekuren.actions import close_day, set_other_hours, set_other_place, suspend
from spreekuren.queries import spreekuren_now
from tests.factories.spreekuren import TUESDAY_MORNING, SpreekuurFactory

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 11, 24)
LIST = "/waterwijk/spreekuren/spreekuren.ics"


@pytest.fixture(autouse=True)
def monday(at):
    at("2026-11-23 12:00")


def fetch(client, address=LIST):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return icalendar.Calendar.from_ical(response.content)


def times(calendar, first, last):
    """Return (start, end, place) of what is not cancelled, as another program expands it."""
    events = recurring_ical_events.of(calendar).between(first, last + timedelta(days=1))
    return sorted(
        (event["DTSTART"].dt, event["DTEND"].dt, str(event["LOCATION"]))
        for event in events
        if event["STATUS"] == "CONFIRMED"
    )


def on_site(wijk, first, last):
    """Return the same from the hours that pages show."""
    found = []
    for item in spreekuren_now(wijk, datetime(2026, 11, 23, 11, tzinfo=UTC)):
        location = item.spreekuur.location
        usual = f"{location.title}, {location.address}"
        found += [
            (opening.starts_at, opening.ends_at, opening.place or usual)
            for opening in item.schedule.openings(first, last)
        ]
    return sorted(found)


def test_a_year_in_the_calendar_is_the_year_on_the_site(client, waterwijk, haven):
    SpreekuurFactory(wijk=haven, rules=[TUESDAY_MORNING | {"weekdays": [0]}])
    letters = SpreekuurFactory(wijk=waterwijk, rules=[TUESDAY_MORNING | {"skip_school_holidays": True}])
    SpreekuurFactory(
        wijk=waterwijk,
        rules=[
            TUESDAY_MORNING | {"weekdays": [4], "rhythm": "monthly", "nth_weeks": [1, -1]},
            TUESDAY_MORNING | {"weekdays": [0, 3], "rhythm": "every_weeks", "every_weeks": 2},
            TUESDAY_MORNING | {"weekdays": [5], "start": time(20), "end": time(0)},
            TUESDAY_MORNING | {"weekdays": [6], "start": time(22), "end": time(4)},
        ],
    )
    close_day(target=letters, first=TUESDAY, last=date(2026, 12, 4), reason="geen vrijwilligers")
    set_other_hours(spreekuur=letters, first=date(2026, 12, 8), start=time(13), end=time(14))
    set_other_hours(spreekuur=letters, first=date(2026, 12, 13), start=time(10), end=time(11))
    set_other_place(target=letters.location, first=date(2027, 1, 5), place="de bibliotheek")
    first, last = date(2026, 11, 23), date(2027, 11, 22)
    found = times(fetch(client), first, last)
    assert found == on_site(waterwijk, first, last)
    assert len(found) > 150


def test_a_closed_day_is_cancelled_and_says_why(client, waterwijk):
    letters = SpreekuurFactory(wijk=waterwijk)
    close_day(target=letters, first=TUESDAY, reason="geen vrijwilligers")
    events = recurring_ical_events.of(fetch(client)).between(TUESDAY, TUESDAY + timedelta(days=1))
    assert [(str(event["STATUS"]), str(event["DESCRIPTION"]).split("\n")[0]) for event in events] == [
        ("CANCELLED", "geen vrijwilligers")
    ]


def test_identity_stays_and_the_number_rises(client, waterwijk):
    letters = SpreekuurFactory(wijk=waterwijk)
    before = fetch(client).walk("VEVENT")[0]
    close_day(target=letters, first=TUESDAY)
    after = fetch(client).walk("VEVENT")
    assert {str(event["UID"]) for event in after} == {str(before["UID"])}
    assert min(event["SEQUENCE"] for event in after) > before["SEQUENCE"]
    assert str(before["UID"]) == f"spreekuur-{letters.pk}-{letters.rules.get().pk}@localhost"
    assert str(before["URL"]).endswith(letters.url)


def test_filters_of_the_list_work_in_the_file_too(client, waterwijk):
    SpreekuurFactory(wijk=waterwijk, title="Brieven", topics=["letter"])
    SpreekuurFactory(wijk=waterwijk, title="Geld", topics=["money"])
    events = fetch(client, f"{LIST}?vraag=money").walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["Geld"]


def test_one_building_has_its_own_file(client, waterwijk):
    ours = SpreekuurFactory(wijk=waterwijk, title="Hier")
    SpreekuurFactory(wijk=waterwijk, title="Elders")
    calendar = fetch(client, f"/waterwijk/spreekuren/{ours.location.slug}/agenda.ics")
    assert [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")] == ["Hier"]
    assert str(calendar["X-WR-CALNAME"]) == f"Spreekuren {ours.location.title}"


def test_suspended_is_not_in_the_file(client, waterwijk):
    suspend(spreekuur=SpreekuurFactory(wijk=waterwijk))
    assert fetch(client).walk("VEVENT") == []


@pytest.mark.parametrize(
    "address", ["/nergens/spreekuren/spreekuren.ics", "/waterwijk/spreekuren/nergens/agenda.ics"]
)
def test_what_is_not_there_is_404(client, waterwijk, address):
    assert client.get(address).status_code == 404
