"""Limits on how often one client may do something, counted in Redis or in the database."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

from home.lib.errors import ActionError
from home.models import RateCount

logger = logging.getLogger(__name__)

TOO_OFTEN = (
    "Vanaf deze internetverbinding komt nu erg veel binnen. Uw tekst staat er nog."
    " Wacht een uur en probeer het dan opnieuw, of bel het wijkteam."
)


def check_rate(*, scope: str, client: str, limit: int, period: timedelta, message: str = TOO_OFTEN) -> None:
    """Count one hit of `client` on `scope`; raise ActionError above `limit` hits per `period`.

    Call it outside the action's transaction: a refused action must not undo the count.
    """
    now = timezone.now()
    span = int(period.total_seconds())
    number = int(now.timestamp()) // span
    key = _key(scope, client, number, now)
    if _hits(key, now, span) > limit:
        raise ActionError(message)


def _key(scope: str, client: str, number: int, now: datetime) -> str:
    """Return a hash that tells nothing about the client and cannot be linked over days."""
    salt = f"home.ratelimit:{now:%Y-%m-%d}"
    return salted_hmac(salt, f"{scope}|{client}|{number}", algorithm="sha256").hexdigest()


def _hits(key: str, now: datetime, span: int) -> int:
    if settings.REDIS_URL:
        try:
            return _hits_in_cache(key, span)
        except RedisError:
            logger.warning("Redis does not answer; the database counts instead")
    return _hits_in_database(key, now, span)


def _hits_in_cache(key: str, span: int) -> int:
    """Count in Redis, whose INCR is atomic over all processes."""
    name = f"rate:{key}"
    cache.add(name, 0, timeout=span)
    try:
        return cache.incr(name)
    except ValueError:  # expired between the two
        cache.set(name, 1, timeout=span)
        return 1


def _hits_in_database(key: str, now: datetime, span: int) -> int:
    """Count in a row; the update keeps it locked until we have read our own number."""
    with transaction.atomic():
        RateCount.objects.get_or_create(key=key, defaults={"expires_at": now + timedelta(seconds=span)})
        RateCount.objects.filter(key=key).update(hits=F("hits") + 1)
        return RateCount.objects.values_list("hits", flat=True).get(key=key)


def forget_counts(now: datetime, dry_run: bool) -> int:
    """Delete counts whose span is over: the retention rule of RateCount."""
    old = RateCount.objects.filter(expires_at__lte=now)
    return old.count() if dry_run else old.delete()[0]
