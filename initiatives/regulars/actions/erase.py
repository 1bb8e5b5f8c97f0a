"""How people with a regular place are forgotten; how many there were stays."""

from datetime import datetime

from django.db import transaction

from home.erasing import erase_traces, write_erasure
from home.mail.actions import forget_mail
from home.models import Erasure
from initiatives.regulars.actions.changing import stop
from initiatives.regulars.actions.dates import locked_group
from initiatives.regulars.models import Regular, RegularContact, RegularNeeds, RegularPerson
from initiatives.signups.actions import forget_people

Reason = Erasure.Reason


@transaction.atomic
def forget_regular(*, regular: Regular, now: datetime, is_asked: bool = False) -> None:
    """Forget who had a regular place, and the mails about it; who still takes part stops.

    When they ask for it (`is_asked`) the dates to which they came forget them too.
    """
    current, _activity = locked_group(regular)
    if current.is_open:
        stop(regular=current, now=now)
    known = [
        RegularNeeds.objects.filter(regular=regular).delete()[0],
        RegularContact.objects.filter(regular=regular).delete()[0],
        RegularPerson.objects.filter(regular=regular).delete()[0],
    ]
    if any(known):
        forget_mail(about=regular.submission)
        Regular.objects.filter(pk=regular.pk).update(call_needed_at=None)
        reason = Reason.ASKED if is_asked else Reason.TERM
        write_erasure(row=regular, kind=RegularPerson, reason=reason)
    for signup in regular.signups.all() if is_asked else ():
        forget_people(signup=signup, is_asked=True)


@transaction.atomic
def erase_regular(*, regular: Regular) -> None:
    """Delete a regular place with everything that hangs on it; the dates keep their counts."""
    reason = Reason.SPAM if regular.is_quarantined else Reason.TERM
    write_erasure(row=regular, kind=Regular, reason=reason)
    erase_traces(regular)
    regular.delete()
