"""The forms of asking somebody in, coming in, letting somebody go and giving another role."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from home.accounts.actions import Newcomer
from home.accounts.models import EMAIL_LENGTH, Invitation, User
from home.accounts.queries import people_of
from home.accounts.rights import led_wijken
from home.accounts.roles import GivenRole
from home.accounts.validators import RULES
from home.lib.errors import ActionError
from home.lib.forms import PublicForm
from home.models import Wijk

# What each role comes down to, for who chooses one.
ROLE_LINES = {
    GivenRole.REDACTEUR: "Redacteur: schrijft in de wijk",
    GivenRole.COORDINATOR: "Coördinator: schrijft, publiceert, leest meldingen en nodigt redacteuren uit",
    GivenRole.COMMUNICATIE: "Communicatie: schrijft de pagina's van de hele site",
}


class PeopleForm(forms.Form):
    """A form that shows what an action refused."""

    use_required_attribute = False

    def refuse(self, error: ActionError) -> None:
        """Show the sentence at its field when the form has that."""
        self.add_error(error.field if error.field in self.fields else None, error.message)


class InviteForm(PeopleForm):
    """Who is asked in. Only a beheerder chooses a role; only who leads several wijken chooses one."""

    first_name = forms.CharField(
        label="Voornaam", max_length=60, error_messages={"required": "Vul de voornaam in."}
    )
    email = forms.EmailField(
        label="E-mailadres",
        max_length=EMAIL_LENGTH,
        help_text="Hier komt de uitnodiging aan. De persoon logt er later mee in.",
        error_messages={
            "required": "Vul het e-mailadres in.",
            "invalid": "Dit e-mailadres klopt niet. Kijk het nog eens na.",
        },
    )
    wijk = forms.ModelChoiceField(
        queryset=Wijk.objects.none(),
        label="Wijk",
        error_messages={"required": "Kies een wijk.", "invalid_choice": "Kies een wijk uit de lijst."},
    )
    role = forms.ChoiceField(
        label="Rol", choices=list(ROLE_LINES.items()), widget=forms.RadioSelect, initial=GivenRole.REDACTEUR
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._wijken = led_wijken(user)
        wijk: Any = self.fields["wijk"]
        wijk.queryset = self._wijken
        if user.is_superuser:
            wijk.required = False
            wijk.help_text = "Niet nodig voor de rol communicatie."
        else:
            del self.fields["role"]
            if len(self._wijken) == 1:
                del self.fields["wijk"]

    def clean(self) -> dict[str, Any]:
        """Fill in what was not asked; a wijk goes with every role but communicatie."""
        values = super().clean() or {}
        role = GivenRole(values.get("role") or GivenRole.REDACTEUR)
        if "wijk" not in self.fields:
            values["wijk"] = self._wijken.first()
        if not role.is_of_wijk:
            values["wijk"] = None
        elif values.get("wijk") is None and "wijk" not in self.errors:
            self.add_error("wijk", "Kies een wijk.")
        return values | {"role": role}


class SwitchOffForm(PeopleForm):
    """Who takes over what somebody leaves behind."""

    successor = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label="Wie neemt het werk over?",
        empty_label="Kies iemand",
        error_messages={
            "required": "Kies wie het werk overneemt.",
            "invalid_choice": "Kies iemand uit de lijst.",
        },
    )

    def __init__(self, *args: Any, person: User, wijk: Wijk | None, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = people_of(wijk).exclude(pk=person.pk)
        if not others:
            del self.fields["successor"]
            return
        successor: Any = self.fields["successor"]
        successor.queryset = others
        if others.filter(pk=user.pk).exists():
            successor.initial = user.pk


class RoleForm(PeopleForm):
    """Another role in the same wijk."""

    role = forms.ChoiceField(
        label="Rol",
        choices=[(role, line) for role, line in ROLE_LINES.items() if role.is_of_wijk],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een rol.", "invalid_choice": "Kies een rol uit de lijst."},
    )


class AcceptForm(PublicForm):
    """Name and password of somebody new."""

    first_name = forms.CharField(
        label="Voornaam",
        max_length=60,
        error_messages={"required": "Vul je voornaam in."},
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    last_name = forms.CharField(
        label="Achternaam",
        max_length=100,
        required=False,
        help_text="Alleen je collega's zien deze naam.",
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    password = forms.CharField(
        label="Kies een wachtwoord",
        max_length=200,
        strip=False,
        help_text=RULES,
        error_messages={"required": "Kies een wachtwoord."},
        widget=forms.PasswordInput(render_value=True, attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, invitation: Invitation, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"first_name": invitation.first_name})
        super().__init__(*args, **kwargs)
        self._email = invitation.email

    def clean(self) -> dict[str, Any]:
        """Hold the password to the rules, name and address beside it."""
        values = super().clean() or {}
        owner = User(
            username=self._email,
            email=self._email,
            first_name=values.get("first_name", ""),
            last_name=values.get("last_name", ""),
        )
        if "password" in values:
            try:
                validate_password(values["password"], owner)
            except ValidationError as error:
                self.add_error("password", error)
        return values

    @property
    def newcomer(self) -> Newcomer:
        """Return what a valid form says."""
        values = self.cleaned_data
        return Newcomer(values["first_name"], values["last_name"], values["password"])
