"""The form of an urgent message."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.permissions import policy_registry

from home.lib.fields import TextField
from home.lib.localtime import AMSTERDAM, moment_of
from home.models import Wijk
from home.notices.actions import change_message, place_message
from home.notices.models import ALL_WIJKEN, TEXT_LENGTH, UrgentMessage
from home.wall import WijkAdminForm

# What the browser's own field sends, and what people type where it has none.
FORMATS = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%d-%m-%Y %H:%M", "%d-%m-%Y %H.%M")
WRONG_MOMENT = "Vul een dag en een tijd in, zoals 24-11-2026 10:00."
NOT_YOURS = "Een bericht ‘Gevaar’ zet de coördinator op de site. Kies iets lichters, of bel de coördinator."


class MomentField(forms.Field):
    """A day and a time on the clock here; typed, or chosen in the browser's own field.

    Of an hour that comes twice it is the first, or with `last` the second.
    """

    def __init__(self, *, last: bool = False, **kwargs: Any) -> None:
        self.last = last
        super().__init__(widget=forms.TextInput(attrs={"type": "datetime-local"}), **kwargs)

    def to_python(self, value: Any) -> datetime | None:
        """Return the moment in UTC; raises ValidationError for what is none."""
        if not value or isinstance(value, datetime):
            return value or None
        text = " ".join(str(value).removesuffix("uur").split())
        for form in FORMATS:
            try:
                # The clock on the wall; which moment that is, `moment_of` says.
                wall = datetime.strptime(text, form)  # noqa: DTZ007
                return moment_of(wall.date(), wall.time(), last=self.last)
            except (ValueError, OverflowError):
                continue
        raise ValidationError(WRONG_MOMENT)

    def prepare_value(self, value: Any) -> Any:
        """Show a moment as the clock here shows it; what was typed stays as it is."""
        return value.astimezone(AMSTERDAM).strftime(FORMATS[0]) if isinstance(value, datetime) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.prepare_value(initial) != data)


class MessageForm(WijkAdminForm):
    """Offers the wijken and levels that this editor answers for; stores by the actions."""

    instance: UrgentMessage
    # Counts as a browser counts: a new line is one character.
    text = TextField(
        lines=True,
        max_length=TEXT_LENGTH,
        label="Bericht",
        help_text=f"Wat moeten bewoners doen of laten? Kort: er is plaats voor {TEXT_LENGTH} tekens.",
    )
    starts_at = MomentField(label="Vanaf", help_text="Vanaf dan staat het bericht op de site.")
    ends_at = MomentField(
        last=True, label="Tot", help_text="Dan gaat het vanzelf van de site. Hooguit 14 dagen later."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.policy: Any = policy_registry.get_by_type(UrgentMessage)
        wijk = self.fields["wijk"]
        if not isinstance(wijk, forms.ModelChoiceField) or wijk.queryset is None:
            return
        for_all = self.policy.for_all_wijken(self.for_user, ["add"])
        wijken: list[Wijk] = list(wijk.queryset)
        wijk.required = not for_all
        if for_all:
            wijk.empty_label = ALL_WIJKEN
        offered = {level for one in [*wijken, *([None] if for_all else [])] for level in self._levels(one)}
        level = self.fields["level"]
        if isinstance(level, forms.ChoiceField):
            level.choices = [
                choice
                for choice in UrgentMessage._meta.get_field("level").flatchoices
                if choice[0] in offered
            ]

    def _levels(self, wijk: Wijk | None) -> Any:
        return self.policy.levels(self.for_user, wijk)

    def clean(self) -> dict[str, Any]:
        """Refuse a level that somebody else answers for, and what would be over before it begins."""
        cleaned = super().clean()
        wijk, level, ends_at = (cleaned.get(name) for name in ("wijk", "level", "ends_at"))
        if level and "wijk" not in self.errors and level not in self._levels(wijk):
            self.add_error("level", NOT_YOURS)
        if ends_at and ends_at <= timezone.now():
            self.add_error("ends_at", "Dit moment is al geweest. Kies een later moment.")
        return cleaned

    def save(self, commit: bool = True) -> UrgentMessage:
        """Place or change the message."""
        now = timezone.now()
        if self.instance.pk:
            return change_message(message=self.instance, now=now)
        return place_message(message=self.instance, by=self.for_user, now=now)
