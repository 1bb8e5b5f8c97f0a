"""What a resident may come with: the questions of "Waar kan ik terecht met mijn vraag?"."""

from django.db import models


class Topic(models.TextChoices):
    """A question in a resident's words; spreekuren and partners say which they answer."""

    LETTER = "letter", "Een brief die ik niet begrijp"
    MONEY = "money", "Geld en schulden"
    HOUSING = "housing", "Wonen en buren"
    WORK = "work", "Werk en school"
    CARE = "care", "Zorg en gezondheid"
    LANGUAGE = "language", "Taal leren"
