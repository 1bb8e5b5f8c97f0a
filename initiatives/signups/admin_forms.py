"""What who organises fills in about one date."""

from django import forms

from home.lib.fields import TextField
from initiatives.signups.states import Audience


class WalkInForm(forms.Form):
    """Somebody who came without signing up. Sent twice it is kept once, by the UUID of the form."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    first_name = TextField(max_length=40, required=False, label="Voornaam (hoeft niet)")


class MessageForm(forms.Form):
    """A message to who signed up. Sent twice it goes once, by the UUID of the form."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    audience = forms.ChoiceField(
        choices=Audience.choices,
        label="Aan wie?",
        error_messages={"invalid_choice": "Kies een van deze groepen.", "required": "Kies aan wie."},
    )
    text = TextField(
        lines=True,
        max_length=2000,
        label="Je bericht",
        help_text="De naam van de activiteit en de datum staan er al bij.",
        error_messages={"required": "Schrijf eerst een bericht."},
    )
