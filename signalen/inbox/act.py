"""A button of the team, with the form behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from signalen.inbox.forms import ActForm
from signalen.models import Signal
from signalen.states import Actor, State, may_move

Values = dict[str, Any]
Run = Callable[[Signal, Any, Values], object]


@dataclass(frozen=True)
class Act:
    """A button, the form behind it and the verb that it calls.

    `to` is where it moves a melding; None: nowhere. `only_open`: not on a melding that is closed.
    """

    name: str
    label: str
    explanation: str
    form: type[ActForm]
    run: Run
    to: State | None = None
    is_main: bool = False
    only_open: bool = False
    only_if: Callable[[Signal], bool] = lambda _signal: True
    options: Mapping[str, Any] = field(default_factory=dict)
    # Told to who pressed it.
    done: str = ""
    # Whether its words go to the resident by mail.
    tells: bool = False
    # What the button says that sends the form; empty: the label once more.
    button: str = ""

    @property
    def texts_for(self) -> State | None:
        """For which ready texts: those of the state that it leads to; an answer begins the work."""
        return self.to or (State.IN_PROGRESS if self.tells else None)

    def fits(self, signal: Signal) -> bool:
        """Say whether the button is there for a melding."""
        if (self.only_open and not signal.is_open) or not self.only_if(signal):
            return False
        return self.to is None or may_move(State(signal.state), self.to, Actor.TEAM)

    def form_for(self, signal: Signal, data: Any = None, initial: Any = None) -> ActForm:
        """Return the form, filled with what was sent; its ids differ from those of other buttons."""
        ids = f"id_{self.name}_%s"
        return self.form(data, initial=initial, signal=signal, auto_id=ids, **self.options)
