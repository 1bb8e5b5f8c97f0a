"""Who may do what with the rows of a wijk."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from home.lib.memo import once
from home.models import Wijk
from home.roles import Role


def wijken_for(user: Any, role: Role | None = None) -> QuerySet[Wijk]:
    """Return the wijken that `user` works in (with `role`, if given); a beheerder works in all."""
    if not user.is_active:
        return Wijk.objects.none()
    if user.is_superuser:
        return Wijk.objects.all()
    places = {"groups__group__user": user} | ({"groups__role": role} if role else {})
    return Wijk.objects.filter(**places).distinct()


def own_wijken(request: Any) -> list[Wijk]:
    """Return the wijken that the reader works in, asked for once however many parts of the page want it."""
    return once(request, "own_wijken", lambda: list(wijken_for(request.user)))


def has_role(user: Any, role: Role, wijk: Wijk | None = None) -> bool:
    """Say whether `user` has `role` in `wijk` (None: in any wijk)."""
    wijken = wijken_for(user, role)
    return (wijken.filter(pk=wijk.pk) if wijk else wijken).exists()


class WijkPermissionPolicy(ModelPermissionPolicy):
    """Django's model permissions, held to the wijken where a group of the user gives them.

    A person who is coördinator here and redacteur there may do here what a coördinator may,
    and there only what a redacteur may. `wijk_field` leads from a row to its wijk.
    """

    wijk_field = "wijk"

    def wijken_user_may(self, user: Any, actions: Iterable[str]) -> QuerySet[Wijk]:
        """Return the wijken in which the user may do any of `actions` with this model."""
        if not user.is_active:
            return Wijk.objects.none()
        if user.is_superuser:
            return Wijk.objects.all()
        codenames = [self._get_permission_codenames([action]).pop() for action in actions]
        return Wijk.objects.filter(
            groups__group__user=user,
            groups__group__permissions__codename__in=codenames,
            groups__group__permissions__content_type__app_label=self.app_label,
        ).distinct()

    def rows_user_may(self, rows: QuerySet[Any], user: Any, actions: Iterable[str]) -> QuerySet[Any]:
        """Return those of `rows` with which the user may do any of `actions`."""
        return rows.filter(**{f"{self.wijk_field}__in": self.wijken_user_may(user, actions)})

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet[Any]:
        return self.rows_user_may(self.model._default_manager.all(), user, actions)

    def instances_user_has_permission_for(self, user: Any, action: str) -> QuerySet[Any]:
        return self.instances_user_has_any_permission_for(user, [action])

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(self, user: Any, actions: Iterable[str], instance: Any) -> bool:
        wijk_id = instance.pk if self.wijk_field == "pk" else instance.wijk_id
        return self.wijken_user_may(user, actions).filter(pk=wijk_id).exists()


class OwnWijkPolicy(WijkPermissionPolicy):
    """The same for the wijken themselves."""

    wijk_field = "pk"
