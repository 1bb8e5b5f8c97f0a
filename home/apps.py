"""App configuration."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The ground: wijken, base page, home, wijk and standard pages, partners and team."""

    name = "home"
    label = "home"
    verbose_name = "Wijken"

    def ready(self) -> None:
        """Listen to Wagtail's signals and say what is kept of people."""
        from home import actions, clock, freshness, retention
        from home.stale import registrations as stale

        freshness.connect(on_page_move=actions.settle_moved_pages)
        clock.register_jobs()
        retention.register()
        stale.register()
