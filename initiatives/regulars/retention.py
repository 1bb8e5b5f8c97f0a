"""How long is kept who has a regular place, and who may see it."""

from collections.abc import Callable
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from home.lib.registries import RetentionRule, RolePermission, retention_rules, role_permissions
from home.roles import Role
from initiatives.models import Occurrence
from initiatives.regulars.actions import erase_regular, forget_regular
from initiatives.regulars.models import Regular, RegularQuerySet
from initiatives.regulars.states import COUNTS, NAMES, OPEN, QUARANTINE

GROUND = "toestemming: u meldt zich zelf aan"
NAMES_GO = "tot 30 dagen nadat u stopt, of na de laatste datum"


def register() -> None:
    """Register the rules, and who may see regular places."""
    for rule in RULES:
        retention_rules.add(rule)
    for role in Role:
        role_permissions.add(RolePermission(role, "initiatives.Regular", ("view",)))


def forget_names(now: datetime, dry_run: bool) -> int:
    """Forget who stopped, or whose activity is over; returns of how many regular places."""
    goes_on = Exists(Occurrence.objects.filter(activity=OuterRef("activity"), end__gt=now - NAMES))
    known = Q(contact__isnull=False) | Q(people__isnull=False)
    stopped = ~Q(state__in=OPEN) & Q(moved_at__lte=now - NAMES)
    over = ~goes_on & Q(received_at__lte=now - NAMES)
    old = Regular.objects.filter(known, stopped | over).distinct()
    return _each(old, dry_run, lambda regular: forget_regular(regular=regular, now=now))


def erase_old(now: datetime, dry_run: bool) -> int:
    """Delete regular places that ended long ago, and what looks like spam; returns how many."""
    ended = ~Q(state__in=OPEN) & Q(moved_at__lte=now - COUNTS)
    spam = Q(is_quarantined=True, received_at__lte=now - QUARANTINE)
    old = Regular.objects.filter(ended | spam)
    return _each(old, dry_run, lambda regular: erase_regular(regular=regular))


def _each(rows: RegularQuerySet, dry_run: bool, forget: Callable[[Regular], None]) -> int:
    found = list(rows)
    for row in () if dry_run else found:
        forget(row)
    return len(found)


def goes_with_the_names(_now: datetime, _dry_run: bool) -> int:
    """Clear nothing: what hangs on a regular place goes with its names."""
    return 0


RULES = (
    RetentionRule(
        model="initiatives.Regular",
        purpose="Weten hoeveel mensen altijd meededen.",
        ground="gerechtvaardigd belang: het wijkteam kan zo betere activiteiten maken",
        fields="een kenmerk en een aantal, zonder namen",
        period="5 jaar nadat u stopt. Wat op spam lijkt: 30 dagen",
        apply=erase_old,
    ),
    RetentionRule(
        model="initiatives.RegularPerson",
        purpose="Weten wie altijd meedoet, en u elke keer een plek geven.",
        ground=GROUND,
        fields="voornaam, en bij sommige activiteiten de leeftijd",
        period=NAMES_GO,
        apply=forget_names,
    ),
    RetentionRule(
        model="initiatives.RegularContact",
        purpose="U laten weten of er iets verandert, en waar u wordt opgehaald.",
        ground=GROUND,
        fields="naam, e-mailadres, telefoonnummer en antwoorden op vragen van het wijkteam",
        period=NAMES_GO,
        apply=goes_with_the_names,
    ),
    RetentionRule(
        model="initiatives.RegularNeeds",
        purpose="Zorgen dat ook u mee kunt doen.",
        ground="toestemming, die u apart geeft",
        fields="wat u elke keer nodig hebt, zoals een rolstoel",
        period="tot u stopt",
        apply=goes_with_the_names,
    ),
)
