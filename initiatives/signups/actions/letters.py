"""Writing to who signed up, and to who organises."""

from collections.abc import Mapping
from datetime import timedelta
from math import ceil

from django.conf import settings
from django.urls import reverse

from home.lib import clock
from home.lib.dutch import day_text, weekday_text
from home.mail.models import OutgoingMail
from home.receiving import mail_without_gating
from initiatives.models.occurrence import Occurrence
from initiatives.recurrence import local_date
from initiatives.signups.letters import BY_TELEPHONE, LETTERS, Moment
from initiatives.signups.models import Signup, SignupContact
from initiatives.signups.places import offer_time
from initiatives.signups.queries import position, room_of
from initiatives.words import when_text

TEMPLATE = "aanmelding_bericht"
TEAM_TEMPLATE = "aanmelding_vol_team"
HOUR = timedelta(hours=1)


def write_to(signup: Signup, moment: Moment, text: str = "") -> OutgoingMail | None:
    """Write to who signed up; with only a telephone number somebody must call. `text` is the team's own.

    Returns the mail, None when there is none. Call it in the action, after the change.
    """
    contact = SignupContact.objects.filter(signup=signup).first()
    if contact is None:
        return None
    mail = _mail(signup, contact, moment, text) if contact.email else None
    if mail is None and moment in BY_TELEPHONE:
        call_about(signup)
    return mail


def _mail(signup: Signup, contact: SignupContact, moment: Moment, text: str) -> OutgoingMail | None:
    return mail_without_gating(
        to=contact.email,
        template=TEMPLATE,
        context=letter_about(signup, moment, text),
        wijk=signup.wijk,
        reply_to=signup.occurrence.activity.contact_email or signup.wijk.team_email,
        key=f"aanmelding-{moment.value}-{signup.submission}-{signup.version}",
        about=signup.submission,
    )


def call_about(signup: Signup) -> bool:
    """Put somebody on the list of who must be called; returns whether there is a number to call."""
    can_be_called = SignupContact.objects.filter(signup=signup).exclude(phone="").exists()
    if can_be_called and signup.call_needed_at is None:
        signup.call_needed_at = clock.now()
        Signup.objects.filter(pk=signup.pk).update(call_needed_at=signup.call_needed_at)
    return can_be_called


def letter_about(signup: Signup, moment: Moment, text: str = "") -> Mapping[str, object]:
    """Return what the template shows of a sign-up at a moment."""
    occurrence, letter, today = signup.occurrence, LETTERS[moment], clock.today()
    return {
        "heading": f"{letter.subject}: {weekday_text(occurrence.day, today)}",
        "words": letter.words,
        "text": text,
        "button": letter.button,
        "activity": occurrence.activity,
        "when": when_text(occurrence.start, occurrence.end, today),
        "place": occurrence.place_text,
        "people": [person.first_name for person in signup.people.all()],
        "position": position(signup) if moment == Moment.WAITING else None,
        "hours": _hours_to_answer(occurrence) if moment == Moment.OFFERED else None,
        "reference": signup.reference,
        "removed_on": signup.names_go_on,
        "url": settings.BASE_URL + signup.follow_path,
    }


def _hours_to_answer(occurrence: Occurrence) -> int:
    """Return how many hours somebody has to say yes, counted from the mail; rounded up, at least one."""
    return max(1, ceil(offer_time(clock.now(), occurrence.start) / HOUR))


def warn_organiser(occurrence: Occurrence, held_before: int) -> None:
    """Tell who organises once that half, four fifths or all of the places are taken.

    Call it under the lock, with how many people held a place before.
    """
    room = room_of(occurrence)
    level = room.warned_at(held_before)
    if level is None:
        return
    activity, today = occurrence.activity, local_date(clock.now())
    mail_without_gating(
        to=activity.contact_email or occurrence.wijk.team_email,
        template=TEAM_TEMPLATE,
        context={
            "level": level,
            "room": room,
            "activity": activity,
            "day": day_text(occurrence.day, today),
            "url": settings.BASE_URL + reverse("signup_date", args=[occurrence.pk]),
        },
        wijk=occurrence.wijk,
        key=f"aanmelding-vol-{occurrence.uuid}-{level}",
    )
