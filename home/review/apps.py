"""App configuration."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Drafts and who looks at them: approval, previews to share, and going back."""

    name = "home.review"
    label = "review"
    verbose_name = "Tweede paar ogen"

    def ready(self) -> None:
        """Say what waits, what is kept, and which admin addresses are open."""
        from home.review import guards, retention, waiting

        guards.register()
        retention.register()
        waiting.register()
