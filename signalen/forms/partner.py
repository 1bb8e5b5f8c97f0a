"""What a partner answers without an account."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from home.lib.errors import ActionError
from home.lib.fields import TextField
from home.lib.forms import PublicForm
from signalen.forms.melden_photos import PhotosField, PhotosInput, cleaned_photo
from signalen.models import PartnerAnswer


class PartnerForm(PublicForm):
    """One of four answers, with the words or the day that belong to it."""

    answer = forms.ChoiceField(
        choices=[
            (PartnerAnswer.PICKED_UP, "Wij pakken dit op"),
            (PartnerAnswer.DONE, "Het is klaar"),
            (PartnerAnswer.NOT_OURS, "Dit is niet voor ons"),
            (PartnerAnswer.QUESTION, "Wij hebben een vraag"),
        ],
        widget=forms.RadioSelect,
        label="Wat kunt u doen?",
        error_messages={"required": "Kies een antwoord.", "invalid_choice": "Kies een van deze antwoorden."},
    )
    on = forms.DateField(
        required=False,
        label="Op welke dag?",
        help_text="Alleen nodig als u de melding oppakt.",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Deze datum klopt niet. Schrijf hem zo: 3-12-2026."},
    )
    text = TextField(
        lines=True,
        required=False,
        max_length=2000,
        label="Toelichting",
        help_text="Nodig bij: klaar, niet voor ons, en een vraag. Het wijkteam leest dit eerst.",
    )
    other_partner = TextField(
        required=False, max_length=120, label="Voor wie is het wel?", help_text="Als u dat weet."
    )
    photo = PhotosField(
        required=False,
        label="Foto",
        help_text="Bijvoorbeeld van hoe het nu is. Alleen het wijkteam ziet hem.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("on", "text"):
            # Needed with some of the answers: "niet verplicht" beside it would mislead.
            self.fields[name].is_one_of_several = True  # type: ignore[attr-defined]
        self.fields["photo"].widget = PhotosInput(attrs={"accept": "image/*"})

    def clean_photo(self) -> ContentFile[bytes] | None:
        """Return one photo without metadata."""
        files = self.cleaned_data["photo"]
        try:
            return cleaned_photo(files[0]) if files else None
        except ActionError as error:
            raise ValidationError(error.message) from None
