"""What somebody fills in for a regular place, and on the page on which they follow it."""

from typing import Any

from django import forms

from home.lib.forms import PublicForm
from initiatives.regulars.states import WEEKS_AWAY
from initiatives.signups.forms import SignUpForm

CHOOSE_WEEKS = "Kies hoe lang u weg bent."
UNTIL_YOU_STOP = "Ja, het wijkteam mag dit bewaren tot u stopt."


def weeks_text(weeks: int) -> str:
    """Return "1 week" or "4 weken"; half a year is called so."""
    if weeks == WEEKS_AWAY[-1]:
        return "Een half jaar"
    return "1 week" if weeks == 1 else f"{weeks} weken"


class RegularForm(SignUpForm):
    """Who comes every time, how to reach them, and what who organises wants to know."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "needs_agreed" in self.fields:
            self.fields["needs_agreed"].label = UNTIL_YOU_STOP


class ChooseWeeksField(forms.TypedChoiceField):
    """How long somebody is away: asked only where its button stands, so never called optional."""

    is_one_of_several = True


class FollowForm(PublicForm):
    """The button that was pressed on the page of a regular place, and what it is about."""

    do = forms.CharField(required=False, widget=forms.HiddenInput)
    occurrence = forms.IntegerField(required=False, widget=forms.HiddenInput)
    person = forms.IntegerField(required=False, widget=forms.HiddenInput)
    weeks = ChooseWeeksField(
        coerce=int,
        empty_value=None,
        required=False,
        choices=[(weeks, weeks_text(weeks)) for weeks in WEEKS_AWAY],
        widget=forms.RadioSelect,
        label="Hoe lang bent u weg?",
        error_messages={"invalid_choice": CHOOSE_WEEKS},
    )
