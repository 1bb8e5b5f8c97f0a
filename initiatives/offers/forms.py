"""The form behind "Ik wil helpen"."""

from typing import Any

from django import forms

from home.lib.fields import EmailAddressField, PhoneField, TextField
from home.lib.forms import PublicForm
from initiatives.offers.actions import NO_WAY_TO_REACH
from initiatives.offers.models import Moment


class OfferForm(PublicForm):
    """What, when, first name, and one way to be reached."""

    what = TextField(
        lines=True,
        max_length=1000,
        label="Wat wilt u doen?",
        help_text=(
            "Bijvoorbeeld: boodschappen doen, klussen, koffie schenken of met iemand praten."
            " Weet u het nog niet? Schrijf dan: ik weet het nog niet."
            " Schrijf geen medische gegevens en geen BSN op."
        ),
        error_messages={"required": "Schrijf op wat u wilt doen. Of schrijf: ik weet het nog niet."},
    )
    moments = forms.MultipleChoiceField(
        choices=Moment.choices,
        widget=forms.CheckboxSelectMultiple,
        label="Wanneer kunt u?",
        help_text="U mag meer dan één antwoord kiezen.",
        error_messages={
            "required": "Kies wanneer u kunt.",
            "invalid_choice": "Kies een van deze antwoorden.",
        },
    )
    first_name = TextField(
        max_length=40,
        label="Uw voornaam",
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": "Vul uw voornaam in."},
    )
    phone = PhoneField(required=False, is_one_of_several=True, label="Uw telefoonnummer")
    email = EmailAddressField(required=False, is_one_of_several=True, label="Uw e-mailadres")

    def clean(self) -> dict[str, Any]:
        """Ask for one way to be reached, unless what was typed is wrong already."""
        cleaned = super().clean() or self.cleaned_data
        if not ({"phone", "email"} & self.errors.keys() or cleaned.get("phone") or cleaned.get("email")):
            self.add_error("phone", NO_WAY_TO_REACH)
        return cleaned
