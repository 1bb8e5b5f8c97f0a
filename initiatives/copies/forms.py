"""What an editor fills in when copying an activity: only when it will be."""

import uuid
from datetime import date
from typing import Any

from django import forms

from home.fields import PlainTimeFormField
from initiatives.copies.dates import moved_along, same_weekday_next_year
from initiatives.models import ActivityPage

NO_TIME = {"required": "Vul een tijd in."}


class DayInput(forms.DateInput):
    """The browser's own date field."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class CopyForm(forms.Form):
    """The new dates and times, filled in with what is most likely."""

    first_date = forms.DateField(
        label="Datum", widget=DayInput, error_messages={"required": "Kies een datum."}
    )
    last_date = forms.DateField(label="Laatste dag", widget=DayInput, required=False)
    start_time = PlainTimeFormField(
        ends=False, label="Begint om", help_text="Bijvoorbeeld 14.00.", error_messages=NO_TIME
    )
    end_time = PlainTimeFormField(
        ends=True, label="Eindigt om", help_text="Mag na middernacht zijn.", error_messages=NO_TIME
    )
    submission = forms.UUIDField(
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "invalid"), "Ga terug en kies opnieuw."),
    )

    def __init__(self, data: Any = None, *, source: ActivityPage, today: date) -> None:
        super().__init__(data, initial=proposed(source, today))
        last = self.fields["last_date"]
        if source.repeats:
            self.fields["first_date"].label = "Eerste datum"
            last.label, last.help_text = "Tot en met", "Leeg: het gaat gewoon door."
        else:
            last.help_text = "Alleen als het meer dagen duurt."


def proposed(source: ActivityPage, today: date) -> dict[str, Any]:
    """Return what the form starts with: the same weekday next year, at the same times."""
    old_first = source.first_date
    first = same_weekday_next_year(old_first, today) if old_first else None
    old_last = source.until if source.repeats else source.last_date
    return {
        "first_date": first,
        "last_date": moved_along(old_last, old_first, first) if first else None,
        "start_time": source.start_time,
        "end_time": source.end_time,
        "submission": uuid.uuid4(),
    }
