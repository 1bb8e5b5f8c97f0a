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
            AdminDoor,
            ClockJob,
            FreshnessSource,
            MyWijkSection,
            WaitingSource,
            WijkBeginning,
            admin_doors,
            clock_jobs,
            freshness_sources,
            my_wijk_sections,
            waiting_sources,
            wijk_beginnings,
        )
        from home.lib.stand_in import StandInWork, stand_in_works
        from home.review.guards import stand_in_guard
        from signalen import my_wijk, retention
        from signalen.actions.categories import make_first_categories
        from signalen.inbox import stand_in, waiting
        from signalen.queries import next_shown

        retention.register()
        wijk_beginnings.add(WijkBeginning("onderwerpen van meldingen", make_first_categories))
        waiting_sources.add(WaitingSource("meldingen", 30, waiting.waiting_items))
        waiting_sources.add(WaitingSource("vakantie", 45, waiting.own_holiday))
        my_wijk_sections.add(
            MyWijkSection("meldingen", "Uw meldingen", 10, my_wijk.items, my_wijk.forget, my_wijk.by_slip)
        )
        stand_in_works.add(
            StandInWork("meldingen", "Meldingen", 20, stand_in.waiting, stand_in.lines, stand_in.team_is_back)
        )
        for door in ("meldingen_stand_in", "meldingen_stand_in_photo"):
            admin_doors.add(AdminDoor(door, stand_in_guard))
        freshness_sources.add(FreshnessSource("meldingen", next_shown))
        clock_jobs.add(
            ClockJob("meldingen_digest", timedelta(days=1), waiting.send_digests, at=waiting.DIGEST_HOUR)
        )
