"""App configuration."""

from datetime import timedelta

from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    """Initiatives, activities with their occurrences, and offers of help."""

    name = "initiatives"
    label = "initiatives"
    verbose_name = "Initiatieven en agenda"

    def ready(self) -> None:
        """Tell the ground what a wijk gets from this room, who may do what, and what the clock does."""
        from django.utils import timezone

        from home.lib.registries import (
            ClockJob,
            FreshnessSource,
            PublishedCallback,
            RolePermission,
            after_publish,
            clock_jobs,
            freshness_sources,
            role_permissions,
        )
        from home.roles import Role
        from home.sharing.actions import offer_page
        from initiatives import admin_places, retention, sections
        from initiatives.actions import materialise, materialise_all
        from initiatives.models import Occurrence
        from initiatives.offers import retention as offers
        from initiatives.regulars import registrations as regulars
        from initiatives.signups import registrations as signups

        sections.register()
        for role in Role:
            actions = ("view", "add", "change", "delete")
            role_permissions.add(RolePermission(role, "initiatives.Occurrence", actions))
        after_publish.add(
            PublishedCallback(
                "initiatives.ActivityPage", lambda page: materialise(activity=page, now=timezone.now())
            )
        )
        after_publish.add(PublishedCallback("initiatives.ActivityPage", offer_page))
        clock_jobs.add(ClockJob("agenda", timedelta(days=1), lambda now: materialise_all(now=now)))
        freshness_sources.add(FreshnessSource("agenda", Occurrence.objects.next_change))
        retention.register()
        offers.register()
        signups.register()
        regulars.register()
        admin_places.register()
