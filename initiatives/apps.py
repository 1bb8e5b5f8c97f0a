"""App configuration."""

from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    """Initiatives, activities with their occurrences, and offers of help."""

    name = "initiatives"
    label = "initiatives"
    verbose_name = "Initiatieven en agenda"
