"""Forms of the team, one for each button. All carry the version of the melding that was on the screen."""

from typing import Any, ClassVar

from django import forms

from home.accounts.models import User
from home.lib.fields import TextField
from home.lib.text import clean_reference
from home.models import Partner
from home.roles import Role
from signalen.models import Category, PartnerReply, Signal

MOST_WORDS = 2000


class ActForm(forms.Form):
    """What every button sends."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    # The field for words, if it has one: a ready text is put in there.
    words_field: ClassVar[str] = "text"

    def __init__(self, *args: Any, signal: Signal, **kwargs: Any) -> None:
        self.signal = signal
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = signal.version


class TextForm(ActForm):
    """Words that somebody reads; the action says when they are missing."""

    text = TextField(lines=True, required=False, max_length=MOST_WORDS, label="Tekst")

    def __init__(self, *args: Any, label: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if label:
            self.fields["text"].label = label


class PlanForm(TextForm):
    """A day, and words if somebody wants."""

    on = forms.DateField(
        required=False,
        label="Op welke dag?",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Deze datum klopt niet. Kies een dag uit de kalender."},
    )
    field_order = ("on", "text")


NO_PARTNER = "Nog niemand: zet bij Partners een e-mailadres"


class ForwardForm(ActForm):
    """To whom, with which words, and whether the sender's address goes along."""

    words_field = "message"
    partner = forms.ModelChoiceField(
        queryset=Partner.objects.none(), required=False, label="Naar wie?", empty_label="Kies een partner"
    )
    message = TextField(lines=True, required=False, max_length=MOST_WORDS, label="Bericht aan de partner")
    share_contact = forms.BooleanField(
        required=False, label="Stuur de contactgegevens van de melder mee. De melder vindt dat goed."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wijk = self.signal.wijk
        # Among the partners on the site the team itself may stand too.
        others = Partner.objects.filter(wijk=wijk).exclude(email="").exclude(email__iexact=wijk.team_email)
        choice: Any = self.fields["partner"]
        choice.queryset = others
        if not others:
            choice.empty_label = NO_PARTNER
        if not self.signal.sharing_allowed:
            del self.fields["share_contact"]


class PublishForm(ActForm):
    """What everybody may read of a melding: words of the team, and a place that is not exact."""

    text = TextField(
        lines=True, required=False, max_length=600, label="Wat is er aan de hand? Schrijf geen namen op."
    )
    place = TextField(
        required=False,
        max_length=120,
        label="Waar ongeveer? Bijvoorbeeld: bij de speeltuin. Geen huisnummer.",
    )
    outcome = TextField(
        lines=True, required=False, max_length=600, label="Wat is ermee gedaan? (dat kan ook later)"
    )
    at_once = forms.BooleanField(required=False, label="Zet het meteen op de site, en niet pas over 2 dagen.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("text", "place", "outcome"):
            self.fields[name].initial = getattr(self.signal, f"public_{name}")


class MergeForm(ActForm):
    """The melding that this one is a double of."""

    original = forms.CharField(required=False, max_length=20, label="Kenmerk van de andere melding")

    def clean_original(self) -> Signal:
        """Return the melding; one of another wijk does not exist."""
        reference = clean_reference(self.cleaned_data["original"])
        found = Signal.objects.filter(wijk=self.signal.wijk_id, reference=reference).first()
        if found is None:
            raise forms.ValidationError("Dit kenmerk vinden wij niet. Kijk het nog eens na.")
        return found


class ReplyForm(TextForm):
    """An answer of a partner, in words that the team looked at."""

    reply = forms.ModelChoiceField(queryset=PartnerReply.objects.none())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["reply"]
        choice.queryset = PartnerReply.objects.filter(forwarding__signal=self.signal)


class AssignForm(ActForm):
    """Who takes it up."""

    to = forms.ModelChoiceField(
        queryset=User.objects.none(), required=False, label="Wie pakt dit op?", empty_label="Nog niemand"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        group = {
            "groups__wijk_group__wijk": self.signal.wijk_id,
            "groups__wijk_group__role": Role.COORDINATOR,
        }
        choice: Any = self.fields["to"]
        choice.queryset = User.objects.filter(is_active=True, **group).distinct()
        choice.initial = self.signal.assignee_id


class CategoryForm(ActForm):
    """What it is about."""

    category = forms.ModelChoiceField(
        queryset=Category.objects.none(), required=False, label="Onderwerp", empty_label="Nog niet bekend"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["category"]
        choice.queryset = Category.objects.filter(wijk=self.signal.wijk_id)
        choice.initial = self.signal.category_id
