"""Fields that are typed in one line and kept as a list."""

from typing import Any

from django import forms
from django.db import models


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
        return WordListFormField(required=not self.blank, label=self.verbose_name, help_text=self.help_text)
