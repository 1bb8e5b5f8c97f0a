"""What the ground keeps of people, and how long."""

from datetime import datetime

from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.models import TeamMember
from home.roles import Role


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
