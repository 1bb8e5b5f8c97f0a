"""What people change of themselves on the page Account: Wagtail's forms, in words of the house."""

from typing import Any, ClassVar

from django import forms
from django.contrib.auth.forms import SetPasswordForm
from wagtail.admin.forms.account import NameEmailForm, NotificationPreferencesForm, ThemePreferencesForm
from wagtail.admin.forms.auth import PasswordChangeForm
from wagtail.users.models import UserProfile

from home.accounts.validators import RULES

# Field, label and explanation of each mail that somebody can switch off.
MAILS = {
    "submitted_notifications": (
        "Een redacteur stuurt iets door",
        "Je krijgt mail als er een pagina op je wacht.",
    ),
    "approved_notifications": (
        "Je pagina is goedgekeurd",
        "Je krijgt mail als wat je doorstuurde op de site staat.",
    ),
    "rejected_notifications": (
        "Je pagina komt terug",
        "Je krijgt mail als iemand je vraagt iets te veranderen.",
    ),
    "updated_comments_notifications": (
        "Er is een opmerking",
        "Je krijgt mail als iemand een opmerking bij je pagina zet of beantwoordt.",
    ),
}


class OwnNameForm(NameEmailForm):
    """A name; not everybody wants a surname on screen."""

    first_name = forms.CharField(label="Voornaam", max_length=150)
    last_name = forms.CharField(
        label="Achternaam",
        max_length=150,
        required=False,
        help_text="Klopt je e-mailadres niet meer? Vraag een beheerder om het te veranderen.",
    )


class PlainWords:
    """The words of a form that asks for a new password twice."""

    fields: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first, again = self.fields["new_password1"], self.fields["new_password2"]
        first.label, first.help_text = "Nieuw wachtwoord", RULES
        again.label, again.help_text = "Nog een keer hetzelfde wachtwoord", ""
        for field in (first, again):
            field.error_messages["required"] = "Vul het nieuwe wachtwoord in."


NOT_THE_SAME = {"password_mismatch": "De twee wachtwoorden zijn niet hetzelfde. Typ ze nog een keer."}


class NewPasswordForm(PlainWords, SetPasswordForm):  # type: ignore[type-arg]
    """For who forgot a password and opened the link in the mail."""

    error_messages = {**SetPasswordForm.error_messages, **NOT_THE_SAME}


class OwnPasswordForm(PlainWords, PasswordChangeForm):
    """For who knows the password and wants another."""

    error_messages: ClassVar[Any] = {
        **PasswordChangeForm.error_messages,
        **NOT_THE_SAME,
        "password_incorrect": "Je oude wachtwoord klopt niet. Typ het nog een keer.",
    }


class OwnMailForm(NotificationPreferencesForm):
    """Which mail somebody gets."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, help_text) in MAILS.items():
            if name in self.fields:
                self.fields[name].label, self.fields[name].help_text = label, help_text


class OwnLooksForm(ThemePreferencesForm):
    """Light or dark, with more contrast, with keys; how close lines stand is not asked."""

    class Meta(ThemePreferencesForm.Meta):
        fields = ("theme", "contrast", "keyboard_shortcuts")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themes, contrasts = UserProfile.AdminColorThemes, UserProfile.AdminContrastThemes
        as_device = "Zoals mijn apparaat"
        self.fields["theme"].label = "Licht of donker"
        self.fields["theme"].choices = [
            (themes.SYSTEM, as_device),
            (themes.LIGHT, "Licht"),
            (themes.DARK, "Donker"),
        ]
        self.fields["contrast"].label = "Kleuren"
        self.fields["contrast"].choices = [
            (contrasts.SYSTEM, as_device),
            (contrasts.MORE_CONTRAST, "Meer contrast"),
        ]
        self.fields["keyboard_shortcuts"].label = "Sneltoetsen"
        self.fields["keyboard_shortcuts"].help_text = "Werk sneller met toetsen, zoals Ctrl+S om te bewaren."
