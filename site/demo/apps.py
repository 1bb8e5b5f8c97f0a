"""App configuration."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo neighbourhood and its mailbox."""

    name = "demo"
    label = "demo"
    verbose_name = "Voorbeeldsite"
