"""How long links of hosts, and what was done with them, are kept."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from home.lib.registries import RetentionRule, retention_rules
from spreekuren.hosts.models import HostAct, HostLink

REVOKED = timedelta(days=90)
ACT = timedelta(days=365)


def register() -> None:
    """Register the rules of links and of what was done with them."""
    for rule in RULES:
        retention_rules.add(rule)


def erase_old_links(now: datetime, dry_run: bool) -> int:
    """Delete links that were revoked long ago."""
    old = HostLink.objects.filter(revoked_at__lte=now - REVOKED)
    return _erase(old, dry_run)


def erase_old_acts(now: datetime, dry_run: bool) -> int:
    """Delete what was done long ago."""
    return _erase(HostAct.objects.filter(created_at__lte=now - ACT), dry_run)


def _erase(old: QuerySet[Any], dry_run: bool) -> int:
    count = old.count()
    if not dry_run:
        old.delete()
    return count


GROUND = "gerechtvaardigd belang: bewoners moeten op de tijden van een spreekuur kunnen rekenen"
RULES = (
    RetentionRule(
        model="spreekuren.HostLink",
        purpose="Wie een spreekuur houdt, kan zelf zeggen dat het niet doorgaat.",
        ground=GROUND,
        fields=(
            "voornaam van de gastheer of gastvrouw, het e-mailadres als dat is opgegeven,"
            " en wanneer de link is gebruikt"
        ),
        period="zolang de link werkt, en 90 dagen daarna",
        apply=erase_old_links,
    ),
    RetentionRule(
        model="spreekuren.HostAct",
        purpose="Kunnen nagaan wie de tijden van een spreekuur heeft veranderd.",
        ground=GROUND,
        fields="wat er is veranderd, wanneer en met welke link",
        period="1 jaar",
        apply=erase_old_acts,
    ),
)
