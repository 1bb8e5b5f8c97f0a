"""What this room adds to the first screen of an editor: what waits, came back or was answered."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import F, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from home.lib import clock
from home.lib.registries import WaitingItem, WaitingSource, waiting_sources
from home.review.models import SharedPreview
from home.review.queries.waiting import WaitingPage, late_neighbours, returned_to, take_overs_of, waiting_for
from home.review.states import Answer, days, messages

# An answer is news for so long, or until the page is published.
NEWS = timedelta(days=14)
MOST_LINES = 5


def register() -> None:
    """Register the sources."""
    waiting_sources.add(WaitingSource("review", 10, for_me))
    waiting_sources.add(WaitingSource("returned", 20, came_back))
    waiting_sources.add(WaitingSource("preview_answers", 30, answers))
    waiting_sources.add(WaitingSource("stood_in_for", 35, is_stood_in_for))
    waiting_sources.add(WaitingSource("stand_in", 40, next_door))


def for_me(user: Any) -> Iterator[WaitingItem]:
    """What a coördinator of this wijk has to look at; late after three days."""
    found = waiting_for(user, clock.now())
    late = any(one.is_late for one in found)
    if len(found) == 1:
        one = found[0]
        url = reverse("wagtailadmin_pages:edit", args=[one.page.pk])
        yield WaitingItem(_told(one), url, late)
    elif found:
        yield WaitingItem(f"{messages(len(found))} wachten op jou.", reverse("review_waiting"), late)


def _told(one: WaitingPage) -> str:
    """Return who sent a page on, and how long it waits."""
    title = one.page.get_admin_display_title()
    since = f" al {days(one.days)}" if one.days else ""
    if one.sent_by is None:
        return f"‘{title}’ wacht{since} op jou."
    return f"{one.sent_by.get_full_name() or one.sent_by} stuurde ‘{title}’ door. Het wacht{since} op jou."


def came_back(user: Any) -> Iterator[WaitingItem]:
    """What a coördinator sent back to this writer, with the remark."""
    for page, remark in returned_to(user)[:MOST_LINES]:
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        text = f"‘{page.get_admin_display_title()}’ kwam terug"
        yield WaitingItem(f"{text}: {remark}" if remark else f"{text}. Kijk het nog eens na.", url)


def answers(user: Any) -> Iterator[WaitingItem]:
    """What readers of a shared preview answered, until the page is published."""
    fresh = SharedPreview.objects.filter(created_by=user, answered_at__gte=clock.now() - NEWS)
    unpublished = Q(page__last_published_at=None) | Q(page__last_published_at__lt=F("answered_at"))
    for shared in fresh.filter(unpublished).select_related("page").order_by("-answered_at")[:MOST_LINES]:
        did = "gaf akkoord op" if shared.answer == Answer.AGREED else "heeft een opmerking bij"
        text = f"{shared.reader} {did} ‘{shared.page.get_admin_display_title()}’."
        yield WaitingItem(text, f"{reverse('review_share', args=[shared.page_id])}#links")


def is_stood_in_for(user: Any) -> Iterator[WaitingItem]:
    """Who of a neighbouring wijk stands in here, for the team that may not know it."""
    for taken in take_overs_of(user, clock.now()):
        until = date_format(localtime(taken.ends_at), "l j F")
        text = f"Een coördinator van {taken.from_wijk} valt in voor {taken.wijk}, tot {until}."
        yield WaitingItem(text, reverse("review_stand_in"))


def next_door(user: Any) -> Iterator[WaitingItem]:
    """How much waits for a stand-in in a neighbouring wijk; a number and nothing else."""
    for late in late_neighbours(user, clock.now()):
        for one in late.waiting:
            yield WaitingItem(one.sentence_in(late.wijk), reverse("review_stand_in"))
