"""App configuration."""

from datetime import timedelta

from django.apps import AppConfig


class SignalenConfig(AppConfig):
    """Meldingen: what residents see and tell the wijkteam."""

    name = "signalen"
    label = "signalen"
    verbose_name = "Meldingen"

    def ready(self) -> None:
        """Fill the registries of the ground."""
        from home.lib.registries import (
            ClockJob,
            MyWijkSection,
            WaitingSource,
            WijkBeginning,
            clock_jobs,
            my_wijk_sections,
            waiting_sources,
            wijk_beginnings,
        )
        from signalen import my_wijk, retention
        from signalen.actions.categories import make_first_categories
        from signalen.inbox import waiting

        retention.register()
        wijk_beginnings.add(WijkBeginning("onderwerpen van meldingen", make_first_categories))
        waiting_sources.add(WaitingSource("meldingen", 30, waiting.waiting_items))
        my_wijk_sections.add(
            MyWijkSection("meldingen", "Uw meldingen", 10, my_wijk.items, my_wijk.forget, my_wijk.by_slip)
        )
        clock_jobs.add(
            ClockJob("meldingen_digest", timedelta(days=1), waiting.send_digests, at=waiting.DIGEST_HOUR)
        )
