"""Who holds which row: claim, keep, settle and hand back, all by conditional update.

A claim carries the sender's own token and ends by itself. Every later update asks for
that token, so a sender that was away too long cannot overwrite another's work.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Now

from home.mail.models import Dispatch, DispatchState
from home.mail.replies import Fate, Outcome, retry_delay

SETTLED_STATES: Mapping[Fate, DispatchState] = {
    Fate.SENT: DispatchState.SENT,
    Fate.REFUSED: DispatchState.REFUSED,
    Fate.FAILED: DispatchState.FAILED,
}


def due(model: type[Dispatch]) -> QuerySet[Dispatch]:
    """Return the rows that a sender may take now, in the order of their turn."""
    return model._default_manager.filter(due_at__lte=Now()).order_by("due_at", "pk")


def claim(model: type[Dispatch], *, lease: UUID, period: timedelta, limit: int) -> list[Dispatch]:
    """Take up to `limit` rows for `period`; no other sender gets them in the meantime."""
    if not due(model).exists():
        # A plain look first: an idle sender never takes SQLite's write lock.
        return []
    with transaction.atomic():
        # On PostgreSQL the lock makes a second sender skip these rows; on SQLite the
        # transaction itself is alone (BEGIN IMMEDIATE).
        turn = due(model).select_for_update(skip_locked=True).values_list("pk", flat=True)
        taken = list(turn[:limit])
        due(model).filter(pk__in=taken).update(
            state=DispatchState.SENDING, lease=lease, due_at=Now() + Value(period)
        )
    return list(_held(model, taken, lease).order_by("pk"))


def keep(rows: Iterable[Dispatch], *, lease: UUID, period: timedelta) -> None:
    """Prolong the lease on `rows`."""
    for model, keys in _by_model(rows).items():
        _held(model, keys, lease).update(due_at=Now() + Value(period))


def settle(results: Iterable[tuple[Dispatch, Outcome]], *, lease: UUID) -> int:
    """Write down what became of each row, in one transaction; returns how many were no longer ours."""
    lost = 0
    with transaction.atomic():
        for row, outcome in results:
            changed = _held(type(row), [row.pk], lease).update(**_fields_after(row, outcome))
            lost += 1 - changed
    return lost


def hand_back(rows: Iterable[Dispatch], *, lease: UUID, reply: str = "") -> None:
    """Return rows to the queue without counting a try."""
    for model, keys in _by_model(rows).items():
        fields: dict[str, Any] = {"state": DispatchState.QUEUED, "lease": None, "due_at": Now()}
        if reply:
            fields["last_reply"] = reply
        _held(model, keys, lease).update(**fields)


def suppress(rows: Iterable[Dispatch], *, lease: UUID) -> None:
    """Settle rows that nobody wants any more."""
    for model, keys in _by_model(rows).items():
        _held(model, keys, lease).update(state=DispatchState.SUPPRESSED, **_settled())


def _held(model: type[Dispatch], keys: Iterable[Any], lease: UUID) -> QuerySet[Dispatch]:
    return model._default_manager.filter(pk__in=list(keys), lease=lease, state=DispatchState.SENDING)


def _by_model(rows: Iterable[Dispatch]) -> dict[type[Dispatch], list[Any]]:
    grouped: dict[type[Dispatch], list[Any]] = {}
    for row in rows:
        grouped.setdefault(type(row), []).append(row.pk)
    return grouped


def _settled() -> dict[str, Any]:
    return {"lease": None, "due_at": None, "settled_at": Now()}


def _fields_after(row: Dispatch, outcome: Outcome) -> dict[str, Any]:
    attempts = row.attempts + 1
    fields: dict[str, Any] = {"attempts": F("attempts") + 1, "last_reply": outcome.reply, "lease": None}
    if outcome.fate is Fate.RETRY:
        delay = retry_delay(attempts)
        if delay is None:
            return fields | _settled() | {"state": DispatchState.FAILED}
        return fields | {"state": DispatchState.WAITING, "due_at": Now() + Value(delay)}
    fields |= _settled() | {"state": SETTLED_STATES[outcome.fate]}
    if outcome.fate is Fate.SENT:
        fields |= dict.fromkeys(row.cleared_when_sent, "")
    return fields
