"""What a resident may come with: the questions of "Waar kan ik terecht met mijn vraag?"."""

from typing import Any

from django import forms
from django.db import models


class Topic(models.TextChoices):
    """A question in a resident's words; spreekuren and partners say which they answer."""

    LETTER = "letter", "Een brief die ik niet begrijp"
    MONEY = "money", "Geld en schulden"
    HOUSING = "housing", "Wonen en buren"
    WORK = "work", "Werk en school"
    CARE = "care", "Zorg en gezondheid"
    LANGUAGE = "language", "Taal leren"


class TopicsField(models.JSONField):
    """A list of Topic values, chosen with tick boxes. Few rows per wijk: filter in Python."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return tick boxes instead of JSON text."""
        return forms.MultipleChoiceField(
            choices=Topic.choices,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
        )


def topic_labels(values: list[str]) -> list[str]:
    """Return the Dutch questions of a TopicsField's value, in the fixed order."""
    return [str(topic.label) for topic in Topic if topic.value in values]
