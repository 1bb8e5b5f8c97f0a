"""How long this room keeps whom to call about something."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from home.lib.registries import RetentionRule, retention_rules
from initiatives.actions import forget_contact
from initiatives.choices import InitiativeStatus
from initiatives.models import ActivityPage, InitiativePage, Occurrence
from initiatives.models.contact import CONTACT_FIELDS

ONE_YEAR = timedelta(days=365)
ANY_CONTACT = ~Q(**dict.fromkeys(CONTACT_FIELDS, ""))


def register() -> None:
    """Register the rules for pages that name a person."""
    retention_rules.add(
        RetentionRule(
            model="initiatives.InitiativePage",
            purpose="Laten zien wie u kunt bellen of mailen over een initiatief.",
            ground="toestemming",
            fields="naam, telefoon en e-mail van wie vragen beantwoordt",
            period="tot een jaar nadat een initiatief is afgerond",
            apply=forget_contacts_of_initiatives,
        )
    )
    retention_rules.add(
        RetentionRule(
            model="initiatives.ActivityPage",
            purpose="Laten zien wie u kunt bellen of mailen over een activiteit.",
            ground="toestemming",
            fields="naam, telefoon en e-mail van wie vragen beantwoordt",
            period="tot een jaar na de laatste keer",
            apply=forget_contacts_of_activities,
        )
    )


def forget_contacts_of_initiatives(now: datetime, dry_run: bool) -> int:
    """Clear the contact of initiatives that were closed a year ago; returns how many."""
    closed = InitiativePage.objects.filter(
        ANY_CONTACT, status=InitiativeStatus.FINISHED, latest_revision_created_at__lt=now - ONE_YEAR
    )
    return _forget(closed, dry_run)


def forget_contacts_of_activities(now: datetime, dry_run: bool) -> int:
    """Clear the contact of activities that nobody touched or held for a year; returns how many."""
    recent = Occurrence.objects.filter(activity=OuterRef("pk"), end__gte=now - ONE_YEAR)
    past = ActivityPage.objects.filter(
        ANY_CONTACT, ~Exists(recent), latest_revision_created_at__lt=now - ONE_YEAR
    )
    return _forget(past, dry_run)


def _forget(pages: QuerySet[Any], dry_run: bool) -> int:
    found = list(pages)
    if not dry_run:
        for page in found:
            forget_contact(page=page)
    return len(found)
