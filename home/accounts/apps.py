"""App configuration."""

from django.apps import AppConfig

from home.lib.registries import retention_rules


class AccountsConfig(AppConfig):
    """The people who can log in."""

    name = "home.accounts"
    label = "accounts"
    verbose_name = "Gebruikers"

    def ready(self) -> None:
        """Say what is kept of editors, open the doors of Mensen, and adapt Wagtail's account page."""
        from home.accounts import doors
        from home.accounts.retention import DEPARTURE_RULE, INVITATION_RULE, USER_RULE

        for rule in (USER_RULE, INVITATION_RULE, DEPARTURE_RULE):
            retention_rules.add(rule)
        doors.register()
        _adapt_account_page()


def _adapt_account_page() -> None:
    """Leave out the profile picture, a file that would skip our photo cleaning; ask for no surname."""
    from wagtail.admin.views.account import AvatarSettingsPanel, NameEmailSettingsPanel

    from home.accounts.forms import OwnNameForm

    AvatarSettingsPanel.is_active = lambda _panel: False
    NameEmailSettingsPanel.form_class = OwnNameForm
    NameEmailSettingsPanel.title = "Naam"
