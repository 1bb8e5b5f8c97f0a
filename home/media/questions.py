"""The questions about the people on a photo and about what must stay in view, shared by every form."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from home.media.focus import PLACES, focus_on, place_of

YES, NO = "True", "False"
YES_NO = ((YES, "Ja"), (NO, "Nee"))
ASK_PEOPLE = "Kies ja of nee: zijn er mensen herkenbaar op de foto?"
ASK_CHILDREN = "Kies ja of nee: zijn er kinderen onder de 16 bij?"
ASK_DAY = "Op welke dag gaf deze persoon toestemming?"
IN_FUTURE = "Deze dag moet nog komen. Vul de dag in waarop de toestemming is gegeven."
ENDS_BEFORE = "De toestemming kan niet ophouden voordat die is gegeven. Kijk de dagen na."
GONE = "Deze foto is weggehaald. Dat is niet terug te draaien. Zet een nieuwe foto op de site."
NOT_ANSWERED = {
    "people": "",
    "has_children": False,
    "consent_by": "",
    "consent_on": None,
    "consent_until": None,
}


def yes_no(label: str, *, required: bool, help_text: str = "") -> forms.TypedChoiceField:
    """Return a question that is answered with yes or no; nothing is filled in beforehand."""
    return forms.TypedChoiceField(
        label=label,
        choices=YES_NO,
        coerce=lambda answer: answer == YES,
        empty_value=None,
        required=required,
        help_text=help_text,
        widget=forms.RadioSelect,
        error_messages={"required": ASK_PEOPLE, "invalid_choice": ASK_PEOPLE},
    )


def day(label: str, help_text: str) -> forms.DateField:
    """Return a question for a day, with the phone's own calendar."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, help_text=help_text, widget=widget)


class PhotoQuestions(forms.ModelForm):  # type: ignore[type-arg]
    """Asks who is on the photo and who agreed, only when somebody can be recognised."""

    has_recognisable_people = yes_no(
        "Zijn er mensen herkenbaar?", required=True, help_text="Ook een kind op de achtergrond telt mee."
    )
    has_children = yes_no("Zijn er kinderen onder de 16 bij?", required=False)
    consent_on = day("Wanneer gaf die toestemming?", "De dag waarop je het vroeg. Bijvoorbeeld 3-5-2026.")
    consent_until = day("Tot en met wanneer?", "Niet verplicht. Daarna laat de site de foto niet meer zien.")
    focus = forms.ChoiceField(
        label="Wat moet altijd in beeld blijven?",
        choices=(("", "de site kiest zelf"), *PLACES),
        required=False,
        widget=forms.RadioSelect(attrs={"class": "wp-focus"}),
        help_text="Op een kaartje is soms maar een deel van de foto te zien. Kies welk deel.",
    )
    question_labels: ClassVar[dict[str, tuple[str, str]]] = {
        "description": ("Wat staat er op de foto?", "Voor wie de foto niet kan zien. Eén zin is genoeg."),
        "rights_holder": ("Wie maakte de foto?", "Een voornaam is genoeg. Die naam komt onder de foto."),
        "people": ("Wie staan erop?", "Alleen voor jullie zelf. Dit komt niet op de site."),
        "consent_by": (
            "Wie gaf toestemming?",
            "Bij kinderen: welke ouder? Nog niemand? Laat leeg: de foto blijft bewaard, maar buiten de site.",
        ),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, help_text) in self.question_labels.items():
            if name in self.fields:
                self.fields[name].label, self.fields[name].help_text = label, help_text
        if self.instance.pk and self.instance.has_recognisable_people is not True:
            # "Nee" is only what the column holds while nobody asked.
            self.initial["has_children"] = None
        self.initial["focus"] = place_of(self.instance)

    def clean(self) -> dict[str, Any]:
        """Drop what was typed about people when nobody can be recognised; check the days."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.instance.consent_withdrawn_at:
            self.add_error(None, GONE)
        if not cleaned.get("has_recognisable_people"):
            for name in NOT_ANSWERED:
                self.errors.pop(name, None)
            return cleaned | NOT_ANSWERED
        if cleaned.get("has_children") is None and "has_children" not in self.errors:
            self.add_error("has_children", ASK_CHILDREN)
        self._check_days(cleaned)
        return cleaned

    def _check_days(self, cleaned: dict[str, Any]) -> None:
        given, until = cleaned.get("consent_on"), cleaned.get("consent_until")
        # What was written down before there was a question for the day stays as it is.
        is_new = "consent_by" in self.changed_data or "consent_on" in self.changed_data
        if cleaned.get("consent_by") and given is None and is_new and "consent_on" not in self.errors:
            self.add_error("consent_on", ASK_DAY)
        if given and given > timezone.localdate():
            self.add_error("consent_on", IN_FUTURE)
        if given and until and until < given:
            self.add_error("consent_until", ENDS_BEFORE)

    def save(self, commit: bool = True) -> Any:
        """Store the answers; a chosen place wins over a box that was dragged before."""
        if "focus" in self.changed_data:
            focus_on(self.instance, self.cleaned_data["focus"])
        return super().save(commit)
