"""App configuration."""

from django.apps import AppConfig


class WijkkrantConfig(AppConfig):
    """The neighbourhood paper: articles by rubriek and theme."""

    name = "wijkkrant"
    label = "wijkkrant"
    verbose_name = "Wijkkrant"
