"""Verbs of a resident's own page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from home.lib.registries import MyWijkItem, my_wijk_sections
from home.lib.tokens import hash_token, new_token
from home.receiving import mail_without_gating
from mijnwijk.models import MyWijkLink

LINK_WORKS = timedelta(hours=2)


@dataclass(frozen=True)
class Section:
    """What one room knows of an address."""

    title: str
    items: Sequence[MyWijkItem]


def sections_of(email: str) -> list[Section]:
    """Return what every room knows of an address; rooms that know nothing are left out."""
    found = [Section(section.title, section.items(email)) for section in my_wijk_sections]
    return [section for section in found if section.items]


def page_of_slip(reference: str, code: str) -> str | None:
    """Return the page that a slip of paper leads to; None when no room handed it out."""
    return next((path for section in my_wijk_sections if (path := section.by_slip(reference, code))), None)


@transaction.atomic
def send_link(*, email: str, now: datetime) -> None:
    """Mail the link to an address of which something is kept; to any other address nothing goes."""
    if not sections_of(email):
        return
    token = new_token()
    MyWijkLink.objects.create(
        email=email, token_hash=hash_token(token), created_at=now, expires_at=now + LINK_WORKS
    )
    mail_without_gating(
        to=email,
        template="mijn_wijk",
        context={"url": settings.BASE_URL + reverse("mijnwijk:page", args=[token])},
        key=f"mijn-wijk-{hash_token(token)[:32]}",
    )


@transaction.atomic
def forget_everything(*, email: str) -> None:
    """Let every room forget who had this address; what they sent stays without it."""
    for section in my_wijk_sections:
        section.forget(email)
