"""App configuration."""

from django.apps import AppConfig

from home.lib.registries import retention_rules


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
