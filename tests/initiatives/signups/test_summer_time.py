"""Half past seven stays half past seven when the clocks change: on the page, in the mail, in the calendar."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from home.mail.models import OutgoingMail
from home.models import Wijk
from initiatives.actions import cancel_occurrence, move_occurrence
from initiatives.models import ActivityPage, Occurrence
from initiatives.signups.queries import sign_up_path
from tests.conftest import At
from tests.factories.initiatives import dates_of
from tests.factories.regulars import group_activity, join_group
from tests.factories.signups import join

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HALF_PAST_SEVEN = "19.30 tot 21.30 uur"
# On 28 March 2027 the clocks go forward, on 31 October 2027 back.
CHANGES = [
    ("2027-03-20 12:00", date(2027, 3, 25), date(2027, 4, 1)),
    ("2027-10-23 12:00", date(2027, 10, 28), date(2027, 11, 4)),
]


def weekly(wijk: Wijk) -> ActivityPage:
    """Return a class on Thursday evenings."""
    return group_activity(
        wijk, 20, title="Taalles", first_date=date(2027, 1, 7), start_time=time(19, 30), end_time=time(21, 30)
    )


def on(activity: ActivityPage, day: date) -> Occurrence:
    row = next(row for row in dates_of(activity) if row.day == day)
    row.activity = activity
    return row


@pytest.mark.parametrize(("now", "before", "after"), CHANGES)
def test_the_hour_stays_in_page_mail_and_calendar(
    waterwijk: Wijk, client: Client, at: At, now: str, before: date, after: date
) -> None:
    at(now)
    activity = weekly(waterwijk)
    regular = join_group(activity, "Riet")
    own_page = BeautifulSoup(client.get(regular.follow_path).content, "html.parser")
    assert own_page.get_text().count(HALF_PAST_SEVEN) == 5
    for day in (before, after):
        occurrence = on(activity, day)
        assert HALF_PAST_SEVEN in client.get(sign_up_path(occurrence)).content.decode()
        signup = join(occurrence, f"Jan {day}")
        assert HALF_PAST_SEVEN in client.get(signup.follow_path).content.decode()
        assert HALF_PAST_SEVEN in OutgoingMail.objects.get(about=signup.submission).text
    assert on(activity, after).start - on(activity, before).start != timedelta(weeks=1)


@pytest.mark.parametrize(("now", "before", "after"), CHANGES)
def test_another_library_reads_the_same_dates_with_what_is_off_and_moved(
    waterwijk: Wijk, client: Client, at: At, now: str, before: date, after: date
) -> None:
    at(now)
    activity = weekly(waterwijk)
    cancel_occurrence(occurrence=on(activity, before), note="Ziek", now=timezone.now())
    moved = on(activity, after)
    start = datetime.combine(after + timedelta(days=1), time(20), AMSTERDAM).astimezone(UTC)
    move_occurrence(occurrence=moved, start=start, end=start + timedelta(hours=2), now=timezone.now())
    read = recurring_ical_events.of(
        Calendar.from_ical(client.get(f"{activity.url}agenda.ics").content)
    ).between(before, after + timedelta(weeks=3))
    found = {
        event.start.astimezone(AMSTERDAM).strftime("%d-%m %H.%M"): (str(event["status"]), event["sequence"])
        for event in read
    }
    later = [(after + timedelta(weeks=week)).strftime("%d-%m 19.30") for week in (1, 2)]
    assert found == {
        before.strftime("%d-%m 19.30"): ("CANCELLED", 1),
        (after + timedelta(days=1)).strftime("%d-%m 20.00"): ("CONFIRMED", 1),
        **dict.fromkeys(later, ("CONFIRMED", 0)),
    }
