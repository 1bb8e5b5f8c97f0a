"""Verbs about links: make, renew, revoke, ask."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from home.lib.tokens import hash_token, new_token
from home.mail.actions import queue_mail
from spreekuren.hosts.models import HostLink
from spreekuren.hosts.taps import Outcome, confirm
from spreekuren.models import Spreekuur

# How long the question in a reminder can be answered with one tap.
QUESTION_FOR = timedelta(days=45)
# Who taps twice reads "thank you" twice.
SECOND_TAP = timedelta(minutes=10)


def link_url(token: str) -> str:
    """Return the whole address of a host's page."""
    return settings.BASE_URL + reverse("spreekuren:host", args=[token])


@transaction.atomic
def make_link(*, spreekuur: Spreekuur, name: str, email: str = "", by: Any = None) -> tuple[HostLink, str]:
    """Make a link for a host; returns it with the token, which is not kept. Mailed when there is an address.

    Raises ActionError for an address that mail cannot reach.
    """
    token = new_token()
    link = HostLink.objects.create(
        wijk=spreekuur.wijk,
        spreekuur=spreekuur,
        name=name,
        email=email,
        token_hash=hash_token(token),
        created_by=by,
    )
    _mail(link, token)
    return link, token


@transaction.atomic
def renew_link(*, link: HostLink) -> str:
    """Give the host another link; the old one stops at once. Returns the new token."""
    token = new_token()
    link.token_hash = hash_token(token)
    link.revoked_at = link.confirm_hash = link.confirm_until = None
    link.save()
    _mail(link, token)
    return token


@transaction.atomic
def revoke_link(*, link: HostLink) -> None:
    """Let the link open nothing any more; once revoked it stays so from then."""
    HostLink.objects.filter(pk=link.pk, revoked_at=None).update(
        revoked_at=timezone.now(), confirm_hash=None, confirm_until=None
    )


@transaction.atomic
def ask_again(*, link: HostLink, until: datetime) -> str:
    """Make the question of a reminder; returns its token. An earlier question stops."""
    token = new_token()
    HostLink.objects.filter(pk=link.pk).update(confirm_hash=hash_token(token), confirm_until=until)
    return token


@transaction.atomic
def answer_question(*, link: HostLink, now: datetime) -> Outcome:
    """Confirm the hours by the question of a reminder, which has then been answered."""
    HostLink.objects.filter(pk=link.pk, confirm_until__gt=now + SECOND_TAP).update(
        confirm_until=now + SECOND_TAP
    )
    return confirm(spreekuur=link.spreekuur, now=now, link=link)


def _mail(link: HostLink, token: str) -> None:
    if link.email:
        queue_mail(
            to=link.email,
            template="spreekuur_link",
            context={"link": link, "spreekuur": link.spreekuur, "url": link_url(token)},
            wijk=link.wijk,
            reply_to=link.wijk.team_email,
        )
