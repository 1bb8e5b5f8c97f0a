"""What a resident finds of sign-ups on the own page, and how all of it is forgotten."""

from datetime import datetime

from django.db.models import Q
from django.utils.timezone import localdate

from home.lib import clock
from home.lib.registries import MyWijkItem
from home.lib.tokens import hash_token
from initiatives.signups.actions import cancel_signup, forget_people
from initiatives.signups.models import Signup
from initiatives.words import when_text


def items(email: str) -> list[MyWijkItem]:
    """Return what was signed up for from an address, the next one first and the past last; two queries.

    A couple shares an address: each line names who it is for.
    """
    today, now = localdate(), clock.now()
    # What is to come of a regular place stands on its own page.
    single = Q(regular=None) | Q(occurrence__end__lte=now)
    found = Signup.objects.filter(single, contact__email__iexact=email)
    rows = found.select_related("wijk", "occurrence__activity").prefetch_related("people")
    return [
        MyWijkItem(
            title=f"{signup.occurrence.activity.title}: {signup.who_text}",
            text=f"{when_text(signup.occurrence.start, signup.occurrence.end, today)}, in {signup.wijk}."
            f" {signup.public_state}. Kenmerk {signup.reference}.",
            url=signup.follow_path,
        )
        for signup in sorted(rows.order_by("turn"), key=lambda one: _order(one, now))
    ]


def _order(signup: Signup, now: datetime) -> tuple[bool, float]:
    is_over = signup.occurrence.end <= now
    moment = signup.occurrence.start.timestamp()
    return is_over, -moment if is_over else moment


def forget(email: str) -> None:
    """Forget who signed up from an address; how many came stays. A place of nobody goes to another."""
    now = clock.now()
    for signup in Signup.objects.filter(contact__email__iexact=email).select_related("occurrence"):
        if signup.is_open and signup.occurrence.end > now:
            cancel_signup(signup=signup, now=now)
        forget_people(signup=signup, is_asked=True)


def by_slip(reference: str, code: str) -> str | None:
    """Return the page of the sign-up with this reference and code; None for any other pair."""
    found = Signup.objects.filter(reference=reference, code_hash=hash_token(code)).first()
    return found.follow_path if found else None
