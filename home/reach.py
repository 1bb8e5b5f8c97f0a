"""What an editor can point at: the pages, photos and documents within their reach."""

from typing import Any

from django.db.models import Model, QuerySet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

# As many digits as every database can hold in a key.
MOST_DIGITS = 18


def is_id(text: str) -> bool:
    """Say whether `text` can be the key of a row: plain digits, and not too many for the database."""
    return text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS


def belongs_to_wijk(model: type[Any]) -> bool:
    """Say whether rows of `model` belong to a wijk (and are no wijk themselves)."""
    return any(field.name == "wijk" for field in model._meta.get_fields())


def own_pages(user: Any) -> QuerySet[Any]:
    """Return the pages in the part of the tree where this editor works, and the way down to it."""
    pages: QuerySet[Any] = policy_registry.get_by_type(Page).explorable_instances(user)
    return pages


def own_media(model: type[Model], user: Any) -> QuerySet[Any]:
    """Return the photos or documents that this editor can choose or change."""
    policy = policy_registry.get_by_type(model)
    rows: QuerySet[Any] = policy.instances_user_has_any_permission_for(user, ["choose", "change", "delete"])
    return rows


def linkable_pages(pages: QuerySet[Any], user: Any) -> QuerySet[Any]:
    """Return the pages that this editor may link to: what everybody can read, and their own drafts."""
    if user.is_superuser:
        return pages
    return pages.filter(live=True) | pages.filter(pk__in=own_pages(user).values("pk"))


def within_reach(model: type[Model], user: Any) -> QuerySet[Any] | None:
    """Return what of `model` this editor may point at; None when that has no limit here."""
    if issubclass(model, Page):
        return linkable_pages(Page.objects.all(), user)
    if model in {get_image_model(), get_document_model()}:
        return own_media(model, user)
    return None
