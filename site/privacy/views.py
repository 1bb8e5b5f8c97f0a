"""The pages on what is kept, on accessibility and on how to reach a wijkteam."""

from dataclasses import dataclass

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst

from home.lib.registries import RetentionRule, retention_rules
from home.models import Wijk
from privacy.models import Responsibility

# What people who work on the site leave behind; the rest is about residents.
ABOUT_EDITORS = frozenset(
    {
        *("accounts.User", "media.Photo", "media.Attachment", "sessions.Session"),
        *("axes.AccessAttempt", "wagtailcore.ModelLogEntry"),
    }
)
# What residents send us comes first on the page.
ABOUT_RESIDENTS = (
    *("signalen.Signal", "signalen.SignalContact", "signalen.DraftPhoto"),
    *("initiatives.VolunteerOffer", "mail.OutgoingMail"),
)
# Names of tables that are not ours, in words for residents.
TITLES = {
    "sessions.Session": "Inloggen",
    "axes.AccessAttempt": "Mislukte pogingen om in te loggen",
    "wagtailcore.ModelLogEntry": "Logboek van de site",
    "home.RateCount": "Tellers tegen misbruik",
    "mail.OutgoingMail": "Mail die wij u sturen",
}


@dataclass(frozen=True)
class Purpose:
    """A rule as the page shows it."""

    title: str
    rows: tuple[tuple[str, str], ...]


def privacy(request: HttpRequest) -> HttpResponse:
    """Show every registered rule in plain Dutch."""
    rules = sorted(retention_rules, key=_order)
    context = {
        "residents": [_purpose(rule) for rule in rules if rule.model not in ABOUT_EDITORS],
        "editors": [_purpose(rule) for rule in rules if rule.model in ABOUT_EDITORS],
        "responsibility": Responsibility.load(request_or_site=request),
    }
    return render(request, "privacy/privacy.html", context)


def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the statement on accessibility."""
    responsibility = Responsibility.load(request_or_site=request)
    return render(request, "privacy/toegankelijkheid.html", {"responsibility": responsibility})


def contact(request: HttpRequest) -> HttpResponse:
    """List the wijkteams with their telephone and mailbox."""
    wijken = list(Wijk.objects.open())
    has_phone = any(wijk.team_phone for wijk in wijken)
    return render(request, "privacy/contact.html", {"wijken": wijken, "has_phone": has_phone})


def _order(rule: RetentionRule) -> int:
    """Return the place on the page; other rules keep the order in which they were registered."""
    known = rule.model in ABOUT_RESIDENTS
    return ABOUT_RESIDENTS.index(rule.model) if known else len(ABOUT_RESIDENTS)


def _purpose(rule: RetentionRule) -> Purpose:
    title = TITLES.get(rule.model) or str(apps.get_model(rule.model)._meta.verbose_name_plural)
    return Purpose(
        title=capfirst(title),
        rows=(
            ("Waarvoor?", rule.purpose),
            ("Wat bewaren wij?", _sentence(rule.fields)),
            ("Waarom mag dat?", _sentence(rule.ground)),
            ("Hoe lang?", _sentence(rule.period)),
        ),
    )


def _sentence(text: str) -> str:
    return capfirst(text.rstrip(".")) + "."
