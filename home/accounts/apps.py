"""App configuration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The people who can log in."""

    name = "home.accounts"
    label = "accounts"
    verbose_name = "Gebruikers"

    def ready(self) -> None:
        """Take the profile picture off the account page: a file that would skip our photo cleaning."""
        from wagtail.admin.views.account import AvatarSettingsPanel

        AvatarSettingsPanel.is_active = lambda _panel: False
