"""What a resident sends from the page on which they follow a melding."""

from typing import Any

from django import forms

from home.lib.fields import TextField
from home.lib.forms import PublicForm

LABELS = {"answer": "Uw antwoord", "again": "Wat is er nog niet goed?", "withdraw": "Waarom?"}


class FollowForm(PublicForm):
    """Words, and the button that was pressed. `seen` is the version of the melding on the screen."""

    text = TextField(
        lines=True,
        required=False,
        max_length=3000,
        label="Uw tekst",
        help_text="Schrijf geen medische gegevens, geen BSN en geen namen van andere mensen op.",
    )
    do = forms.CharField(required=False, widget=forms.HiddenInput)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What is wrong is named as the field that the resident sees.
        self.fields["text"].label = LABELS.get(self.data.get("do", ""), "Uw tekst")

    def clean(self) -> dict[str, Any]:
        """Refuse a form without a button of the page."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not cleaned.get("do") or cleaned.get("seen") is None:
            raise forms.ValidationError("Kies een van de knoppen.")
        return cleaned
