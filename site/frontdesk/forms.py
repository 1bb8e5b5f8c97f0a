"""What somebody of the team fills in while a resident tells it."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms

from home.lib.fields import EmailAddressField, PhoneField, TextField
from home.lib.forms import HONEYPOT
from home.models import Wijk
from initiatives.signups import states as signup_states
from initiatives.signups.forms import SignUpForm
from signalen.models import Category
from signalen.states import Source

LABELS = {
    "name": "Naam van de ouder of verzorger",
    "phone": "Telefoonnummer",
    "email": "E-mailadres",
    "needs": "Heeft iemand iets nodig om mee te doen?",
    "needs_agreed": "De bewoner vindt het goed dat wij dit tot 7 dagen na de activiteit bewaren.",
}
AGREED_UNTIL_STOPPED = "De bewoner vindt het goed dat wij dit bewaren tot de bewoner stopt."
SOURCES = [(source, source.label) for source in (Source.COUNTER, Source.PHONE)]


class EnterForm(forms.Form):
    """A melding as a resident tells it. Sent twice it is kept once, by the UUID of the form."""

    submission = forms.UUIDField(widget=forms.HiddenInput)
    wijk = forms.ModelChoiceField(queryset=Wijk.objects.none(), label="Welke wijk?", empty_label=None)
    source = forms.ChoiceField(choices=SOURCES, label="Hoe vertelt de bewoner het?")
    what = TextField(
        lines=True,
        max_length=3000,
        label="Wat vertelt de bewoner?",
        help_text="Schrijf geen medische gegevens, geen BSN en geen namen van andere mensen op.",
        error_messages={"required": "Schrijf op wat de bewoner vertelt."},
    )
    where = TextField(
        max_length=200, label="Waar is het?", error_messages={"required": "Schrijf op waar het is."}
    )
    category = forms.ModelChoiceField(
        queryset=Category.objects.none(),
        required=False,
        label="Onderwerp",
        empty_label="Kies uit de tekst",
        error_messages={"invalid_choice": "Dit onderwerp hoort bij een andere wijk. Kies een ander."},
    )
    name = TextField(max_length=80, required=False, label="Naam van de bewoner")
    phone = PhoneField(required=False, label="Telefoonnummer")
    email = EmailAddressField(
        required=False,
        label="E-mailadres",
        help_text="Geen e-mailadres? Dan bel je de bewoner als er nieuws is.",
    )
    sharing_allowed = forms.BooleanField(
        required=False, label="De bewoner vindt het goed dat een partner naam en telefoonnummer krijgt."
    )

    def __init__(self, *args: Any, wijken: Iterable[Wijk], **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        kwargs.setdefault("initial", {"submission": uuid4()})
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        for name in ("phone", "email"):
            # A browser would fill in the address of who types.
            fields[name].widget.attrs["autocomplete"] = "off"
        fields["wijk"].queryset = wijken
        if len(fields["wijk"].queryset) > 1:
            fields["category"].label_from_instance = lambda row: f"{row.name} ({row.wijk})"
        fields["category"].queryset = Category.objects.filter(wijk__in=wijken).select_related("wijk")

    def clean(self) -> dict[str, Any]:
        """Refuse a subject of another own wijk."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        category, wijk = cleaned.get("category"), cleaned.get("wijk")
        if category and wijk and category.wijk_id != wijk.pk:
            self.add_error("category", self.fields["category"].error_messages["invalid_choice"])
        return cleaned


class EnterSignUpForm(SignUpForm):
    """People who sign up by telling it: what the form of the site asks, in words for who fills it in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Robots do not log in.
        del self.fields[HONEYPOT]
        sources = (signup_states.Source.COUNTER, signup_states.Source.PHONE)
        self.fields["source"] = forms.ChoiceField(
            choices=[(source, source.label) for source in sources], label="Hoe vertelt de bewoner het?"
        )
        for name, label in LABELS.items():
            if name in self.fields:
                self.fields[name].label = label
        for name in ("phone", "email", "name"):
            if name in self.fields:
                # A browser would fill in the address of who types.
                self.fields[name].widget.attrs["autocomplete"] = "off"
        self.fields["email"].help_text = "Geen e-mailadres? Dan bel je de bewoner als er iets verandert."

    @property
    def rest(self) -> list[forms.BoundField]:
        """The fields below those of the people, in the order in which it is told."""
        first = [name for name in ("name", "phone", "email") if name in self.fields]
        questions = [field.name for field in self.question_fields]
        last = [name for name in ("needs", "needs_agreed") if name in self.fields]
        return [self[name] for name in ("source", *first, *questions, *last)]


class EnterRegularForm(EnterSignUpForm):
    """People who want to come every time."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "needs_agreed" in self.fields:
            self.fields["needs_agreed"].label = AGREED_UNTIL_STOPPED
