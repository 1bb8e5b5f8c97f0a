"""What readers choose from above the list of articles: a plain GET form."""

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict

from home.lib.forms import PublicBoundField
from home.models import Theme
from wijkkrant.rubrieken import Rubriek

if TYPE_CHECKING:
    from wijkkrant.models import ArticleQuerySet


class ArticleFilters(forms.Form):
    """Column and theme, of those that this wijk has articles in; a wrong choice does not narrow."""

    bound_field_class = PublicBoundField

    rubriek = forms.ChoiceField(label="Rubriek", required=False)
    thema = forms.ChoiceField(label="Thema", required=False)

    def __init__(self, data: QueryDict, *, articles: "ArticleQuerySet") -> None:
        super().__init__(data, label_suffix="")
        used = set(articles.order_by().values_list("rubriek", flat=True).distinct())
        themes = Theme.objects.filter(pk__in=articles.order_by().values("themes"))
        self.fields["rubriek"].choices = [
            ("", "Alle rubrieken"),
            *((value, label) for value, label in Rubriek.choices if value in used),
        ]
        self.fields["thema"].choices = [("", "Alle thema's"), *((theme.slug, theme.name) for theme in themes)]
        self.full_clean()

    @property
    def chosen(self) -> dict[str, str]:
        """What is chosen and exists."""
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def query(self) -> str:
        """The choices as the start of a query string, for the links between pages of the list."""
        return f"{urlencode(self.chosen)}&" if self.chosen else ""

    def narrow(self, articles: "ArticleQuerySet") -> "ArticleQuerySet":
        """Return the articles that fit what is chosen."""
        if rubriek := self.chosen.get("rubriek"):
            articles = articles.filter(rubriek=rubriek)
        if thema := self.chosen.get("thema"):
            articles = articles.filter(themes__slug=thema)
        return articles
