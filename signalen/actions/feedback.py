"""What a resident says of a closed melding."""

from django.db import transaction

from signalen.actions.trail import write_down
from signalen.models import Signal
from signalen.states import Actor, Event, State


@transaction.atomic
def say_helped(*, signal: Signal) -> None:
    """Keep that who sent it is content; said twice it is kept once."""
    said = Signal.objects.filter(pk=signal.pk, state=State.DONE).exclude(helped=True).update(helped=True)
    if said:
        write_down(signal, Event.HELPED, actor=Actor.RESIDENT)
