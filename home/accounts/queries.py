"""Who works where, and what somebody would leave behind."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet
from wagtail.models import Page, WorkflowState

from home.accounts.models import User
from home.accounts.roles import GivenRole
from home.models import Wijk
from home.roles import COMMUNICATIE_GROUP, Role

# How many titles a confirm page names.
MOST_TITLES = 10


def groups_of(wijk: Wijk | None) -> QuerySet[Group]:
    """Return the groups that work in a wijk; None: those of the whole site."""
    if wijk is None:
        return Group.objects.filter(name=COMMUNICATIE_GROUP)
    return Group.objects.filter(wijk_group__wijk=wijk)


def group_of(role: GivenRole, wijk: Wijk | None) -> Group:
    """Return the group of a role."""
    groups = groups_of(wijk)
    return groups.get(wijk_group__role=role.value) if role.is_of_wijk else groups.get()


def role_of(person: User, wijk: Wijk | None) -> GivenRole | None:
    """Return the highest role that somebody has in a place."""
    groups = groups_of(wijk).filter(user=person)
    if wijk is None:
        return GivenRole.COMMUNICATIE if groups.exists() else None
    roles = set(groups.values_list("wijk_group__role", flat=True))
    return next((role for role in (GivenRole.COORDINATOR, GivenRole.REDACTEUR) if role.value in roles), None)


def people_of(wijk: Wijk | None) -> QuerySet[User]:
    """Return who can work in a place today."""
    return User.objects.filter(groups__in=groups_of(wijk), is_active=True).distinct().order_by("first_name")


def coordinators_of(wijk: Wijk) -> QuerySet[User]:
    """Return the coördinatoren of a wijk who can log in."""
    return people_of(wijk).filter(
        groups__wijk_group__wijk=wijk, groups__wijk_group__role=Role.COORDINATOR.value
    )


def account_of(email: str) -> User | None:
    """Return the account with this address; one that works goes before one that is off."""
    return User.objects.filter(email__iexact=email).order_by("-is_active", "pk").first()


def pages_of(wijk: Wijk | None) -> QuerySet[Page]:
    """Return the pages of the part of the tree where the groups of a place write."""
    roots = Page.objects.filter(group_permissions__group__in=groups_of(wijk)).distinct()
    below = Q(pk__in=())
    for path in roots.values_list("path", flat=True):
        below |= Q(path__startswith=path)
    return Page.objects.filter(below)


@dataclass(frozen=True)
class LeftBehind:
    """What somebody has in hand in one place."""

    drafts: list[Page] = field(default_factory=list)
    submitted: list[Page] = field(default_factory=list)
    owned: int = 0
    locked: int = 0

    @property
    def is_nothing(self) -> bool:
        """Say whether there is nothing to hand over."""
        return not (self.owned or self.locked or self.submitted)


def left_behind(person: User, wijk: Wijk | None) -> LeftBehind:
    """Return what somebody would leave in a place."""
    pages = pages_of(wijk)
    owned = pages.filter(owner=person)
    unfinished = Q(live=False) | Q(has_unpublished_changes=True)
    waiting = [int(state.object_id) for state in submitted_by(person, pages)]
    return LeftBehind(
        drafts=list(owned.filter(unfinished).order_by("draft_title")[:MOST_TITLES]),
        submitted=list(pages.filter(pk__in=waiting).order_by("draft_title")[:MOST_TITLES]),
        owned=owned.count(),
        locked=pages.filter(locked_by=person).count(),
    )


def submitted_by(person: User, pages: QuerySet[Page]) -> QuerySet[WorkflowState]:
    """Return what somebody sent to be looked at and that still waits."""
    sent: Any = WorkflowState.objects.active().filter(requested_by=person, base_content_type__model="page")
    ids = [int(pk) for pk in sent.values_list("object_id", flat=True)]
    mine = [str(pk) for pk in pages.filter(pk__in=ids).values_list("pk", flat=True)]
    return sent.filter(object_id__in=mine)
