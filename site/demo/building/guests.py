"""Who signs up for what there is to do, by the door that real residents use."""

from datetime import timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from demo.building.workplace import Workplace
from demo.content.kinds import Activity
from demo.content.people import Guests
from initiatives.models import ActivityPage, Occurrence, SignupPerson
from initiatives.recurrence import at
from initiatives.regulars.actions import become_regular, go_away
from initiatives.signups.actions import Person, Reach, mark_attendance, sign_up
from initiatives.signups.states import Source

ONE_WEEK = timedelta(weeks=1)
A_DAY = timedelta(days=1)


def sign_up_guests(place: Workplace) -> None:
    """Let people sign up for the next date of an activity; of the last one, tick who came."""
    for item in place.content.activities:
        page = place.pages[item.slug]
        if item.riders and isinstance(page, ActivityPage):
            _give_regular_places(place, item, page)
        if not item.guests or not isinstance(page, ActivityPage):
            continue
        coming = page.occurrences.filter(start__gt=place.now).earliest("start")
        for guests in item.guests:
            if not guests.has_been:
                _join(place, item, coming, guests)
        if any(guests.has_been for guests in item.guests):
            _hold(place, item, page)


def _join(place: Workplace, item: Activity, occurrence: Occurrence, guests: Guests) -> None:
    by_telephone = not guests.email
    moment = min(place.now, occurrence.start - A_DAY)
    sign_up(
        occurrence=occurrence,
        submission=_submission(place, item, occurrence, guests),
        people=[Person(name) for name in guests.names],
        reach=Reach(email=guests.email, phone=guests.phone),
        needs=guests.needs,
        source=Source.PHONE if by_telephone else Source.WEB,
        now=moment,
    )


def _give_regular_places(place: Workplace, item: Activity, page: ActivityPage) -> None:
    """Put a group on the list of every date; some of it are away for a while."""
    for riders in item.riders:
        name = f"{place.wijk.slug}/{item.slug}/{'-'.join(riders.names)}"
        regular = become_regular(
            activity=page,
            submission=uuid5(NAMESPACE_URL, name),
            people=[Person(name) for name in riders.names],
            reach=Reach(email=riders.email, phone=riders.phone),
            answers=[(item.pickup_question, riders.pickup)],
            needs=riders.needs,
            source=Source.WEB if riders.email else Source.PHONE,
            now=place.now,
        )
        if riders.weeks_away and regular.away_until is None:
            go_away(regular=regular, weeks=riders.weeks_away, now=place.now)


def _hold(place: Workplace, item: Activity, page: ActivityPage) -> None:
    """Make the date of a week ago, and let its people come; the last one stayed at home."""
    day = place.today - ONE_WEEK
    start = at(day, item.start)
    occurrence = Occurrence.objects.create(
        wijk=place.wijk,
        activity=page,
        original_start=start,
        start=start,
        end=at(day, item.end),
    )
    for guests in item.guests:
        if guests.has_been:
            _join(place, item, occurrence, guests)
    there = list(SignupPerson.objects.filter(signup__occurrence=occurrence).values_list("pk", flat=True))
    mark_attendance(occurrence=occurrence, came=there[:-1], now=place.now)


def _submission(place: Workplace, item: Activity, occurrence: Occurrence, guests: Guests) -> UUID:
    """Return the same submission for the same people, so that nobody arrives twice."""
    name = f"{place.wijk.slug}/{item.slug}/{occurrence.start:%Y%m%d}/{'-'.join(guests.names)}"
    return uuid5(NAMESPACE_URL, name)
