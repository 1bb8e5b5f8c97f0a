"""App configuration."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    """Images and documents, cleaned of metadata on every way in."""

    name = "home.media"
    label = "media"
    verbose_name = "Beeld en documenten"
