"""Which pages are due to be looked at, for one editor. A fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import BooleanField, Case, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from wagtail.models import Page, get_page_models
from wagtail.permissions import policy_registry

from home.models import BasePage
from home.models.reviewed import REVIEW_AFTER

MOST = 100


def changeable_pages(user: Any) -> QuerySet[Page]:
    """Return the pages that this editor may change, without the way down to them."""
    policy = policy_registry.get_by_type(Page)
    pages: QuerySet[Page] = policy.instances_user_has_permission_for(user, "change")
    return pages


def stale_pages(user: Any, today: date) -> QuerySet[Page]:
    """Return the live pages that are due, the editor's own first; each with `due_on`, `own` and `wijk_pk`."""
    types = [model for model in get_page_models() if issubclass(model, BasePage)]
    due, days, wijken = Q(pk__in=()), [], []
    for model in types:
        name = model._meta.model_name
        days.append(F(f"{name}__review_on"))
        wijken.append(F(f"{name}__wijk"))
        due |= Q(**{f"{name}__review_on__lte": today})
        if model.ages:
            # Published before there was such a day.
            due |= Q(
                **{f"{name}__isnull": False, f"{name}__review_on": None},
                last_published_at__date__lte=today - REVIEW_AFTER,
            )
    is_own = Case(When(owner=user.pk, then=Value(True)), default=Value(False), output_field=BooleanField())
    pages = changeable_pages(user).filter(due, live=True)
    pages = pages.annotate(due_on=Coalesce(*days), own=is_own, wijk_pk=Coalesce(*wijken))
    return pages.select_related("owner").order_by("-own", "due_on", "title", "pk")[:MOST]


def people_by_wijk(wijken: Iterable[int | None]) -> dict[int | None, list[Any]]:
    """Return who works in each of these wijken, and so can look after a page there. 1 query."""
    users = get_user_model().objects.filter(is_active=True, groups__wijk_group__wijk__in=set(wijken) - {None})
    found: dict[int | None, list[Any]] = defaultdict(list)
    for user in users.annotate(works_in=F("groups__wijk_group__wijk")).order_by("first_name", "username"):
        if user not in found[user.works_in]:
            found[user.works_in].append(user)
    return found
