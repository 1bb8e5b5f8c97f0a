"""The steps of "Iets melden", without the photos (`melden_photos`)."""

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from home.lib.fields import EmailAddressField, PhoneField, TextField
from home.lib.forms import PublicForm
from home.models import Wijk
from signalen.models import Category


class PointField(forms.CharField):
    """A coordinate that a script filled in. A resident cannot mend it: nonsense counts as absent."""

    widget = forms.HiddenInput

    def __init__(self, lowest: str, highest: str) -> None:
        self.lowest, self.highest = Decimal(lowest), Decimal(highest)
        super().__init__(required=False)

    def clean(self, value: Any) -> Decimal | None:
        """Return degrees with six decimals (about 10 cm), or None."""
        try:
            degrees = Decimal(str(value or ""))
        except InvalidOperation:
            return None
        if not degrees.is_finite() or not self.lowest <= degrees <= self.highest:
            return None
        return round(degrees, 6)


class WhatForm(PublicForm):
    """What somebody sees or wants to tell."""

    what = TextField(
        lines=True,
        max_length=3000,
        label="Wat ziet u, of wat wilt u ons vertellen?",
        help_text="Schrijf geen medische gegevens, geen BSN en geen namen van andere mensen op.",
        error_messages={"required": "Schrijf op wat u ziet of wilt vertellen."},
    )


class WhereForm(PublicForm):
    """Where it is, in words; a point only when a script gave one."""

    where = TextField(
        max_length=200,
        label="Waar is het?",
        help_text="Bijvoorbeeld: bij de speeltuin, naast de bushalte.",
        error_messages={
            "required": "Schrijf op waar het is. Gaat het over de hele wijk? Schrijf dan: de hele wijk."
        },
    )
    address = TextField(
        max_length=120,
        required=False,
        label="Straat en huisnummer",
        help_text="Als u een adres in de buurt weet.",
    )
    # Around the Netherlands; a pair that was swapped falls outside.
    latitude = PointField("50.5", "53.7")
    longitude = PointField("3.2", "7.3")

    def clean(self) -> dict[str, Any]:
        """Drop half a point."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("latitude") is None or cleaned.get("longitude") is None:
            cleaned["latitude"] = cleaned["longitude"] = None
        return cleaned


class ContactForm(PublicForm):
    """Who it is, only if the resident wants that."""

    name = TextField(
        max_length=80,
        required=False,
        label="Uw naam",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = EmailAddressField(
        required=False, label="Uw e-mailadres", help_text="Dan sturen wij u een bericht met uw kenmerk."
    )
    phone = PhoneField(required=False, label="Uw telefoonnummer")
    sharing_allowed = forms.BooleanField(
        required=False,
        label=(
            "Ja, het wijkteam mag mijn naam en contactgegevens doorgeven aan de gemeente, de"
            " woningcorporatie of de politie. Maar alleen als dat nodig is om mijn melding op te lossen."
        ),
    )


class CheckForm(PublicForm):
    """The last look: what it is about, and send it."""

    category = forms.ModelChoiceField(
        queryset=Category.objects.none(),
        required=False,
        empty_label="Dat weet ik niet",
        label="Waar gaat het over?",
        help_text="Wij kozen dit voor u. Klopt het niet? Kies dan iets anders.",
        error_messages={"invalid_choice": "Kies een onderwerp uit de lijst."},
    )

    def __init__(self, *args: Any, wijk: Wijk, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["category"].queryset = (  # type: ignore[attr-defined]
            Category.objects.filter(wijk=wijk)
        )


class SupportForm(PublicForm):
    """A neighbour says "ik ook": nothing has to be filled in."""

    email = EmailAddressField(
        required=False,
        label="Uw e-mailadres",
        help_text="Dan hoort u wat er met de melding gebeurt. Anderen zien uw adres niet.",
    )
