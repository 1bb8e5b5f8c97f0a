"""App configuration."""

from django.apps import AppConfig

from home.lib.registries import retention_rules


class AccountsConfig(AppConfig):
    """The people who can log in."""

    name = "home.accounts"
    label = "accounts"
    verbose_name = "Gebruikers"

    def ready(self) -> None:
        """Say what is kept of editors, and take the profile picture off the account page.

        That picture is a file that would skip our photo cleaning.
        """
        from wagtail.admin.views.account import AvatarSettingsPanel

        from home.accounts.retention import USER_RULE

        retention_rules.add(USER_RULE)
        AvatarSettingsPanel.is_active = lambda _panel: False
