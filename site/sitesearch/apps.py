"""App configuration."""

from django.apps import AppConfig

from home.lib.registries import SearchSource, search_sources


class SitesearchConfig(AppConfig):
    """Search over all rooms."""

    name = "sitesearch"
    label = "sitesearch"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        """Let search find the partners of the ground."""
        from sitesearch.sources import search_partners

        search_sources.add(SearchSource("Partners", search_partners))
