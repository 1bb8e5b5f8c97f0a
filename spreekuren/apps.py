"""App configuration."""

from django.apps import AppConfig


class SpreekurenConfig(AppConfig):
    """Locations where residents can walk in with a question, and when."""

    name = "spreekuren"
    label = "spreekuren"
    verbose_name = "Spreekuren"
