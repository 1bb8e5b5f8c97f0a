"""How long the link to a resident's own page is kept."""

from datetime import datetime

from home.lib.registries import RetentionRule, retention_rules
from mijnwijk.models import MyWijkLink


def register() -> None:
    """Register the rule of this room."""
    retention_rules.add(
        RetentionRule(
            model="mijnwijk.MyWijkLink",
            purpose="U laten zien wat u zelf hebt gestuurd, zonder account.",
            ground="toestemming: u vraagt zelf om de link",
            fields="e-mailadres",
            period="2 uur",
            apply=erase_old_links,
        )
    )


def erase_old_links(now: datetime, dry_run: bool) -> int:
    """Throw away the links that work no more."""
    old = MyWijkLink.objects.filter(expires_at__lte=now)
    return old.count() if dry_run else old.delete()[0]
