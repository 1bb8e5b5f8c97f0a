"""What who organises fills in about one date."""

from django import forms

from home.lib.fields import TextField


class WalkInForm(forms.Form):
    """Somebody who came without signing up. Sent twice it is kept once, by the UUID of the form."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    first_name = TextField(max_length=40, required=False, label="Voornaam (hoeft niet)")
