"""Rules for what the frameworks keep."""

from datetime import datetime, timedelta

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from wagtail.log_actions import registry as log_registry

from home.lib.registries import RetentionRule, retention_rules
from home.ratelimit import forget_counts

LOG = timedelta(days=730)
LOGIN_ATTEMPTS = timedelta(days=7)

SAFETY = "gerechtvaardigd belang: een site die veilig is"


def register() -> None:
    """Register the rules for the tables of Django, Wagtail and django-axes."""
    for rule in RULES:
        retention_rules.add(rule)


def erase_old_log(now: datetime, dry_run: bool) -> int:
    """Delete what the admin wrote down about who changed what."""
    count = 0
    for model in log_registry.get_log_entry_models():
        old = model.objects.filter(timestamp__lte=now - LOG)
        count += old.count() if dry_run else old.delete()[0]
    return count


def erase_old_sessions(now: datetime, dry_run: bool) -> int:
    """Delete sessions that have ended."""
    old = Session.objects.filter(expire_date__lte=now)
    return old.count() if dry_run else old.delete()[0]


def erase_old_login_attempts(now: datetime, dry_run: bool) -> int:
    """Delete who tried to log in from where."""
    count = 0
    for model in (AccessAttempt, AccessFailureLog, AccessLog):
        old = model.objects.filter(attempt_time__lte=now - LOGIN_ATTEMPTS)
        count += old.count()
        if not dry_run:
            old.delete()
    return count


RULES = (
    RetentionRule(
        model="home.RateCount",
        purpose="Misbruik van formulieren tegenhouden.",
        ground=SAFETY,
        fields="een code die wij van uw internetadres maken; het adres zelf bewaren wij niet",
        period="hoogstens 1 dag",
        apply=forget_counts,
    ),
    RetentionRule(
        model="sessions.Session",
        purpose="Weten dat iemand is ingelogd. Bewoners loggen niet in.",
        ground=SAFETY,
        fields="welke gebruiker is ingelogd",
        period="2 weken, of tot iemand uitlogt",
        apply=erase_old_sessions,
    ),
    RetentionRule(
        model="axes.AccessAttempt",
        purpose="Voorkomen dat iemand een wachtwoord raadt.",
        ground=SAFETY,
        fields="gebruikersnaam, internetadres en het soort browser",
        period="7 dagen",
        apply=erase_old_login_attempts,
    ),
    RetentionRule(
        model="wagtailcore.ModelLogEntry",
        purpose="Kunnen nagaan wie wat op de site heeft veranderd.",
        ground=SAFETY,
        fields="naam van de gebruiker, wat er is veranderd en wanneer",
        period="2 jaar",
        apply=erase_old_log,
    ),
)
