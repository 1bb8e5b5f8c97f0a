"""App configuration."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """What is kept and how long; carries out retention."""

    name = "privacy"
    label = "privacy"
    verbose_name = "Privacy"
