"""Fields that an editor fills with tick boxes and plain times."""

from datetime import time
from typing import Any, ClassVar

from django import forms
from django.db import models

from home.lib.dutch import MIDNIGHT, WEEKDAYS


class Language(models.TextChoices):
    """Languages in which somebody can help."""

    NL = "nl", "Nederlands"
    EN = "en", "Engels"
    AR = "ar", "Arabisch"
    TR = "tr", "Turks"
    UK = "uk", "Oekraïens"
    PL = "pl", "Pools"
    TI = "ti", "Tigrinya"
    FA = "fa", "Farsi"
    ZGH = "zgh", "Berbers"
    SO = "so", "Somalisch"
    FR = "fr", "Frans"
    ES = "es", "Spaans"
    DSE = "dse", "Nederlandse Gebarentaal"


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
            label=self.verbose_name,
            help_text=self.help_text,
        )

    def convert(self, value: str) -> Any:
        """Return the value as it is stored, from what the form sends."""
        return value


class LanguagesField(ChoicesField):
    """A list of languages."""

    OPTIONS = Language.choices


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
        options = {"required": not self.blank, "label": self.verbose_name, "help_text": self.help_text}
        return PlainTimeFormField(ends=self.ends, **options)
