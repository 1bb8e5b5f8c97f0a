"""What several parts of one page ask for, found once."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Found = TypeVar("Found")


def once(request: Any, key: Hashable, find: Callable[[], Found]) -> Found:
    """Return what `find` finds, kept for the rest of this request; without a request it is found anew."""
    if request is None:
        return find()
    kept = request.__dict__.setdefault("_found_once", {})
    if key not in kept:
        kept[key] = find()
    found: Found = kept[key]
    return found


def found_before(request: Any, key: Hashable) -> bool:
    """Say whether this request has found `key` already."""
    return request is not None and key in request.__dict__.get("_found_once", {})
