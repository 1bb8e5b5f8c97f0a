"""What the ground keeps of people, and how long."""

from datetime import datetime, timedelta

from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.models import Erasure, TeamMember
from home.roles import Role

# A year longer than the longest term (2 years): so long we can show that we erase in time, and erase
# again what an old back-up brings back.
ERASURES_KEPT = timedelta(days=3 * 365)


def register() -> None:
    """Register the rules and the permissions of partners and team members."""
    retention_rules.add(
        RetentionRule(
            model="home.TeamMember",
            purpose="Laten zien wie er in het wijkteam zit en waarvoor u bij wie terechtkunt.",
            ground="toestemming",
            fields="voornaam, rol, foto, telefoon en e-mail voor zover iemand dat wil",
            period="zolang iemand meedoet, en daarna direct van de site",
            apply=forget_former_team_members,
        )
    )
    retention_rules.add(
        RetentionRule(
            model="home.Erasure",
            purpose="Laten zien dat wij op tijd wissen, ook als wij een oude back-up terugzetten.",
            ground="wettelijke plicht: wij moeten kunnen laten zien dat wij wissen",
            fields="wanneer wij wat voor gegeven wisten, waarom, en het kenmerk. Niets van wat erin stond",
            period="3 jaar: een jaar langer dan wij een melding bewaren",
            apply=forget_erasures,
        )
    )
    role_permissions.add(RolePermission(Role.COORDINATOR, "home.Erasure", ("view",)))
    role_permissions.add(RolePermission(Role.COORDINATOR, "home.Wijk", ("view", "change")))
    for model in ("home.Partner", "home.TeamMember"):
        role_permissions.add(RolePermission(Role.REDACTEUR, model, ("view", "add", "change")))
        role_permissions.add(RolePermission(Role.COORDINATOR, model, ("view", "add", "change", "delete")))


def forget_former_team_members(now: datetime, dry_run: bool) -> int:
    """Remove who no longer takes part; returns the number of rows."""
    former = TeamMember.objects.filter(is_active=False)
    count = former.count()
    if not dry_run:
        for member in former:
            member.delete()
    return count


def forget_erasures(now: datetime, dry_run: bool) -> int:
    """Delete the oldest lines about what was erased."""
    old = Erasure.objects.filter(at__lte=now - ERASURES_KEPT)
    return old.count() if dry_run else old.delete()[0]
