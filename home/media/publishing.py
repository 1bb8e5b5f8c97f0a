"""Which photos a page shows that may not be shown, and how an editor hears of it.

The editor's form asks here (`home.admin_forms`); so does `going_live`, where every way of publishing ends.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from home.lib.errors import ActionError
from home.reach import belongs_to_wijk, own_media

# What the editor's buttons send that put a page on the site or bring it nearer.
BUTTONS = ("action-publish", "action-submit", "action-restart-workflow")


class HiddenPhotoError(ActionError):
    """A page cannot go live: it shows a photo that may not be shown."""

    def __init__(self, page: Any, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.page, self.sentences = page, sentences


def hidden_photos_of(thing: Any) -> list[Any]:
    """Return the photos that `thing` (a page, a draft, a row) shows and may not show.

    Looks in its fields, its blocks, its rich text and its children, and in the rows of a wijk
    that these point at, such as somebody of the team.
    """
    photo_model = get_image_model()
    ids = set(_photo_ids(thing, photo_model, rows_too=True))
    photos = photo_model.objects.filter(pk__in=ids).hidden(timezone.localdate()) if ids else []
    return list(photos)


def _photo_ids(thing: Any, photo_model: type[Any], *, rows_too: bool) -> Iterable[str]:
    found = ReferenceIndex._extract_references_from_object(thing)  # noqa: SLF001 - of a draft too
    for content_type, pk, *_where in set(found):
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is photo_model:
            yield str(pk)
        elif rows_too and model is not None and belongs_to_wijk(model) and not issubclass(model, Page):
            for row in model._default_manager.filter(pk=pk):
                yield from _photo_ids(row, photo_model, rows_too=False)


def sentences_about(photos: Iterable[Any], user: Any) -> list[str]:
    """Return why each photo may not be shown; a photo out of this user's reach is not named."""
    photos = list(photos)
    reach = own_media(get_image_model(), user) if user is not None else get_image_model().objects.none()
    named = set(reach.filter(pk__in=[photo.pk for photo in photos]).values_list("pk", flat=True))
    return [photo.hindrance.sentence(photo.title if photo.pk in named else "") for photo in photos]


def is_publishing(data: Mapping[str, Any]) -> bool:
    """Say whether a posted editor form asks for more than keeping a draft."""
    approves = data.get("action-workflow-action") and data.get("workflow-action-name") == "approve"
    return bool(approves) or any(data.get(button) for button in BUTTONS)
