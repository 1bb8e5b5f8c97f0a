"""A model field for a handful of ticked numbers."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db import models


class NumberListField(models.JSONField):
    """A list of numbers out of a fixed set, kept as JSON and edited as tick boxes.

    The set is not part of the migration: other labels need no change of the table.
    """

    def __init__(self, *args: Any, numbers: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        self.numbers = tuple(numbers)
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.TypedMultipleChoiceField:
        """Tick boxes that give back numbers, in the order of the set."""
        return forms.TypedMultipleChoiceField(
            choices=self.numbers,
            coerce=int,
            empty_value=[],
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=kwargs.get("help_text", self.help_text),
            widget=forms.CheckboxSelectMultiple,
        )
