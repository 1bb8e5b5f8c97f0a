"""What is asked when a draft is shared, answered or returned."""

from typing import Any
from uuid import uuid4

from django import forms

from home.lib.forms import PublicForm
from home.review.actions.sharing import TERMS
from home.review.states import Answer, Kind, days

MOST_WORDS = 2000


class AnswerForm(PublicForm):
    """What a partner answers; the button that is pressed says which."""

    remark = forms.CharField(
        label="Uw opmerking",
        help_text="Wat klopt er niet, of wat kan beter?",
        required=False,
        max_length=MOST_WORDS,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"max_length": "Uw opmerking is te lang. Schrijf hooguit 2.000 tekens."},
    )
    # The pressed button; what is wrong with it belongs to no field that can be seen.
    answer = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Refuse a form without a button of ours."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("answer") not in Answer.values:
            raise forms.ValidationError("Kies Akkoord of Verstuur mijn opmerking.")
        return cleaned


class ShareForm(forms.Form):
    """For whom a link is, and how long it works."""

    submission = forms.UUIDField(widget=forms.HiddenInput(attrs={"autocomplete": "off"}), initial=uuid4)
    kind = forms.ChoiceField(
        label="Wat vraag je?", choices=Kind.choices, initial=Kind.PREVIEW, widget=forms.RadioSelect
    )
    days = forms.TypedChoiceField(
        label="Hoe lang werkt de link?",
        choices=[(term, days(term)) for term in TERMS],
        coerce=int,
        initial=TERMS[1],
        widget=forms.RadioSelect,
    )
    reader_name = forms.CharField(
        label="Voor wie is het?",
        help_text="Bijvoorbeeld: Gemeente Almere. Nodig als je om akkoord vraagt.",
        max_length=80,
        required=False,
    )
    reader_email = forms.EmailField(
        label="E-mailadres",
        help_text="Vul je dit in, dan mailen wij de link. Laat je het leeg, dan geef je de link zelf door.",
        required=False,
        error_messages={"invalid": "Dit e-mailadres klopt niet. Kijk het nog eens na."},
    )

    def clean(self) -> dict[str, Any]:
        """Ask whose akkoord it is."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("kind") == Kind.APPROVAL and not cleaned.get("reader_name"):
            self.add_error("reader_name", "Vul in aan wie je akkoord vraagt.")
        return cleaned


class ReturnForm(forms.Form):
    """Why a page goes back to its writer."""

    seen = forms.CharField(widget=forms.HiddenInput)
    remark = forms.CharField(
        label="Opmerking voor de schrijver",
        help_text="Alleen nodig als je het bericht terugstuurt.",
        required=False,
        max_length=MOST_WORDS,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
