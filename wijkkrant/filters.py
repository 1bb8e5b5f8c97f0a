"""What readers choose from above the list of articles: a plain GET form."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from home.lib.forms import PublicBoundField
from wijkkrant.rubrieken import Rubriek


class ArticleFilters(forms.Form):
    """Column and theme, of those that this wijk has articles in; a wrong choice does not narrow."""

    bound_field_class = PublicBoundField

    def __init__(self, data: QueryDict, *, articles: QuerySet[Any]) -> None:
        super().__init__(data, label_suffix="")
        used = articles.order_by().values_list(
            "rubriek", "themes__sort_order", "themes__slug", "themes__name"
        )
        rows = sorted(used.distinct(), key=lambda row: row[1] or 0)
        rubrieken = {rubriek for rubriek, *_theme in rows}
        themes = {slug: name for _rubriek, _order, slug, name in rows if slug}
        columns = [choice for choice in Rubriek.choices if choice[0] in rubrieken]
        self.fields["rubriek"] = _choice("Rubriek", "Alle rubrieken", columns)
        self.fields["thema"] = _choice("Thema", "Alle thema's", list(themes.items()))
        self.full_clean()

    @property
    def chosen(self) -> dict[str, str]:
        """What is chosen and exists."""
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def query(self) -> str:
        """The choices as the start of a query string, for the links between pages of the list."""
        return f"{urlencode(self.chosen)}&" if self.chosen else ""

    def narrow(self, articles: QuerySet[Any]) -> QuerySet[Any]:
        """Return the articles that fit what is chosen."""
        if rubriek := self.chosen.get("rubriek"):
            articles = articles.filter(rubriek=rubriek)
        if thema := self.chosen.get("thema"):
            articles = articles.filter(themes__slug=thema)
        return articles


def _choice(label: str, everything: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", everything), *choices])
