"""The form of a row of a wijk, for one editor."""

from typing import Any

from django import forms

from home.admin_forms import BasePageForm, WijkRowForm, restrict_choices
from home.wall.policy import wijken_for

__all__ = ["BasePageForm", "WijkAdminForm"]


class WijkAdminForm(WijkRowForm):
    """Offers the editor's own wijken, and only choices from those; one wijk is chosen already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wijken = wijken_for(self.for_user)
        restrict_choices(self.fields, list(wijken.values_list("pk", flat=True)))
        field = self.fields.get("wijk")
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = wijken
            if len(wijken) == 1:
                field.empty_label = None
