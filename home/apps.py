"""App configuration."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The ground: wijken, base page, home, wijk and standard pages, partners and team."""

    name = "home"
    label = "home"
    verbose_name = "Wijken"
