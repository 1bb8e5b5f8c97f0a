"""App configuration."""

from typing import Any

from django.apps import AppConfig

from home.lib.registries import QuickAction, quick_actions, retention_rules


def add_photos(user: Any, wijk: Any) -> str | None:
    """Return where an editor adds photos to the folder of a wijk."""
    from django.urls import reverse

    return f"{reverse('wagtailimages:add_multiple')}?collection_id={wijk.collection_id}"


class MediaConfig(AppConfig):
    """Images and documents, cleaned of metadata on every way in."""

    name = "home.media"
    label = "media"
    verbose_name = "Beeld en documenten"

    def ready(self) -> None:
        """Say what is kept of those who upload and of those in a photo."""
        from home.media.retention import DOCUMENT_RULE, PHOTO_RULE

        retention_rules.add(PHOTO_RULE)
        retention_rules.add(DOCUMENT_RULE)
        quick_actions.add(QuickAction("photos", "Foto's", "image", 40, add_photos))
