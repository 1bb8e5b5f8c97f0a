"""What a resident may come with: the questions of "Waar kan ik terecht met mijn vraag?"."""

from typing import Any

from django.db import models

from home.fields import ChoicesField


class Topic(models.TextChoices):
    """A question in a resident's words; spreekuren and partners say which they answer."""

    LETTER = "letter", "Een brief die ik niet begrijp"
    MONEY = "money", "Geld en schulden"
    HOUSING = "housing", "Wonen en buren"
    WORK = "work", "Werk en school"
    CARE = "care", "Zorg en gezondheid"
    LANGUAGE = "language", "Taal leren"


class TopicsField(ChoicesField):
    """A list of Topic values. Few rows per wijk: filter in Python."""

    OPTIONS = Topic.choices

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


def topic_labels(values: list[str]) -> list[str]:
    """Return the Dutch questions of a TopicsField's value, in the fixed order."""
    return [str(topic.label) for topic in Topic if topic.value in values]
