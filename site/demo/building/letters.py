"""What imaginary residents sent: meldingen and offers, by the doors that real ones use."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db.models import F

from demo.building.markup import plain
from demo.building.workplace import Workplace
from demo.content.letters import Melding, Step, Walk
from initiatives.offers.actions import receive_offer
from signalen import actions
from signalen.models import NeighbourhoodWalk, Signal
from signalen.states import Source


def send_letters(place: Workplace) -> None:
    """Send the meldingen and offers of a wijk."""
    for melding in place.content.meldingen:
        _let_happen(place, _send(place, melding), melding.steps)
    for walk in place.content.walks:
        _walk(place, walk)
    for offer in place.content.offers:
        receive_offer(
            wijk=place.wijk,
            submission=_submission(place, offer.what),
            what=offer.what,
            moments=offer.when,
            first_name=offer.first_name,
            phone=offer.phone,
            email=offer.email,
        )


def _send(place: Workplace, melding: Melding) -> Signal:
    """Send one melding, and move it back to the day on which it came."""
    signal = actions.receive_signal(
        wijk=place.wijk,
        submission=_submission(place, melding.what),
        what=melding.what,
        place=actions.Place(where=melding.where),
        contact=actions.Contact(email=melding.contact_email),
        sharing_allowed=bool(melding.contact_email),
    )
    if melding.days_ago and signal.answer_by:
        back = timedelta(days=melding.days_ago)
        Signal.objects.filter(pk=signal.pk).update(
            received_at=F("received_at") - back, answer_by=signal.answer_by - back
        )
    return signal


def _walk(place: Workplace, content: Walk) -> None:
    """Hold a wijkschouw, let happen to its findings what the content says, and publish the report."""
    back = timedelta(days=content.days_ago)
    walk = NeighbourhoodWalk.objects.create(
        wijk=place.wijk,
        title=content.title,
        held_on=place.today - back,
        start=content.start,
        walkers=content.walkers,
        intro=content.intro,
    )
    for finding in content.findings:
        signal = actions.receive_signal(
            wijk=place.wijk,
            submission=_submission(place, finding.what),
            what=finding.what,
            place=actions.Place(where=finding.where),
            source=Source.WALK,
            walk=walk,
        )
        Signal.objects.filter(pk=signal.pk).update(received_at=F("received_at") - back)
        _let_happen(place, signal, finding.steps)
    words = {"seen": plain(content.seen), "next_steps": plain(content.next_steps)}
    actions.publish_walk_report(walk=walk, user=place.author, now=place.now, **words)


def _let_happen(place: Workplace, signal: Signal, steps: tuple[Step, ...]) -> None:
    for step in steps:
        signal.refresh_from_db()
        _take(place, signal, step)


def _take(place: Workplace, signal: Signal, step: Step) -> None:
    """Let happen to a melding what the content says, by the same verbs as in the admin and on the site."""
    of_resident: dict[str, Any] = {"signal": signal, "seen": signal.version, "text": step.text}
    of_team: dict[str, Any] = {**of_resident, "user": place.author}
    now, soon = place.now, place.today + timedelta(days=3)
    verbs: dict[str, Callable[[], Any]] = {
        "start": lambda: actions.start_signal(tell=True, **of_team),
        "plan": lambda: actions.plan_signal(on=soon, **of_team),
        "ask": lambda: actions.ask_reporter(**of_team),
        "answer": lambda: actions.answer_question(**of_resident),
        "forward": lambda: _forward(place, signal, step),
        "close": lambda: actions.close_signal(now=now, **of_team),
        "request": lambda: actions.request_reopening(**of_resident),
        "reopen": lambda: actions.reopen_signal(**of_team),
        "withdraw": lambda: actions.withdraw_signal(now=now, **of_resident),
        "publish": lambda: _publish(place, signal, step),
        "merge": lambda: _merge(place, signal),
    }
    verbs[step.verb]()


def _forward(place: Workplace, signal: Signal, step: Step) -> None:
    actions.forward_signal(
        signal=signal,
        user=place.author,
        seen=signal.version,
        partner=place.partners[step.partner],
        now=place.now,
        message=step.text,
    )


def _publish(place: Workplace, signal: Signal, step: Step) -> None:
    actions.publish_signal(
        signal=signal,
        user=place.author,
        now=place.now,
        text=step.text,
        place=step.place,
        outcome=step.outcome,
        at_once=True,
    )


def _merge(place: Workplace, signal: Signal) -> None:
    """Put a melding with the first one on the same subject."""
    alike = Signal.objects.filter(wijk=signal.wijk, category=signal.category).exclude(pk=signal.pk)
    actions.merge_signal(
        signal=signal, original=alike.earliest("pk"), user=place.author, seen=signal.version, now=place.now
    )


def _submission(place: Workplace, text: str) -> UUID:
    """Return the same submission for the same text, so that nothing arrives twice."""
    return uuid5(NAMESPACE_URL, f"{place.wijk.slug}/{text}")
