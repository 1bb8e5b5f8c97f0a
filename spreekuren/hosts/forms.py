"""What a host fills in on the telephone, and what an editor does to make a link."""

from typing import Any

from django import forms

from home.fields import PlainTimeFormField
from home.lib.fields import EmailAddressField, TextField
from home.lib.forms import HONEYPOT, SUBMISSION, PublicForm
from spreekuren.models import HoursChange

REASON_LENGTH = 120
PLACE_LENGTH = 160
NAME_LENGTH = 60
TIME_INVALID = "Schrijf een tijd zo: 9.00."


class HostForm(PublicForm):
    """A form behind a secret link: no robot comes here, and the tap itself is safe to send twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields[HONEYPOT], self.fields[SUBMISSION]


class ReasonForm(HostForm):
    """Why it is closed."""

    reason = TextField(
        max_length=REASON_LENGTH,
        required=False,
        label="Waarom?",
        help_text="Kort. Bewoners lezen dit. Geen namen of ziektes.",
    )


class OtherDayForm(HostForm):
    """What is different on one day."""

    kind = forms.ChoiceField(
        choices=HoursChange.Kind.choices,
        initial=HoursChange.Kind.OTHER_TIMES,
        widget=forms.RadioSelect,
        label="Wat is er anders?",
        error_messages={
            "required": "Kies wat er anders is.",
            "invalid_choice": "Kies een van deze antwoorden.",
        },
    )
    first = forms.DateField(
        label="Op welke dag?",
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"required": "Kies een dag.", "invalid": "Schrijf de dag zo: 24-11-2026."},
    )
    # Which of these three are needed depends on the answer above: "niet verplicht" would mislead.
    start = PlainTimeFormField(
        ends=False, required=False, label="Van", error_messages={"invalid": TIME_INVALID}
    )
    end = PlainTimeFormField(ends=True, required=False, label="Tot", error_messages={"invalid": TIME_INVALID})
    place = TextField(
        max_length=PLACE_LENGTH,
        required=False,
        label="Op welke plek?",
        help_text="Alleen als het ergens anders is. Naam en adres.",
    )
    reason = TextField(
        max_length=REASON_LENGTH,
        required=False,
        label="Waarom?",
        help_text="Kort. Bewoners lezen dit. Geen namen of ziektes.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("start", "end", "place"):
            self.fields[name].is_one_of_several = True  # type: ignore[attr-defined]


class LinkForm(forms.Form):
    """For whom the link is."""

    name = TextField(
        max_length=NAME_LENGTH,
        label="Voor wie is de link?",
        help_text="Voornaam, of de naam van de partner. Alleen de redactie ziet dit.",
        error_messages={"required": "Vul in voor wie de link is."},
    )
    email = EmailAddressField(
        required=False,
        label="E-mailadres (niet verplicht)",
        help_text="Dan mailen we de link, en na 90 dagen de vraag of de tijden nog kloppen.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
