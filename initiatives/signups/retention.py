"""How long is kept who signed up, and who may see it."""

from collections.abc import Callable
from datetime import datetime

from django.db.models import Q, QuerySet

from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.roles import Role
from initiatives.signups.actions import erase_signup, forget_people
from initiatives.signups.models import Signup, SignupMessage, SignupNeeds
from initiatives.signups.removal import COUNTS, NAMES, NEEDS, QUARANTINE

GROUND = "toestemming: u meldt zich zelf aan"
NAMES_GO = "30 dagen na de activiteit"


def register() -> None:
    """Register the rules, and who may see sign-ups."""
    for rule in RULES:
        retention_rules.add(rule)
    for role in Role:
        role_permissions.add(RolePermission(role, "initiatives.Signup", ("view",)))


def forget_needs(now: datetime, dry_run: bool) -> int:
    """Forget what people needed at dates that are over; returns how many."""
    old = SignupNeeds.objects.filter(signup__occurrence__end__lte=now - NEEDS)
    return old.count() if dry_run else old.delete()[0]


def forget_names(now: datetime, dry_run: bool) -> int:
    """Forget who came to dates that are over; returns of how many sign-ups."""
    known = Q(contact__isnull=False) | Q(people__isnull=False)
    old = Signup.objects.filter(known, occurrence__end__lte=now - NAMES).distinct()
    if dry_run:
        return old.count()
    return _each(old, lambda signup: forget_people(signup=signup))


def erase_old_signups(now: datetime, dry_run: bool) -> int:
    """Delete sign-ups of long ago, and what looks like spam; returns how many."""
    old = Signup.objects.filter(
        Q(occurrence__end__lte=now - COUNTS) | Q(is_quarantined=True, received_at__lte=now - QUARANTINE)
    )
    if dry_run:
        return old.count()
    return _each(old, lambda signup: erase_signup(signup=signup))


def erase_messages(now: datetime, dry_run: bool) -> int:
    """Delete what was written about dates that are over; returns how many."""
    old = SignupMessage.objects.filter(occurrence__end__lte=now - NAMES)
    return old.count() if dry_run else old.delete()[0]


def _each(rows: QuerySet[Signup], forget: Callable[[Signup], None]) -> int:
    found = list(rows)
    for row in found:
        forget(row)
    return len(found)


def goes_with_the_names(_now: datetime, _dry_run: bool) -> int:
    """Clear nothing: what hangs on a sign-up goes with its names."""
    return 0


RULES = (
    RetentionRule(
        model="initiatives.Signup",
        purpose="Weten hoeveel mensen er kwamen.",
        ground="gerechtvaardigd belang: het wijkteam kan zo betere activiteiten maken",
        fields="een kenmerk en een aantal, zonder namen",
        period="5 jaar. Wat op spam lijkt: 30 dagen",
        apply=erase_old_signups,
    ),
    RetentionRule(
        model="initiatives.SignupPerson",
        purpose="Weten wie er komt, en voor wie er plek is.",
        ground=GROUND,
        fields="voornaam, en bij sommige activiteiten de leeftijd",
        period=NAMES_GO,
        apply=forget_names,
    ),
    RetentionRule(
        model="initiatives.SignupContact",
        purpose="U laten weten of u een plek hebt, en of er iets verandert.",
        ground=GROUND,
        fields="naam, e-mailadres, telefoonnummer en antwoorden op vragen van het wijkteam",
        period=NAMES_GO,
        apply=goes_with_the_names,
    ),
    RetentionRule(
        model="initiatives.SignupMessage",
        purpose="U iets laten weten over een activiteit.",
        ground=GROUND,
        fields="een bericht aan wie zich aanmeldde",
        period=NAMES_GO,
        apply=erase_messages,
    ),
    RetentionRule(
        model="initiatives.SignupNeeds",
        purpose="Zorgen dat ook u mee kunt doen.",
        ground="toestemming, die u apart geeft",
        fields="wat u nodig hebt, zoals een rolstoel of eten zonder noten",
        period="7 dagen na de activiteit",
        apply=forget_needs,
    ),
)
