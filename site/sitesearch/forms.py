"""The search box and the choice of a wijk."""

from django import forms
from django.http import QueryDict

from home.lib.forms import PublicBoundField
from home.lib.text import clean_query
from home.models import Wijk


class SearchForm(forms.Form):
    """A plain GET form; what is typed is cleaned, a wijk that is not there means all of them."""

    bound_field_class = PublicBoundField
    use_required_attribute = False

    q = forms.CharField(label="Wat zoekt u?", required=False, widget=forms.TextInput({"type": "search"}))

    def __init__(self, data: QueryDict, *, wijken: list[Wijk]) -> None:
        self.wijken = {wijk.slug: wijk for wijk in wijken}
        cleaned = {"q": clean_query(data.get("q", "")), "wijk": data.get("wijk", "")}
        if cleaned["wijk"] not in self.wijken:
            cleaned["wijk"] = ""
        super().__init__(cleaned, label_suffix="")
        names = [(wijk.slug, wijk.name) for wijk in wijken]
        self.fields["wijk"] = forms.ChoiceField(
            label="In welke wijk?", required=False, choices=[("", "Alle wijken"), *names]
        )

    @property
    def query(self) -> str:
        """The words to look for."""
        return str(self.data["q"])

    @property
    def wijk_chosen(self) -> Wijk | None:
        """The wijk to look in; None: all of them."""
        return self.wijken.get(self.data["wijk"])
