"""What the team fills in to answer several meldingen at once."""

from typing import Any

from django import forms

from home.lib.fields import TextField


class SeenField(forms.Field):
    """Ticked meldingen: each is "key:version", the version that was on the screen."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> dict[int, int]:
        """Return the versions by key; what is no such pair is left out, because nobody types them."""
        pairs = (text.partition(":") for text in value or [])
        return {int(pk): int(version) for pk, _, version in pairs if _is_number(pk) and _is_number(version)}


def _is_number(text: str) -> bool:
    # Nine digits fit in a key of either database.
    return text.isascii() and text.isdigit() and len(text) < 10


class AnswerForm(forms.Form):
    """The words for who sent them, and whether the wijk is told. The action says what is missing."""

    chosen = SeenField(required=False)
    text = TextField(
        lines=True,
        required=False,
        max_length=2000,
        label="Wat is er gedaan?",
        help_text="Elke melder krijgt deze tekst, en wie ‘ik ook’ zei. Schrijf geen namen op.",
    )
    tell_wijk = forms.BooleanField(
        required=False, label="Zet ook een kort bericht klaar voor de wijkkrant. Je leest het daarna nog na."
    )
    title = TextField(required=False, max_length=80, label="Titel van het bericht")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        kwargs.setdefault("initial", {"title": "U meldde, wij deden: "})
        super().__init__(*args, **kwargs)
