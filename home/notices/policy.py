"""Who may place which message where."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet

from home.models import Wijk
from home.notices.models import LIGHT_LEVELS, Level
from home.roles import Role
from home.wall.policy import WijkPermissionPolicy, wijken_for


class MessagePolicy(WijkPermissionPolicy):
    """A wijk's own messages for its editors; those for all wijken for communicatie and beheerder only.

    A redacteur places "Goed om te weten" and "Let op" without approval, as with "vandaag dicht":
    what must be true at once is live at once. "Gevaar" is for the coördinator.
    """

    def rows_user_may(self, rows: QuerySet[Any], user: Any, actions: Iterable[str]) -> QuerySet[Any]:
        """Return the messages of the user's wijken, and those for all wijken to who may do that."""
        actions = list(actions)
        reach = Q(wijk__in=self.wijken_user_may(user, actions))
        if self.for_all_wijken(user, actions):
            reach |= Q(wijk=None)
        if "view" in actions:
            return rows.filter(reach)
        in_charge = Q(wijk=None) | Q(wijk__in=wijken_for(user, Role.COORDINATOR))
        return rows.filter(reach, in_charge | Q(level__in=LIGHT_LEVELS))

    def for_all_wijken(self, user: Any, actions: Iterable[str]) -> bool:
        """Say whether the user may do any of `actions` with a message for all wijken."""
        if not user.is_active or user.is_superuser:
            return bool(user.is_active)
        codenames = [self._get_permission_codenames([action]).pop() for action in actions]
        # Not by a group of a wijk: what that gives holds in that wijk only.
        return Group.objects.filter(
            user=user,
            wijk_group=None,
            permissions__codename__in=codenames,
            permissions__content_type__app_label=self.app_label,
        ).exists()

    def user_has_any_permission_for_instance(self, user: Any, actions: Iterable[str], instance: Any) -> bool:
        return self.rows_user_may(self.model._default_manager.filter(pk=instance.pk), user, actions).exists()

    def levels(self, user: Any, wijk: Wijk | None) -> tuple[Level, ...]:
        """Return the levels that the user may give a message for `wijk` (None: for all); empty: none."""
        if wijk is None:
            return tuple(Level) if self.for_all_wijken(user, ["add"]) else ()
        if wijken_for(user, Role.COORDINATOR).filter(pk=wijk.pk).exists():
            return tuple(Level)
        return LIGHT_LEVELS if self.wijken_user_may(user, ["add"]).filter(pk=wijk.pk).exists() else ()
