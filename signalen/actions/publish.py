"""How a melding comes on the site: in words of the team, coarse in place, and some days later."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from home.freshness import mark_changed
from home.lib.errors import ActionError
from signalen.actions.trail import write_down
from signalen.models import Signal
from signalen.states import NEVER_PUBLIC, Actor, Event, State
from signalen.warnings import warnings

# So long after it came, nobody who saw a neighbour take a photo knows that this is that melding.
DELAY = timedelta(days=2)
NO_TEXT = "Schrijf in een paar woorden wat er aan de hand is."
ABOUT_PERSON = "Deze melding gaat over een persoon. Die komt nooit op de site."
NOT_PUBLIC = "Een melding die is ingetrokken of dubbel is, komt niet op de site."
SPAM = "Deze melding lijkt op spam. Haal hem eerst uit quarantaine."
PERSONAL = (
    "Hier staat iets in waaraan iemand te herkennen is: een naam, iemands gezondheid, een telefoonnummer of"
    " een e-mailadres. Haal dat weg."
)


def publish_signal(
    *,
    signal: Signal,
    user: Any,
    now: datetime,
    text: str,
    place: str = "",
    outcome: str = "",
    at_once: bool = False,
) -> Signal:
    """Put a melding on the site, or change what stands there; never the words of who sent it.

    It shows after `DELAY`, or `at_once`; what shows already keeps showing. Raises ActionError for what
    may not be public, and for words in which somebody can be recognised.
    """
    words = {"text": text.strip(), "place": place.strip(), "outcome": outcome.strip()}
    if not words["text"]:
        raise ActionError(NO_TEXT, field="text")
    refuse_personal(words)
    with transaction.atomic():
        current = Signal.objects.select_for_update().get(pk=signal.pk)
        refuse_private(current)
        is_new = not current.is_public
        shown_from = now if at_once else now + DELAY
        Signal.objects.filter(pk=current.pk).update(
            is_public=True,
            public_text=words["text"],
            public_place=words["place"],
            public_outcome=words["outcome"],
            public_from=shown_from if is_new or at_once else current.public_from,
        )
        if is_new:
            write_down(current, Event.PUBLISHED, actor=Actor.TEAM, user=user)
        mark_changed(current.wijk_id)
    current.refresh_from_db()
    return current


def refuse_personal(texts: Mapping[str, str]) -> None:
    """Raise ActionError at the first field with words in which somebody can be recognised."""
    for field, written in texts.items():
        if next(warnings(written), None):
            raise ActionError(PERSONAL, field=field)


def refuse_private(signal: Signal) -> None:
    """Raise ActionError for a melding that may not be public."""
    if signal.about_person:
        raise ActionError(ABOUT_PERSON)
    if signal.is_quarantined:
        raise ActionError(SPAM)
    if State(signal.state) in NEVER_PUBLIC:
        raise ActionError(NOT_PUBLIC)


@transaction.atomic
def unpublish_signal(*, signal: Signal, user: Any) -> None:
    """Take a melding off the site; its words are kept for who changes their mind."""
    if Signal.objects.filter(pk=signal.pk, is_public=True).update(is_public=False, public_from=None):
        write_down(signal, Event.UNPUBLISHED, actor=Actor.TEAM, user=user)
        mark_changed(signal.wijk_id)
