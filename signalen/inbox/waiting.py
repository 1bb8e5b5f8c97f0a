"""What waits in the inbox: on the first screen, and once a day by mail."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.formats import date_format
from wagtail.permissions import policy_registry

from home.lib import clock
from home.lib.localtime import AMSTERDAM, local_date
from home.lib.registries import WaitingItem
from home.models import Wijk
from home.receiving import mail_without_gating
from signalen.models import Absence, PartnerReply, Signal
from signalen.states import TABS, UNANSWERED, Tab

# At this hour in Amsterdam the team hears what waits.
DIGEST_HOUR = time(8)


@dataclass(frozen=True)
class Waiting:
    """How much waits for a team: counts only, nothing of a melding."""

    new: int
    late: int
    replies: int
    calls: int

    def __bool__(self) -> bool:
        return any((self.new, self.late, self.replies, self.calls))


def waiting_in(wijken: Iterable[Wijk], now: datetime) -> Waiting:
    """Return what waits in these wijken, in three queries."""
    today = local_date(now)
    rows = Signal.objects.real().filter(wijk__in=wijken)
    counts = rows.aggregate(
        new=Count("pk", filter=Q(state__in=TABS[Tab.NEW])),
        late=Count("pk", filter=Q(state__in=UNANSWERED, answer_by__lt=today)),
    )
    replies = PartnerReply.objects.filter(
        checked_at=None, forwarding__signal__wijk__in=wijken, forwarding__ended_at=None
    )
    return Waiting(counts["new"], counts["late"], replies.count(), rows.to_call().count())


def waiting_items(user: Any) -> Iterator[WaitingItem]:
    """Yield what waits for a coördinator on the first screen."""
    wijken = policy_registry.get_by_type(Signal).wijken_user_may(user, ["view"])
    waiting = waiting_in(wijken, clock.now())
    url = reverse("meldingen:index")
    if waiting.late:
        words = "1 melding wacht" if waiting.late == 1 else f"{waiting.late} meldingen wachten"
        yield WaitingItem(f"{words} te lang op antwoord", f"{url}?late=true", is_late=True)
    if waiting.replies:
        words = "1 partner heeft" if waiting.replies == 1 else f"{waiting.replies} partners hebben"
        yield WaitingItem(f"{words} geantwoord op een melding", f"{url}?tab={Tab.WAITING}")
    if waiting.calls:
        words = "1 melder wacht" if waiting.calls == 1 else f"{waiting.calls} melders wachten"
        yield WaitingItem(f"{words} op een telefoontje", f"{url}?call=true")
    if waiting.new:
        words = "1 melding ligt" if waiting.new == 1 else f"{waiting.new} meldingen liggen"
        yield WaitingItem(f"{words} bij Nieuw", url)


def own_holiday(user: Any) -> Iterator[WaitingItem]:
    """Yield until when the own team is away: neighbours may look after the meldingen so long."""
    wijken = policy_registry.get_by_type(Signal).wijken_user_may(user, ["view"])
    for absence in Absence.objects.on(clock.today()).filter(wijk__in=wijken).select_related("wijk"):
        until = date_format(absence.ends_on, "l j F")
        yield WaitingItem(
            f"{absence.wijk}: jullie zijn er niet tot en met {until}.", reverse("vakantie:index")
        )


def send_digests(now: datetime) -> None:
    """Mail every team what waits at this moment, once a day from eight on; a quiet day has no mail.

    The key of the day lets one mail through, however often or late the clock runs.
    """
    if now.astimezone(AMSTERDAM).time() < DIGEST_HOUR:
        return
    for wijk in Wijk.objects.open():
        waiting = waiting_in([wijk], now)
        if waiting:
            _mail(wijk, waiting, now)


def _mail(wijk: Wijk, waiting: Waiting, now: datetime) -> None:
    mail_without_gating(
        to=wijk.team_email,
        template="meldingen_vandaag",
        context={"waiting": waiting, "url": settings.BASE_URL + reverse("meldingen:index")},
        wijk=wijk,
        key=f"meldingen-vandaag-{wijk.pk}-{local_date(now):%Y%m%d}",
    )
