"""App configuration."""

from django.apps import AppConfig


class LandingConfig(AppConfig):
    """The first screen of an editor, and help within the admin."""

    name = "home.landing"
    label = "landing"
    verbose_name = "Beginscherm"
