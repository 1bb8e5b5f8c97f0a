"""One row of every model that an admin list shows, with a word in it that may not leak.

Each room adds its models here; the matrix of the wall fails for a list without one.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils import timezone

from home.accounts.models import Departure, Invitation, User
from home.accounts.roles import GivenRole
from home.models import Erasure, Partner, TeamMember, Wijk
from home.notices.models import UrgentMessage
from home.sharing.models import PageSharing
from initiatives.models import Occurrence, Regular, Signup, SignupMessage
from initiatives.offers.models import VolunteerOffer
from initiatives.signups.actions import send_message
from initiatives.signups.states import Audience
from signalen.models import (
    Absence,
    Category,
    LetterText,
    NeighbourhoodWalk,
    Signal,
    SignalPhoto,
    StandardText,
)
from spreekuren.hosts.actions import make_link
from spreekuren.hosts.models import HostLink
from spreekuren.models import HoursChange, Spreekuur
from tests.factories.initiatives import draft_date
from tests.factories.notices import MessageFactory
from tests.factories.offers import OfferFactory
from tests.factories.regulars import group_activity, join_group
from tests.factories.signalen import SignalContactFactory, SignalFactory, WalkFactory, absent
from tests.factories.signups import activity_with_signups, join, next_date
from tests.factories.spreekuren import SpreekuurFactory
from tests.factories.tips import TipFactory
from tests.factories.wijkkrant import ArticleFactory
from wijkkrant.tips.models import Tip

# Searched for; and what may never be in the answer.
WORD = "Zwijgzaam"
SECRET = "Quokka"


def _spreekuur(wijk: Wijk) -> Spreekuur:
    return SpreekuurFactory(wijk=wijk, title=f"{WORD} {SECRET} spreekuur")


def _signal(wijk: Wijk) -> Signal:
    signal = SignalFactory(wijk=wijk, what=f"{WORD} {SECRET} melding")
    SignalPhoto.objects.create(signal=signal, file=ContentFile(SECRET.encode(), name="x.jpg"))
    SignalContactFactory(signal=signal, name=SECRET, email=f"{SECRET}@voorbeeld.example")
    return signal


def _walk(wijk: Wijk) -> NeighbourhoodWalk:
    walk: NeighbourhoodWalk = WalkFactory(wijk=wijk, title=f"{WORD} {SECRET} schouw", seen=SECRET)
    SignalFactory(wijk=wijk, walk=walk, what=f"{WORD} {SECRET} bevinding")
    return walk


def _details(wijk: Wijk) -> Wijk:
    wijk.social_team_name = f"{WORD} {SECRET}"
    wijk.save()
    return wijk


def _offer(wijk: Wijk) -> PageSharing:
    article = ArticleFactory(wijk=wijk, title=f"{WORD} {SECRET} aanbod", live=False)
    return PageSharing.objects.create(wijk=wijk, source=wijk, page=article, offered_at=timezone.now())


def _signup(wijk: Wijk) -> Signup:
    activity = activity_with_signups(wijk, title="Openbare koffie", slug="openbare-koffie")
    return join(next_date(activity), SECRET, email=f"{SECRET}@voorbeeld.example", needs=SECRET)


def _regular(wijk: Wijk) -> Regular:
    activity = group_activity(wijk, title="Openbare groep", slug="openbare-groep")
    return join_group(activity, SECRET, email=f"{SECRET}@voorbeeld.example", needs=SECRET)


def _message(wijk: Wijk) -> SignupMessage:
    signup = Signup.objects.filter(wijk=wijk).first() or _signup(wijk)
    return send_message(
        occurrence=signup.occurrence,
        submission=uuid4(),
        audience=Audience.EVERYBODY,
        text=SECRET,
        by=None,
        now=timezone.now(),
    )


def _absence(wijk: Wijk) -> Absence:
    away = User.objects.create_user(f"{SECRET}-weg", f"{SECRET}-weg@wijkteam.example", first_name=SECRET)
    return absent(wijk, by=away)


FOREIGN_ROWS: dict[type[Any], Callable[[Wijk], Any]] = {
    Wijk: _details,
    Erasure: lambda wijk: Erasure.objects.create(
        wijk=wijk, reference=SECRET, kind="signalen.Signal", reason=Erasure.Reason.TERM
    ),
    Partner: lambda wijk: Partner.objects.create(wijk=wijk, name=f"{WORD} {SECRET}"),
    Occurrence: lambda wijk: draft_date(wijk, f"{WORD} {SECRET}"),
    TeamMember: lambda wijk: TeamMember.objects.create(wijk=wijk, first_name=SECRET),
    Signal: _signal,
    Category: lambda wijk: Category.objects.create(wijk=wijk, name=f"{WORD} {SECRET}"),
    StandardText: lambda wijk: StandardText.objects.create(
        wijk=wijk, name=f"{WORD} {SECRET}", state="done", text=SECRET
    ),
    LetterText: lambda wijk: LetterText.objects.create(wijk=wijk, moment="done", text=SECRET),
    NeighbourhoodWalk: _walk,
    Absence: _absence,
    VolunteerOffer: lambda wijk: OfferFactory(
        wijk=wijk, what=f"{WORD} {SECRET}", first_name=SECRET, email=f"{SECRET}@voorbeeld.example"
    ),
    Tip: lambda wijk: TipFactory(
        wijk=wijk, what=f"{WORD} {SECRET}", first_name=SECRET, email=f"{SECRET}@voorbeeld.example"
    ),
    Signup: _signup,
    SignupMessage: _message,
    Regular: _regular,
    # No list of rows, but a button that acts on one.
    PageSharing: _offer,
    # Planned: once it is on the site everybody may read it.
    UrgentMessage: lambda wijk: MessageFactory(
        wijk=wijk, title=f"{WORD} {SECRET}", starts_at=timezone.now() + timedelta(days=1)
    ),
    Spreekuur: _spreekuur,
    HostLink: lambda wijk: make_link(spreekuur=_spreekuur(wijk), name=SECRET)[0],
    HoursChange: lambda wijk: HoursChange.objects.create(
        wijk=wijk, spreekuur=_spreekuur(wijk), first=date(2027, 1, 4), reason=f"{WORD} {SECRET}"
    ),
}


def foreign_invitation(wijk: Wijk) -> Invitation:
    """Return somebody whom that wijk asked in."""
    moment = timezone.now()
    return Invitation.objects.create(
        wijk=wijk,
        role=GivenRole.REDACTEUR,
        first_name=f"{WORD} {SECRET}",
        email=f"{SECRET}@voorbeeld.example".lower(),
        token_hash=SECRET,
        sent_at=moment,
        expires_at=moment + timedelta(days=7),
    )


def foreign_departure(wijk: Wijk) -> Departure:
    """Return somebody who left that wijk."""
    person = User.objects.create_user(SECRET, f"weg-{SECRET}@voorbeeld.example", first_name=SECRET)
    return Departure.objects.create(
        wijk=wijk, person=person, role=GivenRole.REDACTEUR, left_at=timezone.now()
    )
