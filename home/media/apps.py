"""App configuration."""

from datetime import timedelta

from django.apps import AppConfig

from home.lib import registries


class MediaConfig(AppConfig):
    """Images and documents, cleaned of metadata on every way in."""

    name = "home.media"
    label = "media"
    verbose_name = "Beeld en documenten"

    def ready(self) -> None:
        """Take the places that the house leaves for photos."""
        from home.media import actions, queries, retention

        registries.retention_rules.add(retention.PHOTO_RULE)
        registries.retention_rules.add(retention.DOCUMENT_RULE)
        registries.clock_jobs.add(
            registries.ClockJob("withdrawn_photos", timedelta(minutes=10), actions.clean_up_withdrawn)
        )
        registries.clock_jobs.add(
            registries.ClockJob("expired_photos", timedelta(hours=1), actions.hide_expired)
        )
        registries.quick_actions.add(
            registries.QuickAction("photos", "Foto's", "image", 40, queries.address_to_add)
        )
        registries.waiting_sources.add(registries.WaitingSource("photos", 40, queries.waiting_photos))
        registries.freshness_sources.add(registries.FreshnessSource("photos", queries.consent_ends_at))
        _open_doors()


def _open_doors() -> None:
    """Name the admin addresses of photos that editors may reach."""
    from home.wall.doors import image_guard

    for name in ("photos_add", "photos_add_multiple", "photos_index", "photos_index_results"):
        registries.admin_doors.add(registries.AdminDoor(name))
    # The view itself asks who sent these photos.
    registries.admin_doors.add(registries.AdminDoor("photos_describe"))
    registries.admin_doors.add(registries.AdminDoor("photos_withdraw", image_guard))
