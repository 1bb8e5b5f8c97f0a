"""Verbs of who takes part: somebody goes, comes back, or gets another role."""

from django.contrib.sessions.models import Session
from django.db import transaction

from home.accounts.models import Departure, Invitation, User
from home.accounts.queries import (
    coordinators_of,
    group_of,
    groups_of,
    pages_of,
    people_of,
    role_of,
    submitted_by,
)
from home.accounts.rights import can_give, can_take
from home.accounts.roles import GivenRole
from home.lib.clock import now
from home.lib.errors import ActionError
from home.models import Wijk

NOT_YOURS = "Dit kun je niet doen voor deze persoon. Vraag een beheerder."
GONE = "Deze persoon doet hier al niet meer mee."
LAST = "Dit is de enige coördinator van de wijk. Maak eerst iemand anders coördinator."
ASK_BEHEERDER = "Dit account kan niet zomaar weer aan. Vraag een beheerder."


@transaction.atomic
def switch_off(*, person: User, wijk: Wijk | None, by: User, successor: User | None) -> Departure:
    """End what somebody does in one place and hand the work over; elsewhere nothing changes.

    Who works nowhere any more cannot log in, and is out at once. Raises ActionError when `by` may
    not, when it is the last coördinator, and when `successor` is nobody of the same place.
    """
    role = _locked_role(person, wijk)
    if not can_take(by, person, wijk):
        raise ActionError(NOT_YOURS)
    _refuse_last_coordinator(person, wijk, role)
    _hand_over(person, wijk, successor)
    person.groups.remove(*groups_of(wijk))
    Invitation.objects.unanswered().filter(wijk=wijk, email__iexact=person.email).update(withdrawn_at=now())
    return Departure.objects.create(
        wijk=wijk,
        person=person,
        role=role,
        left_at=now(),
        switched_off_by=by,
        successor=successor,
        account_closed=_close_unused(person),
    )


@transaction.atomic
def switch_on(*, departure: Departure, by: User) -> None:
    """Turn a departure back: the same role in the same place, with the same password.

    The work stays with who took it over. Raises ActionError when `by` could not give the role,
    and when the account would get back more than that.
    """
    departure = Departure.objects.select_for_update(of=("self",)).get(pk=departure.pk)
    role = GivenRole(departure.role)
    if not can_give(by, role, departure.wijk):
        raise ActionError(NOT_YOURS)
    if departure.returned_at or role_of(departure.person, departure.wijk):
        raise ActionError("Deze persoon doet hier al weer mee.")
    person = User.objects.select_for_update().get(pk=departure.person_id)
    if not person.is_active and (not person.email or not _has_nothing(person)):
        raise ActionError(ASK_BEHEERDER)
    person.is_active = True
    person.save(update_fields=["is_active"])
    person.groups.add(group_of(role, departure.wijk))
    departure.returned_at = now()
    departure.save(update_fields=["returned_at"])


@transaction.atomic
def change_role(*, person: User, wijk: Wijk, role: GivenRole, by: User) -> None:
    """Make a redacteur coördinator or the other way round: a beheerder's verb."""
    now_has = _locked_role(person, wijk)
    if not role.is_of_wijk or not (can_give(by, role, wijk) and can_give(by, now_has, wijk)):
        raise ActionError(NOT_YOURS)
    if role != GivenRole.COORDINATOR:
        _refuse_last_coordinator(person, wijk, now_has)
    person.groups.remove(*groups_of(wijk))
    person.groups.add(group_of(role, wijk))


def _locked_role(person: User, wijk: Wijk | None) -> GivenRole:
    """Return somebody's role, the groups of the place locked: of two at once one sees the other."""
    list(groups_of(wijk).select_for_update().order_by("pk"))
    role = role_of(person, wijk)
    if role is None or not person.is_active:
        raise ActionError(GONE)
    return role


def _refuse_last_coordinator(person: User, wijk: Wijk | None, role: GivenRole) -> None:
    if wijk and role == GivenRole.COORDINATOR and not coordinators_of(wijk).exclude(pk=person.pk).exists():
        raise ActionError(LAST)


def _hand_over(person: User, wijk: Wijk | None, successor: User | None) -> None:
    """Let the successor own the pages and what was submitted; what the leaver locked is open again."""
    others = people_of(wijk).exclude(pk=person.pk)
    if successor is None and others.exists():
        raise ActionError("Kies wie het werk overneemt.", field="successor")
    if successor and not others.filter(pk=successor.pk).exists():
        raise ActionError("Kies iemand die hier ook werkt.", field="successor")
    pages = pages_of(wijk)
    pages.filter(locked_by=person).update(locked=False, locked_by=None, locked_at=None)
    if successor:
        submitted_by(person, pages).update(requested_by=successor)
        pages.filter(owner=person).update(owner=successor)


def _has_nothing(person: User) -> bool:
    return not (person.is_superuser or person.groups.exists() or person.user_permissions.exists())


def _close_unused(person: User) -> bool:
    """Switch the account off when it has no rights left, and end its sessions; says whether it did."""
    if not _has_nothing(person):
        return False
    person.is_active = False
    person.save(update_fields=["is_active"])
    end_sessions(person)
    return True


def end_sessions(person: User) -> None:
    """Log somebody out everywhere; there are few sessions, as only editors have one."""
    mine = [
        session.pk
        for session in Session.objects.filter(expire_date__gt=now()).iterator()
        if session.get_decoded().get("_auth_user_id") == str(person.pk)
    ]
    Session.objects.filter(pk__in=mine).delete()
