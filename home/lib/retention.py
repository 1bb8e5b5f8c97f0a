"""Carrying out the registered retention rules."""

from collections.abc import Iterator
from datetime import datetime

from home.lib.registries import RetentionRule, retention_rules


def apply_rules(now: datetime, *, dry_run: bool) -> Iterator[tuple[RetentionRule, int | Exception]]:
    """Apply every rule and yield it with the number of rows, or with the error that stopped this one."""
    for rule in retention_rules:
        try:
            yield rule, rule.apply(now, dry_run)
        except Exception as error:  # noqa: BLE001  (one room's rule must not keep the others)
            yield rule, error
