"""How long offers are kept, and who may see them."""

from datetime import datetime, timedelta

from django.db.models import Q

from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.roles import Role
from initiatives.offers.models import VolunteerOffer

OFFER = timedelta(days=365)
QUARANTINE = timedelta(days=30)


def register() -> None:
    """Register the rule and the permission of offers."""
    retention_rules.add(
        RetentionRule(
            model="initiatives.VolunteerOffer",
            purpose="Met u afspreken wat u in de wijk wilt doen.",
            ground="toestemming: u biedt zelf aan om te helpen",
            fields="voornaam, telefoonnummer of e-mailadres, wat u wilt doen en wanneer u kunt",
            period="1 jaar. Wat op spam lijkt: 30 dagen",
            apply=erase_old_offers,
        )
    )
    role_permissions.add(RolePermission(Role.COORDINATOR, "initiatives.VolunteerOffer", ("view",)))


def erase_old_offers(now: datetime, dry_run: bool) -> int:
    """Delete offers past their term; spam goes earlier."""
    old = VolunteerOffer.objects.filter(
        Q(received_at__lte=now - OFFER) | Q(is_quarantined=True, received_at__lte=now - QUARANTINE)
    )
    return old.count() if dry_run else old.delete()[0]
