"""Meldingen that can be answered together."""

from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet

from home.models import Wijk
from signalen.models import Signal
from signalen.states import Actor, State, moves_of

# What was closed so recently may still be news for the wijk.
STILL_NEWS = timedelta(days=30)
CLOSABLE = frozenset(state for state in State if State.DONE in moves_of(state, Actor.TEAM))
MOST = 100


def answerable(wijk: Wijk, now: datetime) -> QuerySet[Signal]:
    """Return what can be closed, and what was closed of late; never what is about a person."""
    still_news = Q(state=State.DONE, closed_at__gt=now - STILL_NEWS)
    rows: QuerySet[Signal] = Signal.objects.real().filter(wijk=wijk, about_person=False)
    found = rows.filter(Q(state__in=CLOSABLE) | still_news)
    return found.annotate(neighbours=Count("supporters")).order_by("category__name", "-received_at", "pk")
