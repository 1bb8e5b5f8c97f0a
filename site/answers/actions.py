"""Closing several meldingen with the same words, and telling the wijk what came of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.html import escape

from answers.queries import answerable
from home.lib.errors import ActionError
from home.models import Wijk
from signalen.actions import close_signal
from signalen.actions.moves import CHANGED
from signalen.actions.publish import refuse_personal
from signalen.models import Signal
from signalen.states import State
from wijkkrant.actions import draft_article
from wijkkrant.models import Article

NOTHING = "Kies ten minste één melding."
NO_TEXT = "Schrijf op wat er is gedaan. Elke melder krijgt deze tekst."
NO_TITLE = "Geef het bericht een titel."
MANY = "{count} buren meldden dit, of zagen het ook."
REPORTED, DONE = "U meldde", "Wij deden"


@dataclass(frozen=True)
class Answered:
    """What was closed, why others were not (by reference), and the draft for the wijkkrant, if asked for."""

    closed: Sequence[Signal]
    refused: Mapping[str, str]
    article: Article | None = None


@transaction.atomic
def answer_signals(
    *,
    wijk: Wijk,
    seen: Mapping[int, int],
    text: str,
    user: Any,
    now: datetime,
    tell_wijk: bool = False,
    title: str = "",
) -> Answered:
    """Close the meldingen whose key and version are in `seen`; all who sent one or said "ik ook" are mailed.

    What was closed before is left as it is and counts for the draft. One that somebody else changed is
    refused, and the others go on. Raises ActionError when words are missing, when words for the wijk
    name somebody, and when nothing is left to answer: then nothing happened.
    """
    text, title = text.strip(), title.strip()
    _refuse(text, title, tell_wijk)
    rows = list(answerable(wijk, now).filter(pk__in=seen).select_related("wijk"))
    if not rows:
        raise ActionError(NOTHING, field="chosen")
    answered, closed, refused = [], [], {}
    for row in rows:
        try:
            if row.version != seen[row.pk]:
                raise ActionError(CHANGED)
            if row.state != State.DONE:
                closed.append(close_signal(signal=row, user=user, seen=row.version, text=text, now=now))
            answered.append(row)
        except ActionError as error:
            refused[row.reference] = error.message
    if not closed and not (answered and tell_wijk):
        raise ActionError(next(iter(refused.values()), NOTHING), field="chosen")
    article = _draft(wijk, answered, text, title, user) if tell_wijk else None
    return Answered(closed, refused, article)


def _refuse(text: str, title: str, tell_wijk: bool) -> None:
    """Raise ActionError for words that are missing, or that the wijk may not read."""
    if not text:
        raise ActionError(NO_TEXT, field="text")
    if tell_wijk:
        if not title:
            raise ActionError(NO_TITLE, field="title")
        refuse_personal({"text": text, "title": title})


def _draft(wijk: Wijk, rows: Sequence[Signal], text: str, title: str, user: Any) -> Article:
    """Make the draft: what stands on the site of these meldingen, never the words of who sent them."""
    known = list(dict.fromkeys(row.public_text for row in rows if row.is_public and row.public_text))
    neighbours = sum(1 + row.neighbours for row in rows)  # type: ignore[attr-defined]
    reported = [*known, MANY.format(count=neighbours)] if neighbours > 1 else known
    body = [
        *([("heading", REPORTED), ("paragraph", _paragraphs(reported))] if reported else []),
        ("heading", DONE),
        ("paragraph", _paragraphs(text.split("\n"))),
        ("paragraph", f'<p>Ziet u ook iets? <a href="{wijk.url}melden/">Meld het bij het wijkteam</a>.</p>'),
    ]
    return draft_article(wijk=wijk, title=title, body=body, user=user)


def _paragraphs(parts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part.strip())
