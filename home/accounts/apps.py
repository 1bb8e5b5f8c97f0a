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
    """Leave out the profile picture, which would skip our photo cleaning; say the rest in plain words."""
    from wagtail.admin.views import account

    from home.accounts.forms import NewPasswordForm, OwnLooksForm, OwnMailForm, OwnNameForm, OwnPasswordForm

    account.AvatarSettingsPanel.is_active = lambda _panel: False
    account.NameEmailSettingsPanel.title = "Naam"
    account.NameEmailSettingsPanel.form_class = OwnNameForm
    account.NotificationsSettingsPanel.title = account.notifications_tab.title = "Welke mail je krijgt"
    account.NotificationsSettingsPanel.form_class = OwnMailForm
    account.ThemeSettingsPanel.title = "Hoe het eruitziet"
    account.ThemeSettingsPanel.form_class = OwnLooksForm
    account.ChangePasswordPanel.form_class = OwnPasswordForm
    account.PasswordResetConfirmView.form_class = NewPasswordForm
