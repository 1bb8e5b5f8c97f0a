"""Whether somebody else looks before a page of a wijk goes on the site."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import GroupPagePermission, Workflow, WorkflowPage

from home.lib.errors import ActionError
from home.models import Wijk, WijkGroup
from home.roles import Role
from home.wall.policy import has_role

NOT_YOURS = "Alleen een coördinator van deze wijk kan dit kiezen."


@transaction.atomic
def set_second_pair_of_eyes(*, wijk: Wijk, needed: bool, by: Any) -> Wijk:
    """Let the redactie of a wijk publish by itself, or no longer; returns the wijk as stored.

    Off, no approval is offered for the wijk. What waits at that moment keeps waiting for a
    coördinator: withdrawn by itself it would be forgotten. On again is exactly as before.
    `by` is None for a command. Raises ActionError for who is no coördinator there.
    """
    if by is not None and not has_role(by, Role.COORDINATOR, wijk):
        raise ActionError(NOT_YOURS)
    wijk = Wijk.objects.select_for_update().get(pk=wijk.pk)
    changed = wijk.second_pair_of_eyes != needed
    wijk.second_pair_of_eyes = needed
    wijk.save(update_fields=["second_pair_of_eyes"])
    _let_redactie_publish(wijk, allowed=not needed)
    _offer_approval(wijk, offered=needed)
    if changed:
        log(instance=wijk, action="review.pair_of_eyes", user=by, data={"needed": needed})
    return wijk


def _let_redactie_publish(wijk: Wijk, *, allowed: bool) -> None:
    """Give the right to publish below the front page of the wijk, or take it away."""
    group = WijkGroup.objects.get(wijk=wijk, role=Role.REDACTEUR).group
    publish = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
    right = {"group": group, "page": wijk.page.page_ptr, "permission": publish}
    if allowed:
        GroupPagePermission.objects.get_or_create(**right)
    else:
        GroupPagePermission.objects.filter(**right).delete()


def _offer_approval(wijk: Wijk, *, offered: bool) -> None:
    """Hang the approval of the wijk on its front page, or take it off; the approval itself stays."""
    if not offered:
        WorkflowPage.objects.filter(page=wijk.page.page_ptr).delete()
        return
    approvers = WijkGroup.objects.get(wijk=wijk, role=Role.COORDINATOR).group
    workflow = Workflow.objects.filter(
        active=True, workflow_tasks__task__groupapprovaltask__groups=approvers
    ).first()
    if workflow is not None:
        WorkflowPage.objects.get_or_create(page=wijk.page.page_ptr, defaults={"workflow": workflow})
