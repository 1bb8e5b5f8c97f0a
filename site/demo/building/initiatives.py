"""Initiatives and activities of a demo wijk."""

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from demo.building.markup import blocks, plain
from demo.building.workplace import Workplace
from demo.content import kinds
from initiatives.actions import cancel_occurrence
from initiatives.choices import QuestionKind
from initiatives.models import (
    ActivityPage,
    AgendaPage,
    InitiativeIndexPage,
    InitiativePage,
    InitiativePartner,
    SignupQuestion,
)

PHONE = re.compile(r"\b0\d{2,3}-00[0\d ]+\d")
EMAIL = re.compile(r"[\w.-]+@[\w.-]+\.example")
WHEELCHAIR = {True: "yes", False: "no", None: "unknown"}
# Weekly activities began this long ago, so that they fill the weeks before and after today.
RUNNING_SINCE = timedelta(weeks=20)


def add_initiatives(place: Workplace) -> None:
    """Publish the initiatives with their partners."""
    index = place.section(InitiativeIndexPage)
    for item in reversed(place.content.initiatives):
        phone, email = _first(PHONE, item.contact), _first(EMAIL, item.contact)
        # Without a number or an address the page has no box for questions: then it stands in the text.
        contact = "" if phone or email else f"\n\n## Meer weten?\n{item.contact}"
        page = InitiativePage(
            reason=plain(item.why),
            since=item.since,
            rhythm=item.rhythm,
            for_whom=item.audience,
            participants=item.people,
            funding=plain(item.funding),
            results=plain(item.results),
            lessons=plain(item.learned),
            help_wanted=plain(item.help_wanted),
            supporter=place.team.get(item.supporter),
            contact_name=item.supporter,
            contact_phone=phone,
            contact_email=email,
            body=blocks(item.body + contact),
        )
        page.partners.set(
            [
                InitiativePartner(partner=place.partners[key], role=role, sort_order=order)
                for order, (key, role) in enumerate(item.partners)
            ]
        )
        place.publish(index, page, item)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group() if found else ""


def add_activities(place: Workplace) -> None:
    """Publish the activities; publishing makes their dates, and some dates are off."""
    agenda = place.section(AgendaPage)
    for item in place.content.activities:
        page = _activity(place, item)
        if item.pickup_question:
            question = SignupQuestion(
                text=item.pickup_question,
                kind=QuestionKind.PICKUP,
                options="\n".join(item.pickups),
                is_required=True,
            )
            page.questions.add(question)
        place.publish(agenda, page, item)
        if item.cancelled_next:
            coming = page.occurrences.filter(start__gt=place.now).earliest("start")
            cancel_occurrence(occurrence=coming, note=item.cancelled_next, now=place.now)


def _activity(place: Workplace, item: kinds.Activity) -> ActivityPage:
    return ActivityPage(
        **_rhythm(item, place.today),
        start_time=item.start,
        end_time=item.end,
        skip_school_holidays=item.skip_school_holidays,
        audience=item.audience,
        age_from=item.min_age,
        age_to=item.max_age,
        cost=Decimal(item.cost),
        cost_note=item.cost_note,
        wheelchair=WHEELCHAIR[item.wheelchair],
        place_name=item.place,
        place_address=item.address,
        place_page=next((page.page_ptr for page in place.pages.values() if page.title == item.place), None),
        organiser=f"Wijkteam {place.wijk.name}",
        initiative=place.pages.get(item.initiative),
        entry=item.sign_up,
        places=item.places,
        kept_places=item.kept_places,
        closes_hours=item.closes_hours,
        asks_needs=item.asks_needs,
        takes_regulars=bool(item.riders),
        contact_phone=item.phone,
        contact_email=item.email,
        body=blocks(item.body),
    )


def _rhythm(item: kinds.Activity, today: date) -> dict[str, Any]:
    """Return how often it is and from when."""
    if item.on is not None:
        return {"repeat": "once", "first_date": item.on(today), "skip_public_holidays": False}
    first = today - RUNNING_SINCE + timedelta(days=(item.weekdays[0] - today.weekday()) % 7)
    return {
        "repeat": "monthly" if item.nth_weeks else "weekly",
        "first_date": first,
        "weekdays": list(item.weekdays),
        "every_weeks": item.every_weeks,
        "nth_weeks": list(item.nth_weeks),
    }
