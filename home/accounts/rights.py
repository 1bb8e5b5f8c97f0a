"""Who may give a role to whom, and take it away: nobody more than their own, nobody beyond the wijk."""

from django.db.models import QuerySet

from home.accounts.models import User
from home.accounts.queries import role_of
from home.accounts.roles import GivenRole
from home.models import Wijk
from home.roles import Role
from home.wall.policy import has_role, wijken_for


def led_wijken(user: User) -> QuerySet[Wijk]:
    """Return the wijken where this user decides who takes part; a beheerder does in all."""
    return wijken_for(user, Role.COORDINATOR)


def can_give(giver: User | None, role: GivenRole, wijk: Wijk | None) -> bool:
    """Say whether `giver` may let somebody have `role` in `wijk` (None: on the whole site)."""
    if giver is None or not giver.is_active or role.is_of_wijk is (wijk is None):
        return False
    if giver.is_superuser:
        return True
    return wijk is not None and role == GivenRole.REDACTEUR and has_role(giver, Role.COORDINATOR, wijk)


def can_take(actor: User, person: User, wijk: Wijk | None) -> bool:
    """Say whether `actor` may end what `person` does in `wijk`; nobody ends their own."""
    role = role_of(person, wijk)
    if role is None or person.pk == actor.pk or (person.is_superuser and not actor.is_superuser):
        return False
    return can_give(actor, role, wijk)
