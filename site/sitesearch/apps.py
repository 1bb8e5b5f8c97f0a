"""App configuration."""

from django.apps import AppConfig


class SitesearchConfig(AppConfig):
    """Search over all rooms."""

    name = "sitesearch"
    label = "sitesearch"
    verbose_name = "Zoeken"
