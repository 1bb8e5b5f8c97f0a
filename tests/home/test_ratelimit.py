"""Limits count each client apart, in the database or in Redis."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.cache import cache
from pytest_django import Settings
from redis.exceptions import ConnectionError as RedisConnectionError

from home.lib.errors import ActionError
from home.models import RateCount
from home.ratelimit import TOO_OFTEN, check_rate

At = Callable[[str], None]
HOUR = timedelta(hours=1)


def allowed(times: int, client: str = "192.0.2.1", scope: str = "melden", limit: int = 2) -> int:
    """Return how many of `times` hits were let through."""
    count = 0
    for _ in range(times):
        try:
            check_rate(scope=scope, client=client, limit=limit, period=HOUR)
        except ActionError as error:
            assert error.message == TOO_OFTEN  # noqa: PT017  (counted above)
        else:
            count += 1
    return count


def test_each_client_and_each_form_has_its_own_count(db: None) -> None:
    assert allowed(4) == 2
    assert allowed(4, client="192.0.2.2") == 2
    assert allowed(4, scope="meedoen") == 2


def test_a_new_hour_starts_anew(db: None, at: At) -> None:
    at("2026-11-22 10:05")
    assert allowed(3) == 2
    at("2026-11-22 10:55")
    assert allowed(1) == 0
    at("2026-11-22 11:01")
    assert allowed(3) == 2


def test_no_address_is_kept_and_days_cannot_be_linked(db: None, at: At, settings: Settings) -> None:
    settings.REDIS_URL = ""
    for day in ("2026-11-22 10:00", "2026-11-23 10:00"):
        at(day)
        allowed(1)

    keys = list(RateCount.objects.values_list("key", flat=True))
    assert len(set(keys)) == 2
    assert not [key for key in keys if "192" in key and "." in key]


def test_redis_counts_when_there_is_one(db: None, settings: Settings) -> None:
    settings.REDIS_URL = "redis://localhost/0"

    assert allowed(4) == 2
    assert RateCount.objects.count() == 0


def test_the_database_counts_when_redis_is_gone(
    db: None, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.REDIS_URL = "redis://localhost/0"

    def gone(*_args: object, **_kwargs: object) -> None:
        raise RedisConnectionError

    monkeypatch.setattr(type(cache._connections[cache._alias]), "add", gone)

    assert allowed(4) == 2
    assert RateCount.objects.get().hits == 4
