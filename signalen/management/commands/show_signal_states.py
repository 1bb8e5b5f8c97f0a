"""`manage.py show_signal_states`: the life of a melding as a table."""

from typing import Any

from django.core.management import BaseCommand

from signalen.states import ARRIVALS, Actor, Letter, State, moves_of


class Command(BaseCommand):
    """Print the states, who may move a melding where, and what a resident gets."""

    help = "Print the table of states of a melding (docs/meldingen.md holds it)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the table."""
        self.stdout.write(as_table())


def as_table() -> str:
    """Return the table of states in Markdown: state, words, moves (with * also by the resident), mail."""
    letters = {Letter.ALWAYS: "yes", Letter.IF_ASKED: "if asked", Letter.NEVER: "no"}
    rows = ["| state | team reads | resident reads | may go to | needs | mail |", "|---|---|---|---|---|---|"]
    for state in State:
        arrival = ARRIVALS[state]
        resident = moves_of(state, Actor.RESIDENT)
        targets = ", ".join(
            f"`{to.value}`{'*' if to in resident else ''}" for to in moves_of(state, Actor.TEAM)
        )
        needs = arrival.needs.value if arrival.needs else ""
        cells = [f"`{state.value}`", state.label, arrival.public, targets, needs, letters[arrival.letter]]
        rows.append(f"| {' | '.join(str(cell) for cell in cells)} |")
    return "\n".join(rows)
