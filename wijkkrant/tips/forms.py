"""The form behind "Een idee of tip"."""

from django import forms

from home.lib.fields import EmailAddressField, PhoneField, TextField
from home.lib.forms import PublicForm


class TipForm(PublicForm):
    """What is worth telling, and only if the resident wants: who."""

    what = TextField(
        lines=True,
        max_length=3000,
        label="Wat is uw idee of tip?",
        help_text="Bijvoorbeeld: een verhaal over uw straat, een feest, of iets wat beter kan."
        " Schrijf geen medische gegevens en geen BSN op.",
        error_messages={"required": "Schrijf uw idee of tip op."},
    )
    first_name = TextField(
        max_length=40,
        required=False,
        label="Uw voornaam",
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    phone = PhoneField(required=False, label="Uw telefoonnummer")
    email = EmailAddressField(
        required=False, label="Uw e-mailadres", help_text="Dan sturen wij u een bericht met uw kenmerk."
    )
