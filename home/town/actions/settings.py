"""Changing what the site is called and how it looks."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.models import Site

from home.freshness import mark_changed
from home.models import HomePage
from home.town.identity import forget_identity
from home.town.models import TownSettings


@transaction.atomic
def change_town(*, town: TownSettings, others: Iterable[Callable[[], Any]] = ()) -> TownSettings:
    """Store the settings, with what higher rooms keep of the same screen; Wagtail's own records follow."""
    town.save()
    for store in others:
        store()
    name = town.name or settings.WAGTAIL_SITE_NAME
    Site.objects.filter(is_default_site=True).update(site_name=name)
    HomePage.objects.update(title=name, draft_title=name)
    mark_changed(None)
    transaction.on_commit(forget_identity)
    return town
