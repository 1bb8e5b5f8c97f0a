"""What the team does with a melding besides moving it."""

from typing import Any

from django.db import transaction

from home.freshness import mark_changed
from home.lib.errors import ActionError
from signalen.actions.trail import write_down
from signalen.models import Category, Signal, SignalNote
from signalen.states import Actor, Event

CALLED = "Iemand anders heeft de melder al gebeld."
NO_NOTE = "Schrijf eerst iets op."
OTHER_CATEGORY = "Dit onderwerp hoort bij een andere wijk."


def add_note(*, signal: Signal, user: Any, text: str) -> SignalNote:
    """Write something down for the team alone."""
    if not text.strip():
        raise ActionError(NO_NOTE, field="text")
    return SignalNote.objects.create(signal=signal, user=user, text=text.strip())


@transaction.atomic
def assign_signal(*, signal: Signal, user: Any, to: Any) -> None:
    """Say who takes a melding up (None: nobody yet)."""
    Signal.objects.filter(pk=signal.pk).update(assignee=to)
    write_down(signal, Event.ASSIGNED, actor=Actor.TEAM, user=user)


@transaction.atomic
def mark_called(*, signal: Signal, user: Any) -> None:
    """Say that who sent a melding was called with the news. Raises ActionError when somebody did already."""
    if not Signal.objects.to_call().filter(pk=signal.pk).update(call_needed_at=None):
        raise ActionError(CALLED)
    write_down(signal, Event.CALLED, actor=Actor.TEAM, user=user)


@transaction.atomic
def categorise_signal(*, signal: Signal, user: Any, category: Category | None) -> None:
    """Choose another subject; the day for the answer stays what the resident was told."""
    if category and category.wijk_id != signal.wijk_id:
        raise ActionError(OTHER_CATEGORY, field="category")
    Signal.objects.filter(pk=signal.pk).update(category=category)
    write_down(signal, Event.CATEGORISED, actor=Actor.TEAM, user=user)


@transaction.atomic
def mark_about_person(*, signal: Signal, user: Any, is_about: bool) -> None:
    """Mark a melding that is about a person: never public, and gone sooner. Or take the mark away."""
    changed = Signal.objects.filter(pk=signal.pk).exclude(about_person=is_about)
    if changed.update(about_person=is_about, **({"is_public": False} if is_about else {})) and is_about:
        write_down(signal, Event.ABOUT_PERSON, actor=Actor.TEAM, user=user)
        mark_changed(signal.wijk_id)
