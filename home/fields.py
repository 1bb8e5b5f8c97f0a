"""Fields that an editor fills in as people write: ticked boxes, plain times, words with commas."""

from datetime import time
from typing import Any, ClassVar

from django import forms
from django.db import models
from django.utils.text import capfirst

from home.lib.dutch import MIDNIGHT, WEEKDAYS


class ChoicesField(models.JSONField):
    """A list of values out of `OPTIONS`, chosen with tick boxes."""

    OPTIONS: ClassVar[list[tuple[Any, str]]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return tick boxes instead of JSON text."""
        return forms.TypedMultipleChoiceField(
            choices=self.OPTIONS,
            coerce=self.convert,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )

    def convert(self, value: str) -> Any:
        """Return the value as it is stored, from what the form sends."""
        return value


class NumbersField(ChoicesField):
    """A list of numbers."""

    def convert(self, value: str) -> int:
        return int(value)


class WeekdaysField(NumbersField):
    """Days of the week; 0 is Monday."""

    OPTIONS: ClassVar[list[tuple[Any, str]]] = list(enumerate(WEEKDAYS))


class NthWeeksField(NumbersField):
    """Which ones in a month; -1 is the last."""

    OPTIONS: ClassVar[list[tuple[Any, str]]] = [
        (1, "eerste"),
        (2, "tweede"),
        (3, "derde"),
        (4, "vierde"),
        (5, "vijfde"),
        (-1, "laatste"),
    ]


class PlainTimeFormField(forms.TimeField):
    """Accepts 9:00, 9.00 and 9.00 uur; and, where it ends something, 24.00 for midnight."""

    def __init__(self, *, ends: bool, **kwargs: Any) -> None:
        self.ends = ends
        kwargs.pop("widget", None)
        super().__init__(
            input_formats=["%H:%M", "%H.%M", "%H:%M:%S", "%H"],
            widget=forms.TextInput(
                attrs={"placeholder": "11.30" if ends else "9.00", "inputmode": "decimal"}
            ),
            **kwargs,
        )

    def to_python(self, value: Any) -> time | None:
        """Return the time; 24.00 is midnight."""
        if isinstance(value, str):
            value = value.removesuffix("uur").strip()
            if self.ends and value in {"24", "24:00", "24.00"}:
                return MIDNIGHT
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """Show midnight as 24.00 where it ends something."""
        if not isinstance(value, time):
            return value
        return "24.00" if self.ends and value == MIDNIGHT else f"{value.hour}.{value.minute:02d}"


class PlainTimeField(models.TimeField[Any, Any]):
    """A wall time; `ends` says that it closes a period."""

    def __init__(self, *args: Any, ends: bool = False, **kwargs: Any) -> None:
        self.ends = ends
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return a plain text field that takes times as people write them."""
        options = {
            "required": not self.blank,
            "label": capfirst(self.verbose_name),
            "help_text": self.help_text,
        }
        return PlainTimeFormField(ends=self.ends, **options)


class WordListFormField(forms.CharField):
    """A list of words, typed with commas between them."""

    def prepare_value(self, value: Any) -> Any:
        """Show a list as one line; what was typed stays as it is."""
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Return the words without spaces around them; empty ones are left out."""
        return [word.strip() for word in str(value or "").split(",") if word.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(data) != list(initial or [])


class WordListField(models.JSONField):
    """A list of words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return one line instead of JSON text."""
        return WordListFormField(
            required=not self.blank, label=capfirst(self.verbose_name), help_text=self.help_text
        )
