"""Two days ahead, who has a place hears of it once."""

from datetime import datetime, timedelta

from django.db import transaction

from initiatives.choices import OccurrenceStatus
from initiatives.signups.actions.letters import write_to
from initiatives.signups.letters import Moment
from initiatives.signups.models import Signup
from initiatives.signups.states import State

AHEAD = timedelta(days=2)
# Who signed up so shortly before has the mail of that moment.
JUST_SIGNED_UP = timedelta(days=1)


def send_reminders(*, now: datetime) -> None:
    """Remind everybody with a place on a date that begins within two days; each once."""
    soon = Signup.objects.real().filter(
        state=State.PLACED,
        reminded_at=None,
        # Who comes every time knows.
        regular=None,
        moved_at__lt=now - JUST_SIGNED_UP,
        occurrence__start__gt=now,
        occurrence__start__lte=now + AHEAD,
    )
    for signup in soon.exclude(occurrence__status=OccurrenceStatus.CANCELLED).order_by("pk"):
        _remind(signup, now)


@transaction.atomic
def _remind(signup: Signup, now: datetime) -> None:
    """Write the reminder, unless somebody changed the sign-up or wrote it at this moment."""
    mine = Signup.objects.filter(pk=signup.pk, state=State.PLACED, reminded_at=None)
    if mine.update(reminded_at=now):
        write_to(
            Signup.objects.select_related("wijk", "occurrence__activity").get(pk=signup.pk), Moment.REMINDER
        )
