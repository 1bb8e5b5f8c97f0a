"""App configuration."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Drafts and who looks at them: approval, previews to share, and going back."""

    name = "home.review"
    label = "review"
    verbose_name = "Tweede paar ogen"

    def ready(self) -> None:
        """Say what waits, what is kept, and which admin addresses are open."""
        from home.lib.stand_in import StandInWork, stand_in_works
        from home.review import guards, retention, waiting
        from home.review.queries.waiting import late_pages, pages_of_take_over

        guards.register()
        retention.register()
        waiting.register()
        stand_in_works.add(StandInWork("pages", "Berichten", 10, late_pages, pages_of_take_over))
