"""App configuration."""

from django.apps import AppConfig


class WritingConfig(AppConfig):
    """Hints on plain Dutch while somebody writes."""

    name = "home.writing"
    label = "writing"
    verbose_name = "Schrijfhulp"
