"""The choice of neighbours, in the form of a page or a row. Below the models: nothing here imports them."""

from collections.abc import Iterable, MutableMapping
from typing import Any

from django import forms
from django.db.models import Q

from home.admin_forms import BasePageForm


def offer_neighbours(
    fields: MutableMapping[str, forms.Field], homes: Iterable[Any], ticked: Iterable[int]
) -> None:
    """Offer in "also_for" the open neighbours of the wijken `homes`; without any there is no field.

    What was ticked stays on offer when it is no neighbour any more, so that it can be taken back.
    """
    field = fields.get("also_for")
    if not isinstance(field, forms.ModelMultipleChoiceField) or field.queryset is None:
        return
    neighbours = Q(neighbours__in=homes, page__live=True)
    field.queryset = field.queryset.filter(neighbours | Q(pk__in=ticked)).distinct()
    widget = forms.CheckboxSelectMultiple()
    widget.choices = field.choices  # type: ignore[assignment]
    field.widget = widget
    if not field.queryset.exists():
        del fields["also_for"]


class ShareablePageForm(BasePageForm):
    """The form of a page that neighbours may show too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_neighbours(self.fields, self._wijk_ids(), [wijk.pk for wijk in self.instance.also_for.all()])
