"""Forms of a wijkschouw: the walk itself, a finding on the spot, and the report."""

from typing import Any

from django import forms

from home.lib.errors import ActionError
from home.lib.fields import TextField
from home.lib.forms import HONEYPOT
from home.wall import WijkAdminForm
from signalen.actions.publish import refuse_personal
from signalen.actions.walks import REPORT_FIELDS
from signalen.forms.melden import WhereForm
from signalen.forms.melden_photos import PhotosField, PhotosForm
from signalen.models import MAX_PHOTOS, Category, NeighbourhoodWalk

OTHER_ACTIVITY = "Deze activiteit is van een andere wijk. Kies er een van je eigen wijk."


class WalkForm(WijkAdminForm):
    """A walk; what stands on the site already is checked here as it was when it came there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            # Its findings are meldingen of this wijk.
            self.fields["wijk"].disabled = True

    def clean(self) -> dict[str, Any]:
        """Refuse an activity of another wijk, and a name in a report that is on the site."""
        cleaned = super().clean()
        wijk, activity = cleaned.get("wijk"), cleaned.get("activity")
        if wijk and activity and not activity.is_descendant_of(wijk.page):
            self.add_error("activity", OTHER_ACTIVITY)
        if self.instance.report_published_at:
            try:
                refuse_personal({name: cleaned[name] for name in REPORT_FIELDS if name in cleaned})
            except ActionError as error:
                self.add_error(error.field, error.message)
        return cleaned


class FindingForm(PhotosForm, WhereForm):
    """What somebody sees while walking. Sent twice it is kept once, by the UUID of the form."""

    what = TextField(
        lines=True,
        max_length=3000,
        label="Wat zie je?",
        help_text="Schrijf geen namen van mensen op.",
        error_messages={"required": "Schrijf op wat je ziet."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    where = TextField(
        max_length=200,
        label="Waar is het?",
        help_text="Deze plek blijft staan voor je volgende bevinding.",
        error_messages={"required": "Schrijf op waar het is."},
    )
    category = forms.ModelChoiceField(
        queryset=Category.objects.none(),
        required=False,
        label="Onderwerp",
        empty_label="Kies uit de tekst",
        error_messages={"invalid_choice": "Kies een onderwerp uit de lijst."},
    )
    photos = PhotosField(
        required=False,
        label="Foto's",
        help_text=f"Hoogstens {MAX_PHOTOS}. Liefst zonder mensen of kentekens erop.",
    )
    address = None  # type: ignore[assignment]
    field_order = ("what", "where", "photos", "category")

    def __init__(self, *args: Any, walk: NeighbourhoodWalk, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Robots do not log in.
        del self.fields[HONEYPOT]
        choice: Any = self.fields["category"]
        choice.queryset = Category.objects.filter(wijk=walk.wijk_id)

    @property
    def is_untouched(self) -> bool:
        """Say whether there is nothing in it to keep, but the place that stood there already."""
        return not (self.data.get("what", "").strip() or self.files or self.waiting_photos)


class ReportForm(forms.Form):
    """The words of a report; the action says what is missing or too much."""

    seen = TextField(
        lines=True,
        required=False,
        max_length=3000,
        label="Wat zagen jullie?",
        help_text="In een paar zinnen, zonder namen. Wat je zelf op de site zet, komt eronder te staan.",
    )
    next_steps = TextField(
        lines=True, required=False, max_length=3000, label="Wat gebeurt er nu? (dat kan ook later)"
    )
