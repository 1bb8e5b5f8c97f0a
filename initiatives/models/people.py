"""Who comes, whom to reach, and what they need: the same for one date and for every date."""

from typing import Any

from django.db import models
from django.utils import timezone

from home.lib.fields import phone_text


class PersonBase(models.Model):
    """One of those who come: a first name, and an age where that matters."""

    first_name = models.CharField("voornaam", max_length=40)
    age = models.PositiveSmallIntegerField("leeftijd", null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ("pk",)


class ContactBase(models.Model):
    """Whom to reach, and what they answered to the questions of who organises."""

    # Of a parent or who else signs others up; empty: the first of the people.
    name = models.CharField("naam", max_length=80, blank=True)
    email = models.EmailField("e-mail", blank=True)
    phone = models.CharField("telefoon", max_length=20, blank=True)
    # [[question, answer], …] in the words of that moment.
    answers = models.JSONField("antwoorden", default=list)

    class Meta:
        abstract = True

    @property
    def phone_text(self) -> str:
        """The number as people write it."""
        return phone_text(self.phone)


class NeedsBase(models.Model):
    """A wheelchair, an allergy: only with a consent of its own, and gone first."""

    text = models.TextField("wat iemand nodig heeft", max_length=300)
    agreed_at: Any = models.DateTimeField("toestemming gegeven op", default=timezone.now)

    class Meta:
        abstract = True
