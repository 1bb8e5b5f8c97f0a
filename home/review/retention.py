"""How long it is kept who was asked to read a draft, and who looked after a neighbour's."""

from datetime import datetime, timedelta

from home.lib.registries import RetentionRule, retention_rules
from home.review.actions import forget_readers
from home.review.models import TakeOver

TAKE_OVER = timedelta(days=90)


def register() -> None:
    """Register the rules of this room."""
    for rule in RULES:
        retention_rules.add(rule)


def forget_take_overs(now: datetime, dry_run: bool) -> int:
    """Delete who stood in, 90 days after it ended; the history of the page keeps the wijk."""
    old = TakeOver.objects.filter(ends_at__lte=now - TAKE_OVER)
    return old.count() if dry_run else old.delete()[0]


RULES = (
    RetentionRule(
        model="review.SharedPreview",
        purpose="Een partner of de gemeente laten meelezen voordat een bericht op de site komt.",
        ground="gerechtvaardigd belang: wie genoemd wordt, moet kunnen nakijken of het klopt",
        fields="naam en e-mail van wie meeleest, het antwoord en de opmerking",
        period="naam, e-mail en opmerking tot 90 dagen na het antwoord of na het einde van de link",
        apply=forget_readers,
    ),
    RetentionRule(
        model="review.TakeOver",
        purpose="Weten wie er inviel voor de coördinatoren van een andere wijk.",
        ground="gerechtvaardigd belang: een wijk moet kunnen zien wie er meekeek",
        fields="wie inviel, voor welke wijk en wanneer",
        period="90 dagen na het invallen",
        apply=forget_take_overs,
    ),
)
