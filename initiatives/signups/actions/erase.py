"""How people who signed up are forgotten; how many there were stays."""

from django.db import transaction

from home.erasing import erase_traces, write_erasure
from home.mail.actions import forget_mail
from home.models import Erasure
from initiatives.signups.models import Signup, SignupContact, SignupNeeds, SignupPerson

Reason = Erasure.Reason


@transaction.atomic
def forget_people(*, signup: Signup, is_asked: bool = False) -> None:
    """Forget names, addresses, answers and needs of a sign-up, and the mails about it."""
    known = [
        SignupNeeds.objects.filter(signup=signup).delete()[0],
        SignupContact.objects.filter(signup=signup).delete()[0],
        SignupPerson.objects.filter(signup=signup).delete()[0],
    ]
    if any(known):
        forget_mail(about=signup.submission)
        Signup.objects.filter(pk=signup.pk).update(call_needed_at=None)
        reason = Reason.ASKED if is_asked else Reason.TERM
        write_erasure(row=signup, kind=SignupPerson, reason=reason)


@transaction.atomic
def erase_signup(*, signup: Signup) -> None:
    """Delete a sign-up with everything that hangs on it."""
    reason = Reason.SPAM if signup.is_quarantined else Reason.TERM
    write_erasure(row=signup, kind=Signup, reason=reason)
    erase_traces(signup)
    signup.delete()
