"""The versions of a page, in lines that an editor understands."""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.models import PageLogEntry, Revision

from home.models import BasePage
from home.review.models import SharedPreview
from home.review.states import Save, sittings

# So many saves are looked at, and so many lines shown.
MOST_SAVES = 200
MOST_LINES = 12
# Stored with every version, but nothing that an editor wrote.
BOOKKEEPING = frozenset(
    {
        *("pk", "path", "depth", "numchild", "translation_key", "locale", "latest_revision", "live"),
        *("has_unpublished_changes", "first_published_at", "last_published_at", "live_revision", "expired"),
        *("draft_title", "content_type", "url_path", "owner", "locked", "locked_at", "locked_by"),
        *("latest_revision_created_at", "alias_of", "search_stems", "wijk", "wagtail_admin_comments"),
        *("slug", "go_live_at", "expire_at", "show_in_menus", "review_on"),
    }
)


@dataclass(frozen=True)
class Version:
    """One line: a version that can be looked at and put back."""

    pk: int
    at: datetime
    by: str
    is_newest: bool
    is_live: bool
    is_restored: bool
    differs: Sequence[str]
    saves: int


def versions_of(page: BasePage) -> list[Version]:
    """Return the last versions, the newest first; five queries, however many there are."""
    rows = list(page.revisions.order_by("-created_at", "-pk").defer("content", "object_str")[:MOST_SAVES])
    if not rows:
        return []
    kept, restored = _marks(page)
    saves = [Save(row.pk, row.user_id, row.created_at, row.pk in kept, row.pk in restored) for row in rows]
    groups = sittings(saves)[:MOST_LINES]
    heads = [group[0] for group in groups]
    contents = dict(Revision.objects.filter(pk__in=[head.pk for head in heads]).values_list("pk", "content"))
    names = _names({head.user_id for head in heads})
    newest = contents[heads[0].pk]
    return [
        Version(
            pk=head.pk,
            at=head.at,
            by=names.get(head.user_id, ""),
            is_newest=head is heads[0],
            is_live=page.live and head.pk == page.live_revision_id,
            is_restored=head.is_restored,
            differs=differing_fields(type(page), contents[head.pk], newest),
            saves=len(group),
        )
        for head, group in zip(heads, groups, strict=True)
    ]


def _marks(page: BasePage) -> tuple[set[int | None], set[int | None]]:
    """Return the versions that get a line of their own, and those among them that are restores."""
    kinds = Q(action__in=("wagtail.revert", "wagtail.publish", "wagtail.publish.schedule"))
    # Sent on, taken back, approved or returned: each tells which version it was about.
    kinds |= Q(action__startswith="wagtail.workflow.")
    entries = PageLogEntry.objects.filter(kinds, page=page.pk)
    marked = list(entries.values_list("action", "revision_id"))
    restored = {pk for action, pk in marked if action == "wagtail.revert"}
    shared = set(SharedPreview.objects.filter(page=page.pk).values_list("revision_id", flat=True))
    kept = {pk for action, pk in marked} | shared | {page.live_revision_id}
    return kept - restored, restored


def _names(user_ids: Iterable[int | None]) -> dict[int | None, str]:
    users = get_user_model().objects.filter(pk__in=[pk for pk in user_ids if pk])
    return {user.pk: user.get_full_name() or user.get_username() for user in users}


def differing_fields(model: type[Any], one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """Return the labels of what is written differently in two stored versions; no query."""
    # In the order of the form: databases keep the keys of a version in an order of their own.
    fields = [field.name for field in model._meta.get_fields()]
    stored = [*(name for name in fields if name in one or name in other), *sorted({**one, **other})]
    keys = [key for key in dict.fromkeys(stored) if key not in BOOKKEEPING]
    labels = [_label(model, key) for key in keys if _plain(one.get(key)) != _plain(other.get(key))]
    return list(dict.fromkeys(labels))


def _plain(value: Any) -> Any:
    """Return a value without the keys of its rows: an inline row gets one only when published."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if key not in {"pk", "page"}}
    if isinstance(value, str) and value.startswith(("[", "{")):
        # Blocks are stored as text; PostgreSQL writes the same blocks in another order.
        with suppress(ValueError):
            return _plain(json.loads(value))
    return value or None


def _label(model: type[Any], key: str) -> str:
    """Return what an editor calls a field."""
    known = {"title": "titel", "body": "tekst"}
    if key in known:
        return known[key]
    field = next((field for field in model._meta.get_fields() if field.name == key), None)
    label = getattr(field, "verbose_name", None)
    if label is None and field is not None and field.related_model is not None:
        label = field.related_model._meta.verbose_name_plural
    return str(label or key)
