"""What this app adds to the places that the ground leaves."""

from datetime import datetime, timedelta

from home.lib.registries import (
    FreshnessSource,
    RetentionRule,
    RolePermission,
    freshness_sources,
    retention_rules,
    role_permissions,
)
from home.notices.models import UrgentMessage
from home.roles import COMMUNICATIE, Role

KEPT = timedelta(days=365)
# Nothing is taken away: a message ends, so that it can be told afterwards what stood there.
ACTIONS = ("view", "add", "change")


def forget_old_messages(now: datetime, dry_run: bool) -> int:
    """Delete messages a year after their end; returns how many."""
    old = UrgentMessage.objects.filter(ends_at__lt=now - KEPT)
    return old.count() if dry_run else old.delete()[0]


def register() -> None:
    """Register who may place messages, how long a page stays true, and what is kept of editors."""
    for role in (*Role, COMMUNICATIE):
        role_permissions.add(RolePermission(role, "notices.UrgentMessage", ACTIONS))
    freshness_sources.add(FreshnessSource("notices", UrgentMessage.objects.next_change))
    retention_rules.add(
        RetentionRule(
            model="notices.UrgentMessage",
            purpose="Kunnen nagaan wie een dringend bericht op de site zette.",
            ground="gerechtvaardigd belang: een site die van bekende mensen is",
            fields="welke redacteur of coördinator het bericht plaatste",
            period="een jaar nadat het bericht van de site is",
            apply=forget_old_messages,
        )
    )
