"""The one place that writes the history of a melding."""

from typing import Any

from signalen.models import Signal, SignalHistory
from signalen.states import Actor, Event


def write_down(
    signal: Signal, event: Event, *, actor: Actor | None = None, user: Any = None, text: str = ""
) -> SignalHistory:
    """Add a line to the history; call it inside the transaction of what happened."""
    return SignalHistory.objects.create(
        signal=signal,
        event=event,
        state=signal.state,
        actor=actor.value if actor else "",
        user=user,
        text=text,
    )
