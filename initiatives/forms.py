"""What an editor fills in about one date of an activity."""

from typing import Any

from django import forms

from home.wall import WijkAdminForm
from initiatives.models import ActivityPage


class ChangeDateForm(WijkAdminForm):
    """One date that is there: is it off, or at another time or place?"""

    is_off = forms.BooleanField(
        label="Gaat niet door",
        required=False,
        help_text="De datum blijft staan, met ‘gaat niet door’ erbij. Zo weet iedereen het.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["is_off"].initial = self.instance.is_cancelled


class ExtraDateForm(WijkAdminForm):
    """A date beside the rule, for an activity that is on the site."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["activity"]
        if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
            field.queryset = field.queryset.filter(live=True).order_by("title")

    def clean(self) -> dict[str, Any]:
        """Put the date in the wijk of its activity."""
        activity: ActivityPage | None = self.cleaned_data.get("activity")
        if activity is not None:
            self.instance.wijk = activity.wijk
        return super().clean()
