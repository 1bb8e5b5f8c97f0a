"""When something waits too long, what state a shared preview is in, and which versions are one sitting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import models

# After this a coördinator of a neighbouring wijk may look too; and so long that one may.
LATE = timedelta(days=3)
STAND_IN_TIME = timedelta(hours=48)
# While a team is away one may longer, but never longer than this.
LONGEST_STAND_IN = timedelta(days=14)
# Saves by one person within this of the last one are one sitting: autosave makes many.
SITTING = timedelta(minutes=10)


class Kind(models.TextChoices):
    """What the reader of a shared preview is asked."""

    PREVIEW = "preview", "Alleen laten lezen"
    APPROVAL = "approval", "Om akkoord vragen"


class Answer(models.TextChoices):
    """What a reader answered."""

    AGREED = "agreed", "Akkoord"
    REMARK = "remark", "Opmerking"


class LinkState(models.TextChoices):
    """Where the link of a shared preview stands."""

    OPEN = "open", "De link werkt"
    EXPIRED = "expired", "De link is verlopen"
    WITHDRAWN = "withdrawn", "De link is ingetrokken"
    ANSWERED = "answered", "Er is antwoord"


def link_state(
    *, answered_at: datetime | None, withdrawn_at: datetime | None, expires_at: datetime, now: datetime
) -> LinkState:
    """Return the state of a link; an answer stands, whatever came after it."""
    if answered_at:
        return LinkState.ANSWERED
    if withdrawn_at:
        return LinkState.WITHDRAWN
    return LinkState.OPEN if now < expires_at else LinkState.EXPIRED


@dataclass(frozen=True)
class Save:
    """One stored version; `is_kept` ones always get a line of their own, such as what is on the site."""

    pk: int
    user_id: int | None
    at: datetime
    is_kept: bool = False
    is_restored: bool = False


def sittings(saves: Iterable[Save]) -> list[Sequence[Save]]:
    """Return the saves (newest first) in groups of one sitting; the first of a group stands for it.

    A version that somebody may want back is never hidden in a group: what was published, sent on
    or shared heads one, and what a restore replaced heads the next.
    """
    groups: list[list[Save]] = []
    for save in saves:
        group = groups[-1] if groups else None
        if group is None or _starts_anew(save, group):
            groups.append([save])
        else:
            group.append(save)
    return list(groups)


def _starts_anew(save: Save, group: list[Save]) -> bool:
    head = group[0]
    is_other = save.user_id != head.user_id or head.at - save.at > SITTING
    return is_other or save.is_kept or save.is_restored or group[-1].is_restored


def stand_in_until(now: datetime, team_is_back: datetime | None) -> datetime:
    """Return until when somebody who takes over now may stand in; None: nobody said the team is away."""
    until = now + STAND_IN_TIME
    return until if team_is_back is None else max(until, min(team_is_back, now + LONGEST_STAND_IN))


def longest_wait(since: datetime, now: datetime) -> int:
    """Return how many whole days something waits."""
    return max(0, (now - since).days)


def days(count: Any) -> str:
    """Return a number of days in words."""
    return "1 dag" if count == 1 else f"{count} dagen"


def messages(count: int) -> str:
    """Return a number of waiting pages in words."""
    return "1 bericht" if count == 1 else f"{count} berichten"
