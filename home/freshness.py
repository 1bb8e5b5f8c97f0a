"""The single place that marks a wijk as changed.

Actions and `WijkOwned` call `mark_changed`; Wagtail's own page and image signals are
listened to here and nowhere else. A cache reads `version` and `valid_until`.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.signals import post_delete, post_save, pre_delete
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from home.lib.registries import after_publish, freshness_reaches, freshness_sources


def mark_changed(wijk_id: int | None) -> None:
    """Raise the version of a wijk (None: of what belongs to the whole site) once this commits.

    And of the wijken that show something of it too. Who deletes calls this before the rows are
    gone, in one transaction: they tell which wijken those are.
    """
    reached = (
        set() if wijk_id is None else {pk for reach in freshness_reaches for pk in reach.wijk_ids(wijk_id)}
    )
    for changed in (wijk_id, *sorted(reached - {wijk_id})):
        transaction.on_commit(partial(_raise_version, changed))


def _raise_version(wijk_id: int | None) -> None:
    freshness = apps.get_model("home", "Freshness")
    rows = freshness.objects.filter(wijk=wijk_id)
    if rows.update(version=F("version") + 1, changed_at=timezone.now()):
        return
    try:
        with transaction.atomic():
            freshness.objects.create(wijk_id=wijk_id)
    except IntegrityError:
        # Another process made the row in between, or the wijk itself has just gone.
        rows.update(version=F("version") + 1, changed_at=timezone.now())


def version(wijk_id: int | None) -> int:
    """Return a number that differs whenever something shown of the wijk has changed."""
    rows = apps.get_model("home", "Freshness").objects.filter(wijk=wijk_id)
    return int(rows.values_list("version", flat=True).first() or 0)


def valid_until(wijk: Any, now: datetime) -> datetime | None:
    """Return the first moment at which what is shown of the wijk changes by itself."""
    moments = [moment for source in freshness_sources if (moment := source.valid_until(wijk, now))]
    return min(moments, default=None)


def connect(*, on_page_move: Callable[..., None]) -> None:
    """Listen to Wagtail; called once from `HomeConfig.ready`.

    `on_page_move(page=…)` settles moved pages: an action, and actions stand above this file.
    """
    page_published.connect(_page_published, dispatch_uid="freshness")
    page_unpublished.connect(_page_changed, dispatch_uid="freshness")
    post_page_move.connect(
        lambda instance, **_kwargs: on_page_move(page=instance), weak=False, dispatch_uid="freshness"
    )
    # Before, because what a neighbouring wijk shows of a page goes with it.
    pre_delete.connect(_page_deleted, dispatch_uid="freshness")
    post_save.connect(_image_changed, sender=get_image_model(), dispatch_uid="freshness")
    post_delete.connect(_image_changed, sender=get_image_model(), dispatch_uid="freshness")


def _page_changed(instance: Any, **_kwargs: Any) -> None:
    mark_changed(getattr(instance.specific, "wijk_id", None))


def _page_published(instance: Any, **kwargs: Any) -> None:
    _page_changed(instance, **kwargs)
    label = instance._meta.label
    for callback in after_publish:
        if callback.model == label:
            callback.run(instance)


def _page_deleted(sender: type, instance: Any, **_kwargs: Any) -> None:
    if issubclass(sender, Page) and hasattr(instance, "wijk_id"):
        mark_changed(instance.wijk_id)


def _image_changed(instance: Any, **_kwargs: Any) -> None:
    wijk = apps.get_model("home", "Wijk").objects.filter(collection_id=instance.collection_id).first()
    mark_changed(wijk.pk if wijk else None)
