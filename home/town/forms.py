"""The form of the screen "Deze site"."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.images.widgets import AdminImageChooser

from home.town.colours import (
    contrast,
    is_light_ground,
    is_readable,
    nearest_background,
    nearest_colour,
)
from home.town.models import TownSettings, is_colour

# The button under a refused colour; without script too.
TAKE_PROPOSAL = "neem-voorstel"


class TownForm(WagtailAdminModelForm):
    """Name, looks and sender; colours that cannot be read are refused with one that can."""

    class Meta:
        model = TownSettings
        fields = (
            *("name", "noun", "logo", "colour", "background", "colours_everywhere"),
            *("sender_name", "reply_to"),
        )
        widgets = {
            "logo": AdminImageChooser,
            "colour": forms.TextInput(attrs={"type": "color"}),
            "background": forms.TextInput(attrs={"type": "color"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.has_proposal = False

    def clean_colour(self) -> str:
        """Take a colour in capitals too; the model looks only after the colours were measured."""
        return _colour(self.cleaned_data["colour"])

    def clean_background(self) -> str:
        """As `clean_colour`."""
        return _colour(self.cleaned_data["background"])

    def clean(self) -> dict[str, Any]:
        """Measure the colours; take the proposal when its button was pressed."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        wanted = {"background": nearest_background(cleaned["background"])}
        wanted["colour"] = nearest_colour(cleaned["colour"], wanted["background"])
        if TAKE_PROPOSAL in self.data:
            return cleaned | wanted
        if not is_light_ground(cleaned["background"]):
            self._refuse("background", _too_dark(wanted["background"]))
        if not is_readable(cleaned["colour"], wanted["background"]):
            self._refuse("colour", _too_light(cleaned["colour"], wanted["colour"]))
        return cleaned

    def _refuse(self, field: str, sentence: str) -> None:
        self.has_proposal = True
        self.add_error(field, sentence)


def _colour(text: str) -> str:
    colour = text.lower()
    is_colour(colour)
    return colour


def _too_dark(proposal: str) -> str:
    return (
        "Deze achtergrond is te donker: niet alle tekst is er goed op te lezen."
        f" Deze lijkt erop en kan wel: {proposal}."
    )


def _too_light(colour: str, proposal: str) -> str:
    measured = f"{contrast(colour, '#ffffff'):.1f}".replace(".", ",")
    return (
        "Deze kleur is te licht om goed te lezen. Het contrast met wit is"
        f" {measured}. Minstens 4,5 is nodig, en op een gekleurd vlak iets meer."
        f" Deze lijkt erop en kan wel: {proposal}."
    )


class TestMailForm(forms.Form):
    """Where the test mail goes."""

    to = forms.EmailField(label="Stuur een proefmail naar")
