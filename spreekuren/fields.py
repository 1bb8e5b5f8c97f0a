"""The languages in which somebody can help."""

from django.db import models

from home.fields import ChoicesField


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


class LanguagesField(ChoicesField):
    """A list of languages."""

    OPTIONS = Language.choices
