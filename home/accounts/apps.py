"""App configuration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The people who can log in."""

    name = "home.accounts"
    label = "accounts"
    verbose_name = "Gebruikers"
