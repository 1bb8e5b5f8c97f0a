"""What this app adds to the places that the ground leaves."""

from collections.abc import Callable
from datetime import datetime, timedelta

from home.lib.registries import (
    AdminDoor,
    FreshnessReach,
    RetentionRule,
    WaitingSource,
    admin_doors,
    freshness_reaches,
    retention_rules,
    waiting_sources,
)
from home.sharing.models import PageSharing, Sharing
from home.sharing.queries import receivers_of
from home.sharing.registries import SharedKind, shared_kinds
from home.sharing.views import may_see
from home.sharing.waiting import items

NAME_KEPT = timedelta(days=365)


def forget_deciders(model: type[Sharing]) -> Callable[[datetime, bool], int]:
    """Return the rule that forgets after a year who decided about an offer."""

    def apply(now: datetime, dry_run: bool) -> int:
        rows = model.objects.filter(decided_by__isnull=False, decided_at__lt=now - NAME_KEPT)
        return int(rows.count() if dry_run else rows.update(decided_by=None))

    return apply


def register_kind(kind: SharedKind) -> None:
    """Let something be offered to neighbours, and say what is kept of editors with it."""
    shared_kinds.add(kind)
    retention_rules.add(
        RetentionRule(
            model=kind.model._meta.label,
            purpose="Kunnen nagaan wie iets van een buurwijk overnam of wegliet.",
            ground="gerechtvaardigd belang: een site die van bekende mensen is",
            fields="welke redacteur of coördinator koos",
            period="een jaar na de keuze",
            apply=forget_deciders(kind.model),
        )
    )


def register() -> None:
    """Register the pages that are offered, the screen, and how far a change reaches."""
    register_kind(SharedKind("pagina", PageSharing))
    for name in ("sharing_offers", "sharing_decide"):
        admin_doors.add(AdminDoor(name, may_see))
    waiting_sources.add(WaitingSource("sharing", 40, items))
    freshness_reaches.add(FreshnessReach("sharing", receivers_of))
