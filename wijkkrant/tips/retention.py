"""How long tips are kept, and who may see them."""

from datetime import datetime, timedelta

from django.db.models import Q

from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.roles import Role
from wijkkrant.tips.models import Tip

TIP = timedelta(days=365)
QUARANTINE = timedelta(days=30)


def register() -> None:
    """Register the rule of tips, and that redacteuren read them."""
    retention_rules.add(
        RetentionRule(
            model="wijkkrant.Tip",
            purpose="Uw idee of tip lezen en er misschien een bericht van maken.",
            ground="toestemming: u stuurt zelf een tip, en vult uw gegevens alleen in als u dat wilt",
            fields="uw tip, voornaam, telefoonnummer en e-mailadres",
            period="1 jaar. Wat op spam lijkt: 30 dagen",
            apply=erase_old_tips,
        )
    )
    for role in Role:
        role_permissions.add(RolePermission(role, "wijkkrant.Tip", ("view",)))


def erase_old_tips(now: datetime, dry_run: bool) -> int:
    """Delete tips past their term; spam goes earlier. A draft that came of one stays."""
    old = Tip.objects.filter(
        Q(received_at__lte=now - TIP) | Q(is_quarantined=True, received_at__lte=now - QUARANTINE)
    )
    return old.count() if dry_run else old.delete()[0]
