"""Who is asked whether hours still hold, and when. Runs once a day; safe to run twice or late.

A link is kept as a hash and cannot be mailed again. So a reminder carries a question of its
own, which can only be answered with yes, once, and for some weeks.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse

from home.lib.dutch import date_text
from home.lib.localtime import AMSTERDAM, local_date
from home.models import Wijk
from home.receiving import mail_without_gating
from spreekuren.checked import CHECK_AFTER, WARN_AFTER
from spreekuren.hosts.actions import QUESTION_FOR, ask_again
from spreekuren.hosts.models import HostLink
from spreekuren.models import HoursChange, Spreekuur
from spreekuren.queries import hours_of, live_spreekuren

AGAIN_AFTER = timedelta(days=30)
# How long a host may take before the team is asked.
ANSWER_WITHIN = timedelta(days=14)


@dataclass(frozen=True)
class Unanswered:
    """A spreekuur for the team to look at, and whether a host was asked before."""

    spreekuur: Spreekuur
    was_asked: bool


def unchecked(spreekuren: QuerySet[Spreekuur], since: date) -> QuerySet[Spreekuur]:
    """Return those whose hours somebody last looked at on `since` or before."""
    stored = TruncDate("changed_at", tzinfo=AMSTERDAM)
    looked = spreekuren.alias(looked=Coalesce("confirmed_on", stored))
    return looked.filter(temporarily_closed=False, looked__lte=since)


def remind(now: datetime) -> None:
    """Mail the hosts of what nobody looked at for 90 days; the team where no host answers."""
    today = local_date(now)
    working = HostLink.objects.working().exclude(email="")
    found = unchecked(live_spreekuren(None), today - CHECK_AFTER)
    for_team: dict[Wijk, list[Unanswered]] = defaultdict(list)
    for spreekuur in found.prefetch_related(Prefetch("host_links", working, to_attr="reachable")):
        links: list[HostLink] = spreekuur.reachable
        for link in links:
            remind_host(link=link, spreekuur=spreekuur, now=now)
        if _team_is_next(spreekuur, links, today):
            for_team[spreekuur.wijk].append(Unanswered(spreekuur, was_asked=bool(links)))
    for wijk, items in for_team.items():
        remind_team(wijk=wijk, items=items, now=now)


@transaction.atomic
def remind_host(*, link: HostLink, spreekuur: Spreekuur, now: datetime) -> None:
    """Ask one host; at most once in 30 days, also when two clocks run."""
    today = local_date(now)
    due = Q(reminded_on=None) | Q(reminded_on__lte=today - AGAIN_AFTER)
    if not HostLink.objects.filter(due, pk=link.pk, revoked_at=None).update(reminded_on=today):
        return
    until = now + QUESTION_FOR
    token = ask_again(link=link, until=until)
    item = hours_of(live_spreekuren(None).filter(pk=spreekuur.pk), HoursChange.objects.none(), now)[0]
    mail_without_gating(
        to=link.email,
        template="spreekuur_nakijken",
        context={
            "link": link,
            "spreekuur": spreekuur,
            "hours": item.rhythm,
            "url": settings.BASE_URL + reverse("spreekuren:question", args=[token]),
            "until": date_text(local_date(until), today),
        },
        wijk=spreekuur.wijk,
        reply_to=spreekuur.wijk.team_email,
        key=f"spreekuur-nakijken-{link.pk}-{today}",
    )


@transaction.atomic
def remind_team(*, wijk: Wijk, items: list[Unanswered], now: datetime) -> None:
    """Ask the team about these in one mail; about each at most once in 30 days."""
    today = local_date(now)
    due = Q(team_reminded_on=None) | Q(team_reminded_on__lte=today - AGAIN_AFTER)
    claimed = [
        item
        for item in items
        if Spreekuur.objects.filter(due, pk=item.spreekuur.pk).update(team_reminded_on=today)
    ]
    if not claimed:
        return
    first = min(item.spreekuur.pk for item in claimed)
    mail_without_gating(
        to=wijk.team_email,
        template="spreekuren_nakijken_team",
        context={"items": claimed, "url": settings.BASE_URL + reverse("spreekuren_taps")},
        wijk=wijk,
        key=f"spreekuren-nakijken-team-{wijk.pk}-{first}-{today}",
    )


def _team_is_next(spreekuur: Spreekuur, links: list[HostLink], today: date) -> bool:
    """Say whether no host can be asked, or one was and two weeks went by without an answer."""
    due_since = spreekuur.checked_on + CHECK_AFTER
    asked = [link.reminded_on for link in links if link.reminded_on and link.reminded_on >= due_since]
    return not links or any(day <= today - ANSWER_WITHIN for day in asked)


def unchecked_in(wijken: QuerySet[Wijk], today: date) -> tuple[list[int], int]:
    """Return the spreekuren of these wijken that are marked as old, the oldest first, and how many loudly."""
    found = live_spreekuren(None).filter(wijk__in=wijken)
    old = unchecked(found, today - CHECK_AFTER - timedelta(days=1)).annotate(look=F("looked"))
    last = today - WARN_AFTER - timedelta(days=1)
    rows = list(old.order_by("look", "pk").values_list("pk", "look"))
    return [pk for pk, _look in rows], sum(look <= last for _pk, look in rows)
