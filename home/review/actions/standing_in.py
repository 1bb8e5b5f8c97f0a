"""Looking after what waits too long in a neighbouring wijk."""

from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail.signals import workflow_approved

from home.lib.errors import ActionError
from home.lib.stand_in import stand_in_works
from home.mail.actions import queue_mail
from home.models import Wijk
from home.review.models import TakeOver
from home.review.queries.waiting import late_steps, neighbours_of, waiting_for_stand_in
from home.review.states import stand_in_until
from home.roles import Role
from home.wall.policy import has_role, wijken_for

NO_NEIGHBOUR = "Je kunt alleen invallen voor een buurwijk van je eigen wijk."
NOTHING_LATE = "Hier wacht niets meer op een invaller. Je hoeft niets te doen."
NOT_YOURS = "Alleen een coördinator van de wijk zelf kan het invallen stoppen."
TAKEN = "Een coördinator van {wijk} valt hier al in. Je hoeft niets te doen."
TIME_IS_UP = "Je valt hier niet meer in: de tijd is om, of het wijkteam is er weer."
DONE = "Iemand anders was net eerder. Dit bericht wacht niet meer, je hoeft niets te doen."
CHANGED = "De tekst is intussen veranderd. Lees het bericht opnieuw en kies daarna."
NO_REMARK = "Schrijf op wat er anders moet. Dan weet de schrijver wat te doen."


@transaction.atomic
def take_over(*, wijk: Wijk, by: Any, now: datetime) -> TakeOver:
    """Let `by` look after what waits too long in a neighbouring wijk; the team hears of it.

    For 48 hours; while the team is away until it is back, and 14 days at most. Twice gives
    the same. Raises ActionError for who is no neighbour, when nothing waits, and when somebody
    else was first.
    """
    if not neighbours_of(by).filter(pk=wijk.pk).exists():
        raise ActionError(NO_NEIGHBOUR)
    # Two neighbours at once: one waits here for the other.
    wijk = Wijk.objects.select_for_update().get(pk=wijk.pk)
    running = TakeOver.objects.running(now).filter(wijk=wijk).select_related("from_wijk").first()
    if running and running.stand_in_id == by.pk:
        return running
    if running:
        raise ActionError(TAKEN.format(wijk=running.from_wijk))
    waiting = waiting_for_stand_in([wijk], now).get(wijk.pk)
    if not waiting:
        raise ActionError(NOTHING_LATE)
    back = max((one.until for one in waiting if one.until), default=None)
    own = wijken_for(by, Role.COORDINATOR).filter(neighbours=wijk).order_by("pk")[0]
    taken = TakeOver.objects.create(
        wijk=wijk, from_wijk=own, stand_in=by, taken_at=now, ends_at=stand_in_until(now, back)
    )
    log(instance=wijk, action="review.taken_over", user=by, data={"wijk": own.name})
    _tell_team(taken, "admin/invaller_kijkt_mee", waiting=[one.sentence_in(wijk) for one in waiting])
    return taken


@transaction.atomic
def stop_standing_in(*, taken: TakeOver, by: Any, now: datetime) -> None:
    """End a take-over of the own wijk at once; an absence that the team had filled in ends too.

    Twice does nothing more. Raises ActionError for who is no coördinator of that wijk.
    """
    if not has_role(by, Role.COORDINATOR, taken.wijk):
        raise ActionError(NOT_YOURS)
    running = TakeOver.objects.select_for_update().running(now).filter(pk=taken.pk).first()
    if running is None:
        return
    running.ends_at = now
    running.save()
    for work in stand_in_works:
        work.team_is_back(taken.wijk, by, now)
    log(instance=taken.wijk, action="review.stopped", user=by, data={"wijk": taken.from_wijk.name})


def hold_take_over(*, taken: TakeOver, by: Any, now: datetime) -> TakeOver:
    """Return the take-over, locked; call it inside the transaction of what a stand-in does.

    Who ends it at the same moment waits, or was first. Raises ActionError when it is over, is
    somebody else's, or the wijken are no neighbours any more.
    """
    held = TakeOver.objects.select_for_update().running(now).filter(pk=taken.pk, stand_in=by).first()
    if held is None:
        raise ActionError(TIME_IS_UP)
    if not neighbours_of(by).filter(pk=held.wijk_id).exists():
        raise ActionError(NO_NEIGHBOUR)
    return held


@transaction.atomic
def approve_as_stand_in(*, taken: TakeOver, step: TaskState, seen: str, by: Any, now: datetime) -> Page:
    """Approve and publish a page of the neighbouring wijk; returns the page.

    `seen` is `version_seen` of what the stand-in read. Raises ActionError when the time is up,
    when somebody else acted first and when the text has changed since.
    """
    step, revision = _claim(taken, step, by, now)
    if seen != version_seen(revision):
        raise ActionError(CHANGED)
    step.approve(user=by, update=False)
    state = step.workflow_state
    state.status = WorkflowState.STATUS_APPROVED
    state.save()
    # Wagtail's own last step asks whether `by` may publish in that wijk, and a stand-in may not.
    revision.publish(user=by, skip_permission_checks=True)
    # Tells who sent it; the mail is Wagtail's own.
    workflow_approved.send(sender=WorkflowState, instance=state, user=by)
    page = Page.objects.get(pk=revision.object_id)
    _report(taken, page, "review.stand_in_approved", by)
    return page


@transaction.atomic
def return_as_stand_in(*, taken: TakeOver, step: TaskState, remark: str, by: Any, now: datetime) -> Page:
    """Send a page back to its writer with a remark; raises ActionError as approving does."""
    if not remark.strip():
        raise ActionError(NO_REMARK, field="remark")
    step, revision = _claim(taken, step, by, now)
    step.reject(user=by, comment=remark.strip())
    page = Page.objects.get(pk=revision.object_id)
    _report(taken, page, "review.stand_in_returned", by)
    return page


def version_seen(revision: Revision) -> str:
    """Return what tells one text from another: autosave writes over a revision and moves its time."""
    return f"{revision.pk}@{revision.created_at.timestamp()}"


def _claim(taken: TakeOver, step: TaskState, by: Any, now: datetime) -> tuple[TaskState, Revision]:
    """Return the step that still waits, and the newest version of its page, both locked."""
    hold_take_over(taken=taken, by=by, now=now)
    # In the order in which Wagtail writes when the team itself approves: otherwise each waits for the other.
    # Not with the joins: PostgreSQL locks no outer side of a join.
    still = (
        TaskState.objects.select_for_update().filter(pk=step.pk, status=TaskState.STATUS_IN_PROGRESS).first()
    )
    page = Page.objects.select_for_update().get(pk=step.workflow_state.object_id)
    if still is None or not late_steps([taken.wijk], now).filter(pk=step.pk).exists():
        raise ActionError(DONE)
    return still, page.latest_revision


def _report(taken: TakeOver, page: Page, action: str, by: Any) -> None:
    """Write it in the history of the page, and tell the team of the wijk."""
    log(instance=page.specific, action=action, user=by, data={"wijk": taken.from_wijk.name})
    _tell_team(taken, "admin/invaller_klaar", page=page, approved=action == "review.stand_in_approved")


def _tell_team(taken: TakeOver, template: str, **context: Any) -> None:
    who = taken.stand_in.get_full_name() or taken.stand_in.get_username()
    queue_mail(
        to=taken.wijk.team_email,
        template=template,
        wijk=taken.wijk,
        context={"who": who, "from_wijk": taken.from_wijk, "until": taken.ends_at, **context},
    )
