"""Writing to who comes every time."""

from collections.abc import Mapping

from django.conf import settings

from home.lib import clock
from home.lib.dutch import date_text, weekday_text
from home.mail.models import OutgoingMail
from home.receiving import mail_without_gating
from initiatives.regulars.letters import BY_TELEPHONE, LETTERS, Occasion
from initiatives.regulars.models import Regular, RegularContact
from initiatives.regulars.queries import position, weeks_of

TEMPLATE = "vaste_plek_bericht"


def write_to(regular: Regular, occasion: Occasion) -> OutgoingMail | None:
    """Write to who has or wants a regular place; with only a telephone number somebody must call.

    Returns the mail, None when there is none. Call it in the action, after the change.
    """
    contact = RegularContact.objects.filter(regular=regular).first()
    if contact is None:
        return None
    mail = _mail(regular, contact, occasion) if contact.email else None
    if mail is None and contact.phone and occasion in BY_TELEPHONE:
        Regular.objects.filter(pk=regular.pk).update(call_needed_at=clock.now())
    return mail


def _mail(regular: Regular, contact: RegularContact, occasion: Occasion) -> OutgoingMail | None:
    return mail_without_gating(
        to=contact.email,
        template=TEMPLATE,
        context=letter_about(regular, occasion),
        wijk=regular.wijk,
        reply_to=regular.activity.contact_email or regular.wijk.team_email,
        key=f"vaste-plek-{occasion.value}-{regular.submission}-{regular.version}",
        about=regular.submission,
    )


def letter_about(regular: Regular, occasion: Occasion) -> Mapping[str, object]:
    """Return what the template shows of a regular place."""
    letter, now = LETTERS[occasion], clock.now()
    today = clock.today()
    weeks = weeks_of(regular, now) if regular.is_open else []
    return {
        "heading": f"{letter.subject}: {regular.activity.title}",
        "words": letter.words,
        "button": letter.button,
        "activity": regular.activity,
        "rhythm": regular.activity.rhythm_text(now),
        "place": regular.activity.place_text,
        "people": [person.first_name for person in regular.people.all()],
        "dates": [weekday_text(week.occurrence.day, today) for week in weeks if week.comes],
        "waits_on": [weekday_text(week.occurrence.day, today) for week in weeks if week.waits],
        "position": position(regular) if occasion == Occasion.WAITING else None,
        "away_until": date_text(regular.away_until) if regular.away_until else "",
        "reference": regular.reference,
        "removed_on": regular.names_go_on,
        "url": settings.BASE_URL + regular.follow_path,
    }
