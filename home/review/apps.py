"""App configuration."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Drafts and who looks at them: approval, previews to share, and going back."""

    name = "home.review"
    label = "review"
    verbose_name = "Tweede paar ogen"
